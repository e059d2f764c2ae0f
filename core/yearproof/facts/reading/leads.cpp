// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/leads.h"

#include "yearproof/facts/reading/units.h"
#include "yearproof/language/word_stem.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int target_reach = 6;   ///< tokens between a figure and the verb after it
constexpr int dated_reach = 7;    ///< tokens from a figure to its time
constexpr int bracket_reach = 6;  ///< tokens between a bracket and the figure in it
constexpr int lead_reach = 14;    ///< tokens between a comparison word and its figure

class LeadReader {
public:
    LeadReader(const Text& text, int first) : text_(text), words_(text.words), first_(first) {}

    /// `last`: what leads in the figure before.
    LeadIn read(const FoundFigure& figure, const FoundFigure* before, Lead last, int next) const {
        LeadIn in;
        in.gap_first = before == nullptr ? first_ : before->end;
        const int near = before_hedges(text_, in.gap_first, figure);
        if (!is_from_spoken(figure, near, before, last, in) &&
            !is_base_of_share(figure, near, before, last, in) && !right_at(figure, near, in) &&
            !followed_by_change(figure, last, next, in) &&
            !compared(is_weighed(in.gap_first, near) ? figure.first : near, in)) {
            loosely(near, before, in);
        }
        // It may stand in a bracket that is still open.
        if (last == Lead::bracket && in.lead != Lead::from && in.lead != Lead::to &&
            !closed(in.gap_first, figure.first)) {
            in.lead = Lead::bracket;
        }
        in.benchmark = is_benchmark(figure, in.gap_first, next) &&
                       !(before == nullptr && is_own(figure.first));
        in.target = has(in.gap_first, figure.first, words_.target) || told_after(figure, next);
        in.future = has(in.gap_first, figure.first, words_.future);
        return in;
    }

private:
    bool closed(int from, int to) const {
        for (int i = from; i < to; ++i) {
            if (text_.symbol(i, ')')) return true;
        }
        return false;
    }

    /// "£48m is planned", "30 chargers are to be installed": the clause goes on to an aim.
    bool told_after(const FoundFigure& figure, int next) const {
        for (int i = figure.end; i < std::min(next, figure.end + target_reach); ++i) {
            if (text_.symbol(i, ',') || text_.symbol(i, ';') || text_.in_time(i)) return false;
            if (!text_.is(i, i + 1, words_.be_verb)) continue;
            return text_.is(i + 1, next, words_.planned) || text_.is(i, next, words_.planned);
        }
        return false;
    }

    bool has(int from, int to, Meaning meaning) const {
        for (int i = std::max(from, to - lead_reach); i < to; ++i) {
            if (text_.is(i, to, meaning)) return true;
        }
        return false;
    }

    TextRange range(int i, int count) const {
        return {text_.token(i).range.begin, text_.token(i + count - 1).range.end};
    }

    bool take(LeadIn& in, Lead lead, int start, const Phrase& phrase,
              Direction direction = Direction::none) const {
        in.lead = lead;
        in.direction = direction;
        in.words = range(start, static_cast<int>(phrase.words));
        return true;
    }

    /// "rose 7%", ", up 12": a change verb right before a share, or "up" before any figure.
    const Phrase* changed_by(const FoundFigure& figure, int i, const LeadIn& in) const {
        const Phrase* verb = text_.ends(in.gap_first, i, words_.change_verb);
        if (verb == nullptr || verb->code == "same" ||
            text_.ends(in.gap_first, i, words_.from) != nullptr)
            return nullptr;
        if (i - 2 >= in.gap_first && text_.is(i - 1, i, words_.up_or_down) &&
            (text_.is(i - 2, i - 1, words_.light_verb) ||
             text_.is(i - 2, i - 1, words_.verb_with_up)))
            return nullptr;  // "made up"
        const bool share = figure.unit.starts_with("percent") || figure.unit == "basis-points";
        const int at = i - static_cast<int>(verb->words) - 1;
        const bool apart = at >= in.gap_first && verb->words == 1 &&
                           (text_.symbol(at, ',') || text_.symbol(at, '(')) &&
                           text_.is(i - 1, i, words_.up_or_down);
        return share || apart || moved(figure, i) ? verb : nullptr;
    }

    /// "Revenue increased $6.5 million", not "raised £3m": of what moves by itself, money behind
    /// the verb is how far it went.
    bool moved(const FoundFigure& figure, int i) const {
        return is_currency(figure.unit) && i - 2 >= first_ && text_.is(i - 1, i, words_.moving) &&
               text_.word(i - 2) && !text_.is(i - 2, i - 1, words_.article);
    }

    /// The words that end where the figure begins.
    bool right_at(const FoundFigure& figure, int i, LeadIn& in) const {
        const std::pair<Meaning, Lead> leads[] = {
            {words_.by, Lead::by}, {words_.from, Lead::from}, {words_.to, Lead::to}};
        if (const Phrase* phrase = text_.ends(in.gap_first, i, words_.comparison)) {
            return take(in, Lead::comparison, i - static_cast<int>(phrase->words), *phrase);
        }
        if (const Phrase* verb = changed_by(figure, i, in)) {
            return take(in, Lead::amount, i - static_cast<int>(verb->words), *verb,
                        direction_of(*verb));
        }
        if (const Phrase* phrase = text_.ends(in.gap_first, i, words_.level_comparison)) {
            return take(in, Lead::level, i - static_cast<int>(phrase->words), *phrase,
                        direction_of(*phrase));
        }
        for (const auto& [meaning, lead] : leads) {
            const Phrase* phrase = text_.ends(in.gap_first, i, meaning);
            if (phrase != nullptr && !(lead == Lead::by && is_agent(i, *phrase))) {
                return take(in, lead, i - static_cast<int>(phrase->words), *phrase);
            }
        }
        if (i - 1 <= in.gap_first || !text_.is(i - 1, i, words_.of)) return growth_was(i, in);
        const Phrase* noun = text_.ends(in.gap_first, i - 1, words_.change_noun);
        return noun != nullptr && take(in, Lead::amount, i - 2, *noun, direction_of(*noun));
    }

    /// "A fall of £0.4m from the £5.2m raised in 2023": behind an amount that is told as a change.
    bool is_from_spoken(const FoundFigure& figure, int i, const FoundFigure* before, Lead last,
                        LeadIn& in) const {
        const bool share = figure.unit.starts_with("percent") || is_currency(figure.unit);
        if (!share || last != Lead::amount || i - 1 <= in.gap_first ||
            !text_.is(before->first - 1, before->first, words_.of) ||
            !text_.is(i - 1, i, words_.definite))
            return false;
        const Phrase* from = text_.ends(in.gap_first, i - 1, words_.from);
        return from != nullptr &&
               take(in, Lead::from, i - 1 - static_cast<int>(from->words), *from);
    }

    /// "A 2% increase on the 4,125 of last year", "a decrease of 6% on 4,226 in 2017": what a share
    /// is a change of; not "on 12 routes".
    bool is_base_of_share(const FoundFigure& figure, int i, const FoundFigure* before, Lead last,
                          LeadIn& in) const {
        if (last != Lead::amount || !before->unit.starts_with("percent") ||
            figure.unit.starts_with("percent"))
            return false;
        int at = before->end;
        if (const Phrase* noun = text_.starts(at, i, words_.change_noun))
            at += static_cast<int>(noun->words);
        const int on = at++;
        if (!text_.is(on, on + 1, words_.upon) && !text_.is(on, on + 1, words_.from)) return false;
        const bool spoken = text_.is(at, at + 1, words_.definite);
        if (at + (spoken ? 1 : 0) != i) return false;
        const bool dated = text_.is(figure.end, figure.end + 1, words_.preposition) &&
                           (text_.in_time(figure.end + 1) || text_.in_time(figure.end + 2));
        if (!spoken && !dated) return false;
        in.lead = Lead::from;
        in.words = range(on, 1);
        return true;
    }

    /// "Driven by 1,140 new customers": who did it, not by how much.
    bool is_agent(int i, const Phrase& by) const {
        const int verb = i - static_cast<int>(by.words) - 1;
        return by.words == 1 && verb >= first_ && text_.is(verb, i, words_.agent_verb);
    }

    /// "Growth was 4%", "the increase was 12": the figure is of the change.
    bool growth_was(int i, LeadIn& in) const {
        if (i - 2 < in.gap_first || !text_.is(i - 1, i, words_.finite_verb)) return false;
        const Phrase* noun = text_.starts(i - 2, i - 1, words_.change_noun);
        return noun != nullptr && noun->value == 1 &&
               take(in, Lead::amount, i - 2, *noun, direction_of(*noun));
    }

    /// "a 45% reduction", "6% fewer", "13 more than"; not "24 more children",
    /// which says not than what.
    bool followed_by_change(const FoundFigure& figure, Lead last, int next, LeadIn& in) const {
        if (is_past_share(figure, next, in)) return true;
        const Phrase* noun = text_.starts(figure.end, next, words_.change_noun);
        if (noun == nullptr) return above_what(figure, last, next, in);
        const bool weighs = noun->value == 1 || figure.unit.starts_with("percent") ||
                            text_.is(figure.end, next, words_.level_comparison) ||
                            is_set_apart(figure, figure.end + static_cast<int>(noun->words));
        return weighs && take(in, Lead::amount, figure.end, *noun, direction_of(*noun));
    }

    /// "26,000 (2.8%) fewer than in the previous quarter": the share of it stands between.
    bool is_past_share(const FoundFigure& figure, int next, LeadIn& in) const {
        const int bracket = figure.end, end = static_cast<int>(text_.prose.tokens.size());
        if (bracket + 4 >= end || next != bracket + 1 || !text_.symbol(bracket, '(') ||
            !text_.is(bracket + 2, bracket + 3, words_.percent) || !text_.symbol(bracket + 3, ')'))
            return false;
        const Phrase* level = text_.starts(bracket + 4, end, words_.level_comparison);
        return level != nullptr && level->words > 1 && level->code != "same" &&
               take(in, Lead::amount, bracket + 4, *level, direction_of(*level));
    }

    /// "4,452 false alarms (142 more)", "398 homes, 12 fewer.": nothing but the figure and the
    /// word, which ends at `end`.
    bool is_set_apart(const FoundFigure& figure, int end) const {
        const int before = figure.first - 1;
        if (before < first_ || end >= static_cast<int>(text_.prose.tokens.size())) return false;
        if (text_.symbol(before, '(')) return text_.symbol(end, ')');
        return text_.symbol(before, ',') &&
               (text_.symbol(end, '.') || text_.symbol(end, ';') || text_.symbol(end, ','));
    }

    /// "15% down on 2023", "4% above the level of 2019", "£3.1m below budget and £1.2m above last
    /// year": not "86%, up from".
    bool above_what(const FoundFigure& figure, Lead last, int next, LeadIn& in) const {
        const Phrase* level = text_.starts(figure.end, next, words_.level_comparison);
        const bool weighs =
            level != nullptr && level->code != "same" &&
            (figure.unit.starts_with("percent") || level->code == "better" ||
             level->code == "worse" || is_plan(figure.end + static_cast<int>(level->words), next) ||
             (last == Lead::amount &&
              text_.is(figure.first - 1, figure.first, words_.conjunction)));
        return weighs && take(in, Lead::amount, figure.end, *level, direction_of(*level));
    }

    /// "£3.1m below budget", "12 above our target"
    bool is_plan(int i, int next) const {
        if (i < next && text_.function(i)) ++i;
        return text_.is(i, next, words_.plan_held_against);
    }

    /// "This is more than 495", "which was below 40": "more than" is no hedge then.
    bool is_weighed(int gap_first, int i) const {
        return i - 2 >= gap_first && text_.is(i - 1, i, words_.be_verb) &&
               (text_.is(i - 2, i - 1, words_.telling) ||
                text_.is(i - 2, i - 1, words_.relative_pronoun));
    }

    /// A comparison some words before: "compared with a national average of 220
    /// days".
    bool compared(int figure, LeadIn& in) const {
        for (int i = figure - 1; i >= std::max(in.gap_first, figure - lead_reach); --i) {
            // Another clause, or a time ("than a year ago"), took the comparison.
            if (text_.symbol(i, ';') || text_.symbol(i, ',') || text_.symbol(i, '(')) return false;
            if (i + 1 == figure && is_possessive(i)) {
                i = begin_of_time(i, in.gap_first);  // "lower than last year's 33.4p"
                continue;
            }
            if (text_.in_time(i)) {
                const bool joined = i + 2 < figure && text_.symbol(i + 2, '-') &&
                                    text_.token(i + 2).glued;  // "the 2021-22 in-year deficit"
                const bool names = joined || (text_.word(i + 1) && !text_.in_time(i + 1) &&
                                              !text_.function(i + 1) &&
                                              !text_.is(i + 1, i + 2, words_.preposition));
                if (!names) return false;
                i = begin_of_time(i, in.gap_first);
                continue;  // "below the 2019 baseline of"
            }
            const Phrase* from = text_.starts(i, figure, words_.from);
            if (from != nullptr && i + 2 < figure && text_.is(i + 1, i + 2, words_.definite) &&
                text_.in_time(i + 2))
                return take(in, Lead::from, i, *from);  // "improved from the 2021-22 deficit of"
            if (const Phrase* phrase = text_.starts(i, figure, words_.comparison)) {
                return take(in, Lead::comparison, i, *phrase);
            }
            if (const Phrase* phrase = text_.starts(i, figure, words_.level_comparison)) {
                return take(in, Lead::level, i, *phrase, direction_of(*phrase));
            }
        }
        return false;
    }

    int begin_of_time(int i, int first) const {
        while (i > first && text_.in_time(i - 1)) --i;
        return i;
    }

    /// "Last year's"
    bool is_possessive(int i) const {
        return text_.in_time(i) && text_.word(i) && text_.at(i).ends_with('s') &&
               has_apostrophe(text_.at(i));
    }

    /// "7 in 2023 and 9 in 2022": nothing but the time of the one before the "and", and a time
    /// behind the other.
    bool both_dated(int from, int joint, int figure) const {
        bool dated = false;
        for (int i = from; i < joint; ++i) {
            dated = dated || text_.in_time(i);
            if (!text_.in_time(i) && !text_.is(i, i + 1, words_.preposition)) return false;
        }
        for (int i = figure + 1; dated && i < std::min(static_cast<int>(text_.prose.tokens.size()),
                                                       figure + dated_reach);
             ++i) {
            if (text_.in_time(i)) return true;
            if (text_.number(i) || text_.symbol(i, ',') || text_.symbol(i, ';')) return false;
        }
        return false;
    }

    void loosely(int i, const FoundFigure* before, LeadIn& in) const {
        if (i > in.gap_first && before != nullptr) {
            const Phrase* joint = text_.ends(in.gap_first, i, words_.conjunction);
            const int at = joint == nullptr ? in.gap_first : i - static_cast<int>(joint->words);
            if (joint != nullptr && (at == in.gap_first || both_dated(in.gap_first, at, i))) {
                take(in, Lead::joined, at, *joint);
                return;
            }
            if (text_.symbol(i - 1, ',') && i - 1 == in.gap_first) {
                in.lead = Lead::joined;
                return;
            }
        }
        for (int at = i - 1; at >= std::max(in.gap_first, i - bracket_reach); --at) {
            if (text_.symbol(at, ')')) return;
            if (text_.symbol(at, '(')) {
                in.lead = Lead::bracket;
                return;
            }
        }
    }

    /// "Attendance is below national at 89%": the benchmark itself is not told.
    bool is_own(int figure) const {
        return text_.ends(first_, figure, words_.standing) != nullptr &&
               has(first_, figure, words_.level_comparison);
    }

    /// National or neighbours' words beside the figure, before the next one.
    bool is_benchmark(const FoundFigure& figure, int gap_first, int next) const {
        for (int i = std::max(gap_first, figure.first - lead_reach); i < figure.first; ++i) {
            if (!text_.is(i, figure.first, words_.benchmark) || is_proper(i)) continue;
            const bool own = i == gap_first || text_.is(gap_first, figure.first, words_.of);
            if (!own || !is_name(i)) return true;
        }
        for (int i = figure.end; i < std::min(next, figure.end + 4); ++i) {
            if (text_.symbol(i, ',') || text_.is(i, next, words_.comparison) ||
                text_.is(i, next, words_.from) || text_.is(i, next, words_.of_origin))
                return false;  // "4,210 from outside the UK"
            if (text_.is(i, next, words_.benchmark) && !is_proper(i)) {
                // "12 national parks", "27% of the global population"
                const bool own = i == figure.end || text_.is(figure.end, next, words_.of);
                return !(own && is_name(i));
            }
        }
        return false;
    }

    /// "Visits to the National Zoo", within a sentence: not "National average".
    bool is_proper(int i) const {
        const int next = i + 1;
        const Phrase* phrase = text_.starts(i, next + 1, words_.benchmark);
        return i > first_ && phrase != nullptr && phrase->words == 1 && text_.word(next) &&
               text_.token(i).capital && text_.token(next).capital &&
               !text_.is(next, next + 1, words_.measuring);
    }

    /// "12 national parks": right behind a figure, part of the name of what it counts.
    bool is_name(int i) const {
        const int next = i + 1;
        if (i == first_ || next >= static_cast<int>(text_.prose.tokens.size())) return false;
        const Phrase* phrase = text_.starts(i, next + 1, words_.benchmark);
        return phrase != nullptr && phrase->words == 1 && text_.word(next) && text_.word(i) &&
               !text_.function(next) && !text_.is(next, next + 1, words_.measuring) &&
               !text_.is(next, next + 1, words_.be_verb);
    }

    const Text& text_;
    const Vocabulary& words_;
    int first_;
};

}  // namespace

Direction direction_of(const Phrase& phrase) {
    if (phrase.code == "up") return Direction::up;
    if (phrase.code == "down") return Direction::down;
    if (phrase.code == "same") return Direction::same;
    if (phrase.code == "better") return Direction::better;
    return phrase.code == "worse" ? Direction::worse : Direction::none;
}

std::vector<LeadIn> read_leads(const Text& text, int first, int end, const FoundFigure* figures,
                               std::size_t count) {
    std::vector<LeadIn> leads;
    leads.reserve(count);
    const LeadReader reader(text, first);
    for (std::size_t i = 0; i < count; ++i) {
        const int next = i + 1 < count ? figures[i + 1].first : end;
        const FoundFigure* before = i > 0 ? &figures[i - 1] : nullptr;
        const Lead last = i > 0 ? leads.back().lead : Lead::none;
        leads.push_back(reader.read(figures[i], before, last, next));
    }
    return leads;
}

}  // namespace yearproof
