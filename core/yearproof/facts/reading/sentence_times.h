// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/periods.h"

/// Where the figures and the times of a sentence stand to each other: what is asked before a figure
/// is given a time. Private to the facts stage.
namespace yearproof {

class SentenceTimes {
public:
    SentenceTimes(const Text& text, const SentenceFacts& sentence,
                  const std::vector<std::int32_t>& times, Facts& facts)
        : text_(text), sentence_(sentence), times_(times), facts_(facts) {}

protected:
    Fact& fact(std::size_t i) const { return facts_.facts[sentence_.fact + i]; }
    const FoundFigure& figure(std::size_t i) const { return sentence_.figures[i]; }
    const TimeExpression& time(std::size_t t) const;
    int begin_of(std::size_t t) const { return static_cast<int>(time(t).first_token); }
    int end_of(std::size_t t) const { return static_cast<int>(time(t).end_token); }
    bool judged(std::size_t i) { return fact(i).unit != "age"; }
    /// The first time that begins at a token or after it.
    std::size_t first_time_from(int token) const;
    /// "In 2024 and 2023 it was £4m and £3m, respectively": as many times, one after the other,
    /// before the figures.
    std::vector<std::size_t> times_before(std::size_t i, std::size_t count) const;
    bool respectively(int from, int to) const;
    /// Nothing but "and" or a comma between this figure and the next: a bare list
    /// of figures.
    bool tight(std::size_t i) const { return figure(i + 1).first - figure(i).end <= 2; }
    bool since(std::size_t t) const;
    /// "Now has three homes with the third opened in May": what follows tells of a part.
    bool said_of_now(std::size_t i) const;
    /// "£640,000 (2023: £590,000)", "1,040, in June 2023 1,012", "79% (last year 74%)": the time
    /// stands right before the next figure.
    bool is_of_next(std::size_t i, std::size_t t) const;
    /// "the three partners": as many as there always are, whatever day the sentence tells.
    bool lasting(std::size_t i) const;
    /// "Of the 1,046 at 31 March, 900 had ...": the whole of which the sentence tells parts.
    bool opens(std::size_t i) const;
    /// "from 31.2% to 33.8% in the last year": the first is of its beginning, the second of its
    /// end; "tripled to £6m" is of its end.
    bool is_end_of_span(std::size_t i, std::size_t t) const;
    /// "125 joined before 2015": the figure is of no such time.
    bool is_until(std::size_t t) const;
    /// "26 incidents (2024: 34), of which 25 in schools and 1 at home": the bracket with the time,
    /// and a figure of that time, is past.
    bool is_aside(std::size_t t, std::size_t i) const;
    /// "Of the 16 that were open a year before it has since allowed 3": of now.
    bool is_told_since(int from, int to) const;
    std::int32_t index(std::size_t i) const;
    /// A semicolon, or a comma before a clause of its own, stands between; not within a bracket.
    bool parted(int from, int to) const;
    bool comma(int from, int to) const;
    /// "SEND Strategy 2022-25", "Children Act 2004": part of a name.
    bool names_a_thing(std::size_t t) const;
    /// "Since April 2024, 90 notices have been issued."
    bool has_been(std::size_t i, std::size_t t) const;
    bool bracketed(std::size_t i) const { return sentence_.leads[i].lead == Lead::bracket; }
    /// "More than in 2022 (212)": not "(3.2%)" in "more than in 2022, of which 301 failed (3.2%)".
    bool follows_in_bracket(std::size_t t, std::size_t i) const {
        return bracketed(i) && (i == 0 || figure(i - 1).first < begin_of(t) || bracketed(i - 1));
    }
    /// "18 of the 20 sensors": both are of one time.
    bool part_of_next(std::size_t i) const;
    bool is_now(std::size_t t) const;
    bool is_level_of(std::size_t t) const;
    /// "twice as many as in 2019"
    bool than(std::size_t t) const;
    /// "153 more than in 2021/22": a time that something else is compared with.
    bool compared_with(std::size_t t) const;
    bool is_compared(std::size_t i);
    /// "Weeks 10-12 saw 40 deaths, week 13 none", "34 in 2021 and in 2022 another 5": the time
    /// behind a figure is of the next one.
    bool is_said_anew(std::size_t i, std::size_t t) const;
    /// "Returned 9.3% and was worth £32m at 30 June 2023": the day is that of the worth.
    bool is_day_of_next(std::size_t i) const;
    /// "Fell to 31 from 37 in the previous year": the time is that of the 37.
    bool is_of_compared(std::size_t t) const;
    /// Of the year that the report covers: behind "Income was £5.2m" the "(2023: £4.7m)" is of the
    /// year of accounts that ended in 2023.
    bool is_of_accounts(const Fact& one) const;
    /// "Up 4% on 2023/24", "a fall of 3pp from last year": the time that it changed from.
    bool changed_from(std::size_t i, std::size_t t) const;

    static constexpr int sentence_reach = 200;  ///< tokens that a sentence is looked through, so
                                                ///< that one without end costs no more than others
    static constexpr int time_reach = 24;       ///< tokens between a figure and the time after it

    const Text& text_;
    const SentenceFacts& sentence_;
    const std::vector<std::int32_t>& times_;
    Facts& facts_;
};

}  // namespace yearproof
