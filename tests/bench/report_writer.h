// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sentences.h"
#include "series_plan.h"

#include <string>

/// Writes the report of one year of a series: the way councils write them, and the way converters
/// leave them.
namespace yearproof::bench {

/// The error planted in a report; at most one.
enum class Planted { none, restated, change, direction, repeated, numbering, period };
std::string_view name_of(Planted planted);

class ReportWriter {
public:
    ReportWriter(const SeriesPlan& series, int year, Planted planted);
    std::string write();
    /// The words that carry the planted error; "" where no place was found for it.
    const std::string& planted_words() const { return planted_words_; }

private:
    const SeriesPlan& series_;
    int year_;
    Planted planted_;
    Random random_;
    int skip_;  ///< so many sentences that could carry the error stay right
    std::string out_, planted_words_;

    void head();
    void summary();
    void budget();
    void background();
    void topics();
    void topic(const TopicPlan& plan, const std::string& number);
    void performance_table();
    void finance_table();
    void closing();

    void blank_line();
    void heading(int level, const std::string& number, std::string_view title);
    void paragraph(const std::string& number, std::string text);
    void list_item(std::string_view text);
    void table(const std::vector<std::vector<std::string>>& rows);
    std::string broken_over_pages(std::string text);

    std::string measure_sentence(const TopicPlan& plan, std::size_t which);
    std::string topic_paragraph(const TopicPlan& plan, int ordinal);
    std::string paragraph_number(const std::string& section, int ordinal);
    Measure measure(std::string_view what, const Values& values) const;
    Slip take_slip(int form, bool event);
    int revision(std::uint64_t what) const;
};

}  // namespace yearproof::bench
