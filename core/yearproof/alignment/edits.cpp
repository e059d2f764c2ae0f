// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/edits.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <utility>

namespace yearproof::lining_up {
namespace {

using Words = std::span<const std::uint64_t>;

/// The library searches at most the product of two lengths, and keeps 24 bytes of each place it
/// came to. It must never reach its own limit of two million, beyond which it reads past an end.
constexpr std::size_t most_places = 250'000;

/// A place in both sequences.
struct Anchor {
    std::uint32_t earlier = 0, later = 0;
};

struct Occurrence {
    std::uint64_t word = 0;
    std::uint32_t at = 0;
    friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

/// The words that stand once in a sequence, in order of word.
std::vector<Occurrence> single_words(Words words) {
    std::vector<Occurrence> all;
    all.reserve(words.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) all.push_back({words[i], i});
    std::sort(all.begin(), all.end());
    std::vector<Occurrence> single;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool again = (i > 0 && all[i - 1].word == all[i].word) ||
                           (i + 1 < all.size() && all[i + 1].word == all[i].word);
        if (!again) single.push_back(all[i]);
    }
    return single;
}

/// The longest series of anchors that rises on both sides, of some that rise on the earlier one.
std::vector<Anchor> longest_rising(const std::vector<Anchor>& anchors) {
    std::vector<std::size_t> ends;  // of the series of each length, the lowest end
    std::vector<std::size_t> before(anchors.size());
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto place =
            std::lower_bound(ends.begin(), ends.end(), i, [&](std::size_t a, std::size_t b) {
                return anchors[a].later < anchors[b].later;
            });
        before[i] = place == ends.begin() ? i : *(place - 1);
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<Anchor> result(ends.size());
    std::size_t at = ends.empty() ? 0 : ends.back();
    for (std::size_t n = result.size(); n-- > 0; at = before[at]) result[n] = anchors[at];
    return result;
}

/// Words that stand once on either side, in the same order: what long texts are cut at (Bram
/// Cohen's patience diff).
std::vector<Anchor> anchors_of(Words earlier, Words later) {
    const auto a = single_words(earlier), b = single_words(later);
    std::vector<Anchor> both;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].word == b[j].word) {
            both.push_back({a[i++].at, b[j++].at});
        } else {
            ++(a[i].word < b[j].word ? i : j);
        }
    }
    std::sort(both.begin(), both.end(),
              [](const Anchor& x, const Anchor& y) { return x.earlier < y.earlier; });
    return longest_rising(both);
}

class Differ {
public:
    Differ(Words earlier, Words later) : earlier_(earlier), later_(later) {}

    std::vector<EditRun> run() {
        const auto a = static_cast<std::uint32_t>(earlier_.size()),
                   b = static_cast<std::uint32_t>(later_.size());
        compare({0, a, 0, b}, true);
        return std::move(runs_);
    }

private:
    /// Goes on with the last run where it is of the same kind.
    void put(std::uint32_t earlier, std::uint32_t later, bool kept) {
        if (earlier == 0 && later == 0) return;
        const EditRun last = runs_.empty() ? EditRun{} : runs_.back();
        if (runs_.empty() || last.kept != kept)
            runs_.push_back(
                {last.earlier_end, last.earlier_end, last.later_end, last.later_end, kept});
        runs_.back().earlier_end += earlier;
        runs_.back().later_end += later;
    }

    void compare(EditRun part, bool may_cut) {
        const std::uint32_t head = common_head(part);
        put(head, head, true);
        part.earlier += head;
        part.later += head;
        const std::uint32_t tail = common_tail(part);
        part.earlier_end -= tail;
        part.later_end -= tail;
        const std::uint32_t a = part.earlier_end - part.earlier, b = part.later_end - part.later;
        const std::size_t places = (std::size_t{a} + 1) * (std::size_t{b} + 1);
        const bool both = a > 0 && b > 0;
        if (both && places <= most_places) {
            search(part);
        } else if (both && may_cut) {
            cut(part);
        } else {
            put(a, b, false);
        }
        put(tail, tail, true);
    }

    std::uint32_t common_head(const EditRun& part) const {
        const std::uint32_t most =
            std::min(part.earlier_end - part.earlier, part.later_end - part.later);
        std::uint32_t n = 0;
        while (n < most && earlier_[part.earlier + n] == later_[part.later + n]) ++n;
        return n;
    }

    std::uint32_t common_tail(const EditRun& part) const {
        const std::uint32_t most =
            std::min(part.earlier_end - part.earlier, part.later_end - part.later);
        std::uint32_t n = 0;
        while (n < most && earlier_[part.earlier_end - 1 - n] == later_[part.later_end - 1 - n])
            ++n;
        return n;
    }

    void search(const EditRun& part) {
        const auto sequence = [](Words words, std::uint32_t begin, std::uint32_t end) {
            return std::vector<std::uint64_t>(words.begin() + begin, words.begin() + end);
        };
        dtl::Diff<std::uint64_t> diff(sequence(earlier_, part.earlier, part.earlier_end),
                                      sequence(later_, part.later, part.later_end));
        diff.compose();
        for (const auto& [word, info] : diff.getSes().getSequence()) {
            put(info.type != dtl::SES_ADD, info.type != dtl::SES_DELETE,
                info.type == dtl::SES_COMMON);
        }
    }

    void cut(const EditRun& part) {
        const auto anchors =
            anchors_of(earlier_.subspan(part.earlier, part.earlier_end - part.earlier),
                       later_.subspan(part.later, part.later_end - part.later));
        EditRun rest = part;
        for (const Anchor& anchor : anchors) {
            const std::uint32_t a = part.earlier + anchor.earlier, b = part.later + anchor.later;
            compare({rest.earlier, a, rest.later, b}, false);
            put(1, 1, true);
            rest.earlier = a + 1;
            rest.later = b + 1;
        }
        compare(rest, false);
    }

    Words earlier_, later_;
    std::vector<EditRun> runs_;
};

std::uint32_t words_of(const EditRun& run) {
    return std::max(run.earlier_end - run.earlier, run.later_end - run.later);
}

/// What is kept and three times shorter than the edits on either side of it says nothing (after the
/// semantic cleanup of Neil Fraser's diff-match-patch).
std::vector<EditRun> without_chance(const std::vector<EditRun>& runs) {
    std::vector<EditRun> result;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool between = runs[i].kept && !result.empty() && i + 1 < runs.size();
        const std::uint32_t size = words_of(runs[i]);
        const bool chance = between && !result.back().kept && 3 * size <= words_of(result.back()) &&
                            3 * size <= words_of(runs[i + 1]);
        const bool goes_on = !result.empty() && !result.back().kept && (chance || !runs[i].kept);
        if (!goes_on) {
            result.push_back(runs[i]);
            continue;
        }
        result.back().earlier_end = runs[i].earlier_end;
        result.back().later_end = runs[i].later_end;
    }
    return result;
}

}  // namespace

std::vector<EditRun> edits_between(std::span<const std::uint64_t> earlier,
                                   std::span<const std::uint64_t> later) {
    return without_chance(Differ(earlier, later).run());
}

}  // namespace yearproof::lining_up
