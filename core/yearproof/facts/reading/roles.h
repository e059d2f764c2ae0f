// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/leads.h"
#include "yearproof/facts/reading/relations.h"

/// The part that each figure of a sentence plays: told by the words that lead to it and by the
/// figures beside it. Private to the facts stage.
namespace yearproof {

class RoleReader {
public:
    RoleReader(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : text_(text), words_(text.words), sentence_(sentence), facts_(facts) {}

    Role role(std::size_t i);

protected:
    Fact& fact(std::size_t i) { return facts_.facts[sentence_.fact + i]; }
    const LeadIn& lead(std::size_t i) const { return sentence_.leads[i]; }
    const FoundFigure& figure(std::size_t i) const { return sentence_.figures[i]; }
    std::int32_t index(std::size_t i) const;
    bool counts(std::size_t i) { return fact(i).unit != "age"; }
    struct ChangeWord {
        const Phrase* phrase = nullptr;
        int token = -1;
        Direction direction = Direction::none;
    };
    /// The change word nearest before token i; without direction where two of
    /// them in reach disagree.
    ChangeWord change_word(int i) const;
    /// A change word stands in the clause before the figure, or right after it.
    bool says_change(std::size_t i) const { return change_word(figure(i).first).phrase != nullptr; }
    bool is_tempered(int change, int i) const;
    TextRange words_of(const ChangeWord& word) const;
    bool is_comparative(std::size_t i);
    /// "187 grants worth £7.9m", "£12.1m (3.3%)"
    bool tells_of_same(std::size_t i);
    /// "That is £680,000 less than the £1.34m of 2023/24", "This compares with 40": the sentence
    /// speaks of the one before.
    bool tells_of_before() const;
    /// "Up 9% in the year and 2% in the quarter, from £4.0m": what the second is of is not told.
    bool is_second_amount(std::size_t i);
    /// "by £1,200 (3.4%)", "$6.5 million, or 7.3%": the change told again.
    bool restates_amount(std::size_t i);
    bool is_amount_again(std::size_t i);
    bool is_signed_change(std::size_t i) const;
    bool time_within(int token) const;
    bool follows_base(std::size_t i);
    /// "from" this figure "to" the next.
    bool has_to(std::size_t i) const;

    const Text& text_;
    const Vocabulary& words_;
    const SentenceFacts& sentence_;
    Facts& facts_;

    /// "Fell by 8% to 1,965 and has fallen by 18% in two years from 2,400": the amount that stands
    /// between belongs to the base; where there is none, the one before both.
    std::size_t told_between(std::size_t subject, std::size_t base);
    /// "33% of visits (38%), five points less": the figure in the bracket is the one before.
    bool is_bracketed_alone(std::size_t i);
    /// "41 people, who gave 3,480 hours, up from 2,950": hours went up; not "900 in 5 days".
    bool lasted(std::size_t i);
    /// "More than one cause"
    bool is_several(std::size_t i);
    /// "88%, below our target of 95% and below the 90% of others": both are what it is held
    /// against.
    bool is_set_beside(std::size_t at, std::size_t i);

    /// "Up from 64, and 82 short of the target": so far from what was aimed at, not from before.
    bool is_off_aim(std::size_t at) const;
    /// "220, 5% more than in 2023 (210)", "up 12 on the year before (208)": the bracket, which
    /// holds nothing else, says what was before.
    bool is_base_in_bracket(std::size_t i, std::size_t subject);
    bool fits(std::size_t amount, std::size_t base);
    /// "60% which is an increase of 15%", "220, up 12": the amount is said of the
    /// figure before it.
    bool stated_of(std::size_t i) const;
    /// "1,262, compared to 1,184 in 2021/22, an increase of 78".
    bool is_told_of_comparison(std::size_t i);
    /// The 85 of "85 or 8% more than in 2022": both are of the change.
    bool is_told_with_share(std::size_t i) const;
    /// A comma stands between two figures, and no end of a clause.
    bool parted(std::size_t before, std::size_t i) const;

private:
    /// "A target of 4%", "CPI plus 4%"
    bool is_set_before(std::size_t i) const;
    /// In order, each once: in a list a figure goes by the one before it, and lists may be long.
    bool is_aimed_at(std::size_t i);
    /// A target, or what a heading of aims stands over; what is said to be so already is none.
    bool reads_as_aim(std::size_t i) const;
    /// "We aim to cut waits over 52 weeks to 300": said before the figure before.
    bool tells_past_after(std::size_t i) const;
    bool aims_before(std::size_t i) const;
    /// "Fewer than the 3,300 that we planned for 2023", "above the 45,000 expected", "against a
    /// budget of £2.6m": held against what was planned, which nobody reports to be so.
    bool was_planned(std::size_t i);
    bool is_planned_behind(std::size_t i);
    /// Of a clause behind a figure the tokens of its "that" and of its subject.
    struct PlanClause {
        int link = -1, subject = -1;
    };
    struct PlanVerb {
        int at = 0, end = 0, next = 0;  ///< tokens; `next`: of the next figure
    };
    bool plans(std::size_t i, const PlanClause& clause, PlanVerb verb);
    bool goes_on_to_plan(int at, int from, int next, PlanClause& clause) const;
    bool parts_from_plan(int at, int next) const;
    int noun_end(int from, int last) const;
    bool is_bare_plan(std::size_t i, int after, int next);
    bool is_plan_before(std::size_t i) const;
    bool will_change(std::size_t i) const;
    /// "We aim to cut emissions by 50% by 2030": what is aimed at is a change.
    bool aims_at_change(std::size_t i) const;
    bool others_change(std::size_t i) const;
    Role role_of_amount(std::size_t i) const;
    bool is_amount(std::size_t i);
    /// "Half of all pupils", "1 in 4 patients", "3:1": how much of something, not how much more.
    bool is_share(std::size_t i) const;
    /// "A fall of 17% and 9%, respectively": the second is of a change too.
    bool next_amount(std::size_t i);
    bool time_follows(std::size_t i) const;
    /// "£640,000 (2023: £590,000)"
    bool time_before(std::size_t i) const;
    /// "both are higher than at this point last year (CP 268 and CIN 501)"
    bool compares_before_bracket(std::size_t i) const;
    bool is_held_against(std::size_t i);
    bool is_bracketed(std::size_t i);
    bool is_multiplied(std::size_t i);
    bool is_origin(std::size_t i);
    bool ends_before(std::size_t i) const;
    bool now(int token) const;
    bool is_limit(std::size_t i) const;
    /// "groups with an income under £100,000", "children with more than three moves".
    bool narrows(std::size_t i) const;
    bool of_none(int i) const;
    bool target_behind(int end) const;
    /// "continued to rise with an increase in plans": told beside what was said before it.
    bool is_change_of_its_own(int i) const;
    /// The "more" of "more than 120".
    bool is_hedge(int i) const;
    /// No comma, bracket or figure between two tokens.
    bool within_clause(int from, int to) const;

    std::vector<bool> aimed_at_;  ///< of the figures up to the last that was asked for
};

}  // namespace yearproof
