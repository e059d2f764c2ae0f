// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/parts.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::size_t fewest_parts = 2;
constexpr std::size_t longest_list = 200;  ///< figures; no sentence tells the parts of more
constexpr int with_reach = 5;              ///< words from a whole to the part it has
constexpr int rest_reach = 6;              ///< words between "the rest" and its figure

class PartReader {
public:
    PartReader(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : text_(text), sentence_(sentence), facts_(facts) {}

    void run() {
        if (!these() && !rest_last()) listed();
        for (Index i = 1; i < sentence_.count; ++i) {
            if (is_with(i)) too_many(i - 1, i);
        }
        total_last();
    }

private:
    using Index = std::size_t;

    const FoundFigure& figure(Index i) const { return sentence_.figures[i]; }
    Fact& fact(Index i) const { return facts_.facts[sentence_.fact + i]; }

    /// "Of these, 239 were in Band A, ...": the whole is the first figure of the sentence before;
    /// "Of the 208, 121 had children": the whole is the first of this one.
    bool these() {
        const Phrase* lead = text_.starts(sentence_.first, sentence_.end, text_.words.of_these);
        if (lead != nullptr) {
            if (sentence_.earlier >= sentence_.fact) return false;
            return tie(static_cast<std::int32_t>(sentence_.earlier), run_from(0, 0));
        }
        const bool of = text_.is(sentence_.first, sentence_.end, text_.words.of);
        if (!of || figure(0).first > sentence_.first + 2 || sentence_.count < 2) return false;
        if (text_.is(figure(1).first - 1, figure(1).first, text_.words.conjunction))
            return false;  // "Of 220 girls and 195 boys, 42 girls and 33 boys swam"
        return tie(whole_of(0), run_from(1, 1)) || too_many(0, 1);
    }

    /// "The budget is £28.1m. Placements cost £13.7m, staff £9.8m and all else £4.6m."
    bool rest_last() {
        const Index last = sentence_.count - 1;
        const int from = std::max(figure(last - 1).end, figure(last).first - rest_reach);
        for (int i = from; i < figure(last).first; ++i) {
            if (!text_.is(i, figure(last).first, text_.words.the_rest)) continue;
            const std::vector<Index> parts = levels_of(fact(last).unit);
            const std::int32_t whole = only_one_before(fact(last).unit);
            return whole >= 0 && parts.size() == sentence_.count && tie(whole, parts);
        }
        return false;
    }

    std::vector<Index> levels_of(const std::string& unit) const {
        std::vector<Index> found;
        for (Index i = 0; i < sentence_.count; ++i) {
            if (fact(i).role == Role::reported && fact(i).unit == unit) found.push_back(i);
        }
        return found;
    }

    /// The figure of the sentence before, where it gives no other of the unit.
    std::int32_t only_one_before(const std::string& unit) const {
        std::int32_t found = -1;
        for (std::size_t i = sentence_.earlier; i < sentence_.fact; ++i) {
            if (facts_.facts[i].unit != unit) continue;
            if (found >= 0 || facts_.facts[i].role != Role::reported) return -1;
            found = static_cast<std::int32_t>(i);
        }
        return found;
    }

    /// Parts after "of which", a colon or an open bracket behind their whole.
    void listed() {
        for (Index i = 1; i < sentence_.count; ++i) {
            if (!opens_list(figure(i - 1).end, figure(i).first)) continue;
            std::vector<Index> parts = run_from(i, i);
            leave_bracket(figure(i - 1).end, parts);
            const std::int32_t whole = whole_before(i, parts);
            if (whole >= 0 && tie(whole, parts)) return;
            const bool of =
                text_.ends(figure(i - 1).end, figure(i).first, text_.words.of_which) != nullptr;
            for (const Index part : parts) {
                if (of && too_many(i - 1, part)) return;
            }
        }
    }

    /// "3 reviews with 2 progressing", "3 reviews with 2 of them late": nothing but what was
    /// counted stands between the two, and nothing that the second counts behind it.
    bool is_with(Index i) const {
        const int from = figure(i - 1).end, at = figure(i).first, end = figure(i).end;
        if (at - from < 2 || at - from > with_reach || !text_.is(at - 1, at, text_.words.part_with))
            return false;
        for (int k = from; k < at; ++k) {
            if (!text_.word(k)) return false;
        }
        return text_.is(end, sentence_.end, text_.words.part_goes_on) ||
               text_.is(end, sentence_.end, text_.words.part_of_them);
    }

    /// "Of the 44, 51 were late": a part that is more than its whole.
    bool too_many(Index whole, Index part) {
        const Fact &all = fact(whole), &one = fact(part);
        const bool levels = all.role == Role::reported && one.role == Role::reported;
        if (!levels || all.unit != one.unit || all.figure.value_max || one.figure.value_max ||
            one.figure.value <= all.figure.value)
            return false;
        Statement statement;
        statement.kind = Statement::Kind::parts;
        statement.subject = whole_of(whole);
        statement.others.push_back(whole_of(part));
        statement.range = {all.range.begin, one.range.end};
        facts_.statements.push_back(std::move(statement));
        return true;
    }

    /// A mark of a list between two figures, and nothing but what introduces its first one.
    bool opens_list(int from, int to) const {
        bool opened = false;
        for (int i = from; i < to; ++i) {
            const bool phrase = text_.is(i, to, text_.words.includes);
            if (phrase || text_.symbol(i, ':') || text_.symbol(i, '(')) opened = true;
            if (text_.symbol(i, ')') || text_.symbol(i, ';') ||
                text_.is(i, i + 1, text_.words.from))
                opened = false;  // "(revised from the 14,218 of"
        }
        return opened;
    }

    /// "14,305 cases (revised from 14,218, as two offices were late) and 38 deaths": what a bracket
    /// opened ends with it.
    void leave_bracket(int from, std::vector<Index>& parts) const {
        if (parts.empty()) return;
        int depth = 0;
        for (int i = from; i < figure(parts.front()).first; ++i)
            depth += text_.symbol(i, '(') - text_.symbol(i, ')');
        if (depth <= 0) return;
        for (Index k = 1; k < parts.size(); ++k) {
            for (int i = figure(parts[k - 1]).end; i < figure(parts[k]).first; ++i)
                depth += text_.symbol(i, '(') - text_.symbol(i, ')');
            if (depth <= 0) return parts.resize(k);
        }
    }

    /// The figure before the list that the parts may make: reported, and greater than each of them.
    std::int32_t whole_before(Index first, const std::vector<Index>& parts) const {
        if (parts.size() < fewest_parts) return -1;
        for (Index i = first; i-- > 0;) {
            const Fact& whole = fact(i);
            if (whole.role == Role::reported && whole.unit == fact(parts[0]).unit)
                return whole_of(i);
        }
        return -1;
    }

    std::int32_t whole_of(Index i) const { return static_cast<std::int32_t>(sentence_.fact + i); }

    /// The figures from `first` on that stand in one list: each begins what a comma or "and" parts.
    std::vector<Index> run_from(Index first, Index opener) const {
        std::vector<Index> parts;
        const Index last = std::min<Index>(sentence_.count, first + longest_list);
        for (Index i = first; i < last; ++i) {
            const bool aside = !parts.empty() && fact(i).unit != fact(parts[0]).unit;
            if (aside && in_bracket(i)) continue;  // "1,156 (64%)"
            if (i > opener && is_within(i)) continue;
            if (aside || fact(i).role != Role::reported || fact(i).figure.value_max) break;
            if (i > opener && !follows_in_list(i)) break;
            parts.push_back(i);
        }
        return parts;
    }

    /// "£8.1m on pay, including £0.6m on agencies": a part of the part before it.
    bool is_within(Index i) const {
        const int from = figure(i - 1).end, at = figure(i).first;
        return text_.ends(from, at, text_.words.includes) != nullptr;
    }

    bool in_bracket(Index i) const {
        const int before = figure(i).first - 1;
        return before >= sentence_.first && text_.symbol(before, '(');
    }

    /// A comma or "and" stands right before it, or before one word that names it: "CP 268 and CIN
    /// 501".
    bool follows_in_list(Index i) const {
        const int at = figure(i).first;
        if (text_.is(at - 1, at, text_.words.part_with)) return false;  // "61 ships, with 4,210"
        for (int back = at - 1; back >= figure(i - 1).end && back >= at - 3; --back) {
            if (text_.symbol(back, ',') || text_.symbol(back, ';') ||
                text_.is(back, back + 1, text_.words.conjunction))
                return true;
        }
        return false;
    }

    /// "12 boys and 15 girls, 27 in total".
    void total_last() {
        if (sentence_.count < 3) return;
        for (Index last = 2; last < sentence_.count; ++last) {
            const int end = figure(last).end;
            const bool after = text_.is(end, sentence_.end, text_.words.in_total);
            const bool before =
                text_.ends(sentence_.first, figure(last).first, text_.words.totalling) != nullptr;
            if (!after && !before) continue;
            Index first = last;
            while (first > 0 && fact(first - 1).unit == fact(last).unit &&
                   fact(first - 1).role == Role::reported &&
                   (first == last || follows_in_list(first)))
                --first;
            std::vector<Index> parts;
            for (Index i = first; i < last; ++i) parts.push_back(i);
            tie(whole_of(last), parts);
        }
    }

    bool tie(std::int32_t whole, const std::vector<Index>& parts) {
        if (parts.size() < fewest_parts) return false;
        const Fact& of = facts_.facts[static_cast<std::size_t>(whole)];
        if (of.unit != fact(parts[0]).unit || of.figure.value_max) return false;
        Statement statement;
        statement.kind = Statement::Kind::parts;
        statement.subject = whole;
        statement.range = of.range;
        for (const Index i : parts) {
            if (fact(i).figure.value > of.figure.value) return false;
            statement.others.push_back(whole_of(i));
            statement.range.begin = std::min(statement.range.begin, fact(i).range.begin);
            statement.range.end = std::max(statement.range.end, fact(i).range.end);
        }
        facts_.statements.push_back(std::move(statement));
        return true;
    }

    const Text& text_;
    const SentenceFacts& sentence_;
    Facts& facts_;
};

}  // namespace

void tie_parts(const Text& text, const SentenceFacts& sentence, Facts& facts) {
    if (sentence.count >= fewest_parts) PartReader(text, sentence, facts).run();
}

}  // namespace yearproof
