// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "shares.h"

#include "walk.h"

#include <optional>

namespace yearproof::figure {
namespace {

constexpr std::uint32_t noun_words = 8;  ///< at most, of what is counted: "of the 418 cases (85%)"
constexpr std::uint32_t owner_words = 4;
constexpr std::uint32_t part_words = 3;  ///< the same of the part: "41 of them (82%)"

class ShareReader {
public:
    explicit ShareReader(const Report& report)
        : report_(report), facts_(report.facts.facts), walk_(report),
          of_(Lexicon::english().meaning("share_of")),
          of_named_(Lexicon::english().meaning("share_of_named")),
          of_planned_(Lexicon::english().meaning("share_of_planned")),
          told_(Lexicon::english().meaning("share_told")),
          no_whole_(Lexicon::english().meaning("no_whole_after")),
          these_(Lexicon::english().meaning("of_these")) {}

    std::vector<Share> read() {
        std::vector<Share> shares;
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            if (!is_share(facts_[i])) continue;
            auto share = read(i);
            if (!share && !shares.empty()) share = next_of(shares.back(), i);
            if (share) shares.push_back(*share);
        }
        return shares;
    }

private:
    static bool is_level(const Fact& fact) {
        return fact.role == Role::reported || fact.role == Role::comparative;
    }
    static bool is_share(const Fact& fact) {
        return fact.unit == "percent" && is_level(fact) && fact.row < 0 && !fact.figure.value_max;
    }

    /// The fact `offset` away in the same sentence, where it can be a whole. It may be of any role:
    /// "a rise of 200, of whom 50 (25%)".
    const Fact* whole(std::size_t i, int offset) const {
        const std::size_t at = i + static_cast<std::size_t>(offset);  // wraps where there is none
        if (at >= facts_.size()) return nullptr;
        const Fact& fact = facts_[at];
        const bool counted = fact.unit != "percent" && fact.unit != "percent-points" &&
                             fact.unit != "age" && fact.unit != "ratio" && !fact.figure.value_max;
        return fact.sentence == facts_[i].sentence && counted ? &fact : nullptr;
    }

    const Fact* part(std::size_t i, int offset) const {
        const Fact* fact = whole(i, offset);
        return fact != nullptr && is_level(*fact) ? fact : nullptr;
    }

    std::optional<Share> read(std::size_t i) const {
        const Fact& percent = facts_[i];
        if (const auto pair = before(i)) return pair;
        if (const auto pair = of_these(i)) return pair;
        if (const auto pair = of_planned(i)) return pair;
        if (const Fact* one = part(i, -1), *all = whole(i, 1);
            one != nullptr && all != nullptr && bracketed(*one, percent, part_words) &&
            walk_.is(walk_.end_of(percent) + 1, all->token, of_))
            return made(percent, one, all);  // "12 (30%) of the 40"
        if (const Fact* one = part(i, 1), *all = whole(i, 2);
            one != nullptr && all != nullptr && part_of(*one, *all) && told_after(percent, *one))
            return made(percent, one, all);  // "30% (12 of the 40)"
        if (const Fact* all = whole(i, 1); all != nullptr && alone(percent, *all))
            return made(percent, nullptr, all);
        return std::nullopt;
    }

    /// "149 (60%) had children and 98 (40%) had none": most likely of the same whole.
    std::optional<Share> next_of(const Share& last, std::size_t i) const {
        const Fact& percent = facts_[i];
        const Fact* one = part(i, -1);
        const bool goes_on = one != nullptr && one != last.whole &&
                             last.percent->sentence == percent.sentence && last.part != nullptr &&
                             last.whole->token < last.part->token;
        if (!goes_on || !bracketed(*one, percent, part_words)) return std::nullopt;
        auto share = made(percent, one, last.whole);
        if (share) share->sure = false;
        return share;
    }

    /// The percentage follows both: "12 of the 40 (30%)", "of the 40, 12 (30%)".
    std::optional<Share> before(std::size_t i) const {
        const Fact& percent = facts_[i];
        if (const Fact* one = part(i, -2), *all = whole(i, -1); one != nullptr && all != nullptr &&
                                                                part_of(*one, *all) &&
                                                                told(*all, percent, noun_words))
            return made(percent, one, all);
        if (const Fact* all = whole(i, -2), *one = part(i, -1); one != nullptr && all != nullptr &&
                                                                named_before(*all, *one) &&
                                                                told(*one, percent, part_words))
            return made(percent, one, all);
        return std::nullopt;
    }

    /// "Of these, 3,668 (94%)": of what the sentence before reports, where that is one number.
    std::optional<Share> of_these(std::size_t i) const {
        const Fact& percent = facts_[i];
        const Fact* one = part(i, -1);
        if (one == nullptr || !bracketed(*one, percent, part_words)) return std::nullopt;
        const std::uint32_t first = report_.prose.sentences[one->sentence].first;
        const bool opens = walk_.starts(first, one->token, these_) != nullptr;
        const Fact* all = opens && one->token - first <= owner_words ? told_before(*one) : nullptr;
        return all == nullptr ? std::nullopt : made(percent, one, all);
    }

    /// "£7.2m were planned and £5.9m (82%) were delivered"
    std::optional<Share> of_planned(std::size_t i) const {
        const Fact *all = whole(i, -2), *one = whole(i, -1);
        if (all == nullptr || one == nullptr || !bracketed(*one, facts_[i], 0) ||
            !walk_.is(walk_.end_of(*all), one->token, of_planned_))
            return std::nullopt;
        auto share = made(facts_[i], one, all);
        if (share) share->planned = true;
        return share;
    }

    /// The number of the sentence before; null where it reports two of the unit.
    const Fact* told_before(const Fact& fact) const {
        const Fact* found = nullptr;
        for (const Fact* at = &fact;
             at != facts_.data() && (at - 1)->sentence + 1 >= fact.sentence;) {
            --at;
            if (at->sentence == fact.sentence) return nullptr;
            if (at->unit != fact.unit || at->role != Role::reported) continue;
            if (found != nullptr && found->figure.value != at->figure.value) return nullptr;
            found = at;
        }
        const std::vector<Sentence>& sentences = report_.prose.sentences;
        return found != nullptr &&
                       sentences[found->sentence].block == sentences[fact.sentence].block
                   ? found
                   : nullptr;
    }

    static std::optional<Share> made(const Fact& percent, const Fact* part, const Fact* whole) {
        if (part != nullptr && part->unit != whole->unit) return std::nullopt;
        return Share{&percent, part, whole};
    }

    /// "397 of the 418"
    bool part_of(const Fact& part, const Fact& whole) const {
        return walk_.is(walk_.end_of(part), whole.token, of_);
    }

    /// "80% of the 13"; in "3% of 16 and 17 year olds" the number is no count.
    bool alone(const Fact& percent, const Fact& whole) const {
        const std::uint32_t end = walk_.end_of(whole);
        const Sentence& sentence = report_.prose.sentences[whole.sentence];
        const bool joined = walk_.starts(end, sentence.end, no_whole_) != nullptr;
        return part_of(percent, whole) && !joined && !owns(end, sentence.end) &&
               !each_has_them(sentence, percent, end);
    }

    /// "Families received 95% of the 12 recommended visits": each of them had 12.
    bool each_has_them(const Sentence& sentence, const Fact& percent, std::uint32_t end) const {
        static const Meaning norm = Lexicon::english().meaning("each_has_them"),
                             verb = Lexicon::english().meaning("telling_past");
        const std::uint32_t before = percent.token - 1;
        const bool object = percent.token > sentence.first + 1 &&
                            walk_.is(before, percent.token, verb) && !we(before);
        return object || phrase_in(report_.prose, Lexicon::english(), end,
                                   std::min(end + owner_words, sentence.end), norm) != nullptr;
    }

    /// "We made", of whom there is one.
    bool we(std::uint32_t verb) const {
        static const Meaning own = Lexicon::english().meaning("we_word");
        return verb > 0 && walk_.is(verb - 1, verb, own);
    }

    /// "of the 7 pilots' users": the percentage is of what they have.
    bool owns(std::uint32_t from, std::uint32_t end) const {
        for (std::uint32_t i = from; i < end && i < from + owner_words && walk_.word(i); ++i) {
            const std::string_view word = report_.document.words(report_.prose.tokens[i].range);
            if (word.ends_with("s'") || word.ends_with("'s") || word.ends_with("’s") ||
                word.ends_with("s’") || walk_.symbol(i + 1, '\''))
                return true;
        }
        return false;
    }

    /// "2,014 children, of whom 1,369" and "of the 55 who did so in the year, 51".
    bool named_before(const Fact& whole, const Fact& part) const {
        const std::uint32_t from = walk_.end_of(whole), to = part.token;
        if (walk_.holds(from, to, ';') || walk_.holds(from, to, '(')) return false;
        if (whole.role == Role::change && whole.figure.value < part.figure.value)
            return false;  // "21,905 students, 493 more, of whom 3,902"
        if (walk_.stands_before(from, to, of_named_)) return !said_twice(whole, from, to);
        const std::uint32_t first = report_.prose.sentences[part.sentence].first;
        return walk_.symbol(to - 1, ',') && opens_with_of(first, whole.token);
    }

    /// "12 were late and 14 lost, of whom 3": which of them the part is of cannot be told.
    bool said_twice(const Fact& whole, std::uint32_t from, std::uint32_t to) const {
        return std::any_of(&whole + 1, facts_.data() + facts_.size(), [&](const Fact& other) {
            return other.token >= from && other.token < to;
        });
    }

    /// The whole stands behind an "of" that begins the sentence or a part of it.
    bool opens_with_of(std::uint32_t first, std::uint32_t whole) const {
        for (std::uint32_t words = 1; words <= 5 && first + words <= whole; ++words) {
            const std::uint32_t of = whole - words;
            if (!walk_.is(of, whole, of_)) continue;
            return of == first || report_.prose.tokens[of].capital || walk_.symbol(of - 1, ';') ||
                   walk_.symbol(of - 1, ',') || walk_.symbol(of - 1, ':');
        }
        return false;
    }

    /// The percentage is told of the figure before it: in brackets, or behind "or".
    bool told(const Fact& before, const Fact& percent, std::uint32_t words) const {
        return bracketed(before, percent, words) || told_by_words(before, percent, words);
    }

    bool bracketed(const Fact& before, const Fact& percent, std::uint32_t words) const {
        const std::uint32_t from = walk_.end_of(before), open = percent.token - 1;
        const std::uint32_t close = walk_.end_of(percent);
        return open >= from && walk_.symbol(open, '(') && only_words(from, open, words) &&
               (walk_.symbol(close, ')') || walk_.symbol(close, ',') || walk_.symbol(close, ';'));
    }

    bool told_by_words(const Fact& before, const Fact& percent, std::uint32_t words) const {
        const std::uint32_t from = walk_.end_of(before), to = percent.token;
        for (std::uint32_t at = from; at < to && at <= from + words; ++at) {
            if (!walk_.is(at, to, told_)) continue;
            const std::uint32_t noun_end = at > from && walk_.symbol(at - 1, ',') ? at - 1 : at;
            return only_words(from, noun_end, words) && !goes_on(percent);
        }
        return false;
    }

    /// "or 5% of the stock" is a share of something else.
    bool goes_on(const Fact& percent) const {
        const std::uint32_t end = walk_.end_of(percent);
        return walk_.starts(end, report_.prose.sentences[percent.sentence].end, of_) != nullptr;
    }

    /// "85% (397 of the 418 cases)", "85%, or 397 of the 418"
    bool told_after(const Fact& percent, const Fact& part) const {
        const std::uint32_t from = walk_.end_of(percent), to = part.token;
        if (to == from + 1 && walk_.symbol(from, '(')) return true;
        return walk_.is(walk_.symbol(from, ',') ? from + 1 : from, to, told_);
    }

    bool only_words(std::uint32_t from, std::uint32_t to, std::uint32_t words) const {
        for (std::uint32_t i = from; i < to; ++i) {
            const bool joined = walk_.symbol(i, '-') || walk_.symbol(i, '\'') ||
                                walk_.symbol(i, '/') || walk_.symbol(i, '&');
            if (!walk_.word(i) && !joined) return false;
        }
        return to <= from + words;
    }

    const Report& report_;
    const std::vector<Fact>& facts_;
    const Walk walk_;
    const Meaning of_, of_named_, of_planned_, told_, no_whole_, these_;
};

}  // namespace

std::vector<Share> read_shares(const Report& report) { return ShareReader(report).read(); }

}  // namespace yearproof::figure
