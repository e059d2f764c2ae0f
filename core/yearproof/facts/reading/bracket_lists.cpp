// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/bracket_lists.h"

#include <algorithm>

namespace yearproof {
namespace {

class BracketLists {
public:
    BracketLists(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : text_(text), sentence_(sentence), facts_(facts) {}

    void run() {
        for (std::size_t i = 2; i + 1 < sentence_.count; ++i) {
            const std::size_t end = opens(i) ? end_of_list(i) : i;
            if (end <= i + 1) continue;
            const std::size_t alike = its_like(i, end - i);
            if (alike == end - i && closes(end))
                share(i, end);
            else if (alike > 1 && !says_respectively(end))
                forget(i, end);
        }
    }

private:
    const FoundFigure& figure(std::size_t i) const { return sentence_.figures[i]; }
    Fact& fact(std::size_t i) const { return facts_.facts[sentence_.fact + i]; }

    /// Nothing but a time and a colon stand between the bracket and the figure.
    bool opens(std::size_t i) const {
        int at = figure(i).first - 1;
        if (text_.symbol(at, ':')) --at;
        while (at > figure(i - 1).end && text_.in_time(at)) --at;
        if (text_.is(at, at + 1, text_.words.preposition)) --at;  // "(in 2023/24: "
        return at >= figure(i - 1).end && text_.symbol(at, '(');
    }

    /// Behind the last figure of the list that begins at `i`.
    std::size_t end_of_list(std::size_t i) const {
        std::size_t end = i + 1;
        while (end < sentence_.count && is_joined(end)) ++end;
        return end;
    }

    bool closes(std::size_t end) const {
        const int at = figure(end - 1).end;
        return text_.symbol(at, ')') || text_.is(at, at + 1, text_.words.respectively);
    }

    /// "86.2% and 3.9%", "30, 20 and 10"
    bool is_joined(std::size_t i) const {
        const int from = figure(i - 1).end;
        return figure(i).first - from == 1 && fact(i).unit == fact(i - 1).unit &&
               (text_.symbol(from, ',') || text_.is(from, from + 1, text_.words.conjunction));
    }

    bool says_respectively(std::size_t end) const {
        const int behind = figure(end - 1).end;
        return text_.is(behind, sentence_.end, text_.words.respectively) ||
               text_.is(behind + 1, sentence_.end, text_.words.respectively);
    }

    /// How many of the unit were reported one after another before the bracket; more than a list
    /// of so many has are as good as one more.
    std::size_t its_like(std::size_t i, std::size_t listed) const {
        const std::size_t lowest = i - std::min(i, listed + 1);
        std::size_t first = i;
        while (first > lowest && fact(first - 1).role == Role::reported &&
               fact(first - 1).unit == fact(i).unit)
            --first;
        return i - first;
    }

    void share(std::size_t i, std::size_t end) const {
        for (std::size_t at = i; at < end; ++at) fact(at).what = fact(at - (end - i)).what;
    }

    /// "64% in reading, 44% in writing and 19% in maths (41% and 21% in the latter two)": which of
    /// them they are of is for the reader to see.
    void forget(std::size_t i, std::size_t end) const {
        for (std::size_t at = i; at < end; ++at) fact(at).what = {};
    }

    const Text& text_;
    const SentenceFacts& sentence_;
    Facts& facts_;
};

}  // namespace

void share_out_brackets(const Text& text, const SentenceFacts& sentence, Facts& facts) {
    BracketLists(text, sentence, facts).run();
}

}  // namespace yearproof
