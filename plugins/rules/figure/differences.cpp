// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "differences.h"

#include <algorithm>
#include <cstdlib>

namespace yearproof::figure {
namespace {

using State = Entry::State;

constexpr std::size_t pair_reach = 8;  // columns among which a change is sought

int digits_of(std::int64_t size) {
    int digits = 0;
    for (; size > 0; size /= 10) ++digits;
    return digits;
}

/// Columns of changes: the difference of two others.
class Changes {
public:
    explicit Changes(const Slate& slate) : slate_(slate) {}

    void run(std::vector<Sum>& sums) const {
        std::vector<std::size_t> before;
        for (std::size_t l = 0; l < slate_.lines.size(); ++l) {
            const Line& line = slate_.lines[l];
            if (!line.figures || line.own_unit) continue;
            if (line.said.change)
                difference(l, before, sums);
            else
                before.push_back(l);
            if (before.size() > pair_reach) before.erase(before.begin());
        }
    }

private:
    void difference(std::size_t l, const std::vector<std::size_t>& before,
                    std::vector<Sum>& sums) const {
        Sum best;
        int most = 0;
        for (const std::size_t a : before) {
            for (const std::size_t b : before) {
                if (a == b) continue;
                Sum sum{l, {{a, 1}, {b, -1}}, {}, 0, true};
                const int score = judge(sum);
                if (score <= most) continue;
                most = score;
                best = std::move(sum);
            }
        }
        if (most > 0) sums.push_back(std::move(best));
    }

    /// How well the tracks show it; 0 where they do not.
    int judge(Sum& sum) const {
        std::size_t fail = 0;
        int digits = 0;
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
            const Entry &result = slate_.at(sum.result, t), &a = slate_.at(sum.terms[0].line, t),
                        &b = slate_.at(sum.terms[1].line, t);
            sum.verdicts.push_back(Verdict::open);
            if (result.state != State::known || a.state != State::known || b.state != State::known)
                continue;
            const std::int64_t left = std::abs(residual(slate_, sum, t)),
                               slack = result.slack + a.slack + b.slack;
            const bool holds = left <= slack;
            sum.verdicts.back() = holds ? Verdict::holds : Verdict::fails;
            fail += !holds;
            const bool shows = holds && result.value != 0 && b.value != 0;
            sum.shown_by += shows;
            if (shows) digits += std::min(digits_of(std::abs(result.value) / (slack + 2)), 6);
        }
        const bool shown = sum.shown_by > 1 && digits > 3 && fail * 3 <= sum.shown_by;
        return shown ? digits - 4 * static_cast<int>(fail) + 100 : 0;
    }

    const Slate& slate_;
};

}  // namespace

void find_differences(const Slate& slate, std::vector<Sum>& sums) { Changes(slate).run(sums); }

}  // namespace yearproof::figure
