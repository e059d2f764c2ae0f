// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/sentence_times.h"

/// The period of a figure that no time beside it dates: from the figure it goes with, from what
/// stands above it, from what the paragraph has spoken of, or the report's now. Private to the
/// facts stage.
namespace yearproof {

class DefaultPeriods : protected SentenceTimes {
public:
    DefaultPeriods(const Text& text, const SentenceFacts& sentence,
                   const std::vector<std::int32_t>& times, const Above& above, Facts& facts)
        : SentenceTimes(text, sentence, times, facts), above_(above) {}

protected:
    /// "18 of the 20 sensors", "312 of them": of the time of the figure that they are a part of.
    void with_part(std::size_t i);
    /// "187 grants worth £7.9m in 2023/24": both are of it.
    void with_weight(std::size_t i);
    /// "212 fires in 2024/25, of which 40 were in homes and 172 outdoors": all are of it.
    void parts_of_whole();
    void by_default(std::size_t i);
    /// A change that nothing else dates is of what the report covers.
    void of_report(std::size_t i);
    /// "12,400 in 2021 and 13,100 in 2022": of one thing in years of one kind; the earlier is what
    /// the later is held against.
    void years_in_a_row(std::size_t i);

private:
    void take_time(std::size_t i, std::size_t other);
    static void take(Fact& one, const Fact& other);
    /// What a heading or the paragraph tells.
    void take_above(Fact& one, std::int32_t time) const;
    bool is_level_of_past(std::size_t i);
    /// "Robbery rose to 103 offences": the sentence goes on telling of the time that the paragraph
    /// has spoken of.
    bool tells_past() const;
    bool goes_on_of_event(std::size_t i) const;
    /// "This is 68 per 10,000", "The national average is 65%": of what was told before.
    bool refers(std::size_t i);
    bool plans_on(std::size_t k, std::size_t i) const;
    bool is_measured(std::size_t i) const;
    bool goes_on_in_years(std::size_t k, std::size_t i) const;
    void take_header(Fact& one) const;
    bool is_told_at_length() const;
    bool is_own_year(const TimeExpression& header) const;
    bool is_of_period(std::size_t i) const;
    bool tells_present(std::size_t i) const;
    bool is_perfect(int i, int end) const;

    const Above& above_;
};

}  // namespace yearproof
