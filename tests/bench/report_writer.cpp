// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "report_writer.h"

#include "phrases.h"

#include <fmt/format.h>
#include <utility>

namespace yearproof::bench {
namespace {

constexpr int paragraphs_of_a_topic = 7;
constexpr std::size_t measures_of_a_topic = 6;

std::uint64_t seed_of(const Topic& topic, int part) {
    auto seed = static_cast<std::uint64_t>(part);
    for (const char c : topic.title) seed = mix(seed, static_cast<unsigned char>(c));
    return seed;
}

Slip slip_of(Planted planted) {
    switch (planted) {
    case Planted::restated:
        return Slip::restated;
    case Planted::change:
        return Slip::change;
    case Planted::direction:
        return Slip::direction;
    case Planted::repeated:
        return Slip::repeated;
    default:
        return Slip::none;
    }
}

}  // namespace

std::string_view name_of(Planted planted) {
    static constexpr std::string_view names[] = {"none",     "restated",  "change", "direction",
                                                 "repeated", "numbering", "period"};
    return names[static_cast<std::size_t>(planted)];
}

ReportWriter::ReportWriter(const SeriesPlan& series, int year, Planted planted)
    : series_(series), year_(year), planted_(planted),
      random_(mix(series.seed, static_cast<std::uint64_t>(year))), skip_(random_.below(6)) {}

std::string ReportWriter::write() {
    out_.reserve(48 * 1024);
    head();
    summary();
    heading(1, "1", "Recommendation");
    paragraph("1.1", "The Committee is asked to note the report.");
    budget();
    background();
    topics();
    heading(1, "5", "Performance and finance");
    performance_table();
    finance_table();
    closing();
    return std::move(out_);
}

// ---- what a report holds

void ReportWriter::head() {
    const std::string title = fmt::format("{}: {}", series_.council, series_.subject->title);
    const std::string body = fmt::format("{} of {}", series_.subject->committee, series_.council);
    const std::string date = day_in_words(year_, 3, 1 + random_.below(20), false);
    heading(1, "", body);
    heading(1, "", date);
    heading(1, "", title);
    out_ += fmt::format("Report from: Councillor {}, Portfolio Holder for {}\n\n",
                        Random(mix(series_.seed, 77)).pick(surnames()), series_.subject->portfolio);
}

void ReportWriter::summary() {
    const int last = planted_ == Planted::period ? year_ - 1 : year_;
    const std::string period =
        fmt::format("It covers the period from April {} until February {}.", last - 1, last);
    if (planted_ == Planted::period) planted_words_ = period;
    heading(4, "", "Summary");
    out_ += fmt::format(
        "This annual report provides an account of the role of the Portfolio Holder for {} as set "
        "out in "
        "the council’s constitution. It details the ambitions for the areas of responsibility, how "
        "political challenge and leadership have been provided, and what the priorities are for "
        "the "
        "year ahead. {}\n\n",
        series_.subject->portfolio, period);
}

void ReportWriter::budget() {
    const int now = series_.value(series_.budget, year_),
              last = series_.value(series_.budget, year_, 1);
    heading(1, "2", "Budget and policy framework");
    paragraph(
        "2.1",
        "The areas within the terms of reference of this Committee, according to the Council’s "
        "constitution, are:");
    for (const TopicPlan& plan : series_.topics) {
        if (plan.first_year <= year_) list_item(plan.topic->title);
    }
    blank_line();
    paragraph("2.2",
              fmt::format(
                  "The budget for {} was {} in {}/{:02}, compared with {} in {}/{:02}. The savings "
                  "programme agreed by the council has been delivered, and income and expenditure "
                  "remain under close review.",
                  series_.subject->portfolio, millions(now), year_ - 1, year_ % 100, millions(last),
                  year_ - 2, (year_ - 1) % 100));
    paragraph(
        "2.3",
        fmt::format(
            "I work with other members and officers to scrutinise the effectiveness and value for "
            "money of resources. Given the pressure on placements, staffing and contracts, we are "
            "currently reporting an overspend in the region of {}.",
            millions(now / 30)));
}

void ReportWriter::background() {
    heading(1, "3", "Background");
    for (int i = 1; i <= 6; ++i) {
        const std::uint64_t what = 1000 + static_cast<std::uint64_t>(i);
        Random random(mix(mix(series_.seed, what), static_cast<std::uint64_t>(revision(what))));
        std::string text;
        for (int s = 0; s < 4; ++s)
            text += narrative(random, "residents", revision(what) - 1) + " ";
        text.pop_back();
        paragraph(fmt::format("3.{}", i), std::move(text));
    }
}

void ReportWriter::topics() {
    heading(1, "4", "Support for key service areas");
    int ordinal = 0;
    for (const TopicPlan& plan : series_.topics) {
        if (plan.first_year <= year_) topic(plan, fmt::format("4.{}", ++ordinal));
    }
}

void ReportWriter::topic(const TopicPlan& plan, const std::string& number) {
    heading(2, number, plan.topic->title);
    for (int i = 1; i <= paragraphs_of_a_topic; ++i) {
        paragraph(paragraph_number(number, i), topic_paragraph(plan, i));
    }
}

std::string ReportWriter::paragraph_number(const std::string& section, int ordinal) {
    if (planted_ == Planted::numbering && planted_words_.empty() && ordinal == 4 && skip_-- <= 0) {
        return planted_words_ = fmt::format("{}.{}", section, ordinal + 2);
    }
    return fmt::format("{}.{}", section, ordinal);
}

std::string ReportWriter::topic_paragraph(const TopicPlan& plan, int ordinal) {
    const std::uint64_t what = seed_of(*plan.topic, ordinal);
    const int written = revision(what);
    Random random(mix(mix(series_.seed, what), static_cast<std::uint64_t>(written)));
    const auto which = static_cast<std::size_t>(ordinal - 1);
    const int sentences = random.between(2, 3);
    const int place = random.below(sentences);
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        text += narrative(random, plan.topic->people, written - 1) + " ";
        if (i == place && which < measures_of_a_topic) text += measure_sentence(plan, which) + " ";
    }
    text.pop_back();
    return text;
}

std::string ReportWriter::measure_sentence(const TopicPlan& plan, std::size_t which) {
    const std::uint64_t what = seed_of(*plan.topic, 100 + static_cast<int>(which));
    const int form = static_cast<int>(mix(what, mix(series_.seed, revision(what) / 3)) % forms);
    const Slip slip = take_slip(form, which == 3);
    const Topic& topic = *plan.topic;
    std::string text;
    if (which < 3)
        text = stock_sentence(measure(topic.stocks[which], plan.stocks[which]), form, slip);
    if (which == 3) text = event_sentence(measure(topic.event, plan.events), form, slip);
    if (which > 3)
        text = share_sentence(measure(topic.shares[which - 4], plan.shares[which - 4]), form, slip);
    if (slip != Slip::none) planted_words_ = text;
    return text;
}

void ReportWriter::performance_table() {
    std::vector<std::vector<std::string>> rows{{"Measure", fmt::format("January {}", year_ - 2),
                                                fmt::format("January {}", year_ - 1),
                                                fmt::format("January {}", year_)}};
    for (const TopicPlan& plan : series_.topics) {
        if (plan.first_year > year_) continue;
        std::vector<std::string> row{fmt::format("Number of {}", plan.topic->stocks[0])};
        for (int back = 2; back >= 0; --back)
            row.push_back(grouped(series_.value(plan.stocks[0], year_, back)));
        rows.push_back(std::move(row));
    }
    paragraph("5.1", "The table below shows the main measures of the last three years.");
    table(rows);
}

void ReportWriter::finance_table() {
    std::vector<std::vector<std::string>> rows{
        {"Service (£000)", "Budget", "Forecast", "Variance"}};
    int left = series_.value(series_.budget, year_), budget_total = 0, forecast_total = 0;
    for (const TopicPlan& plan : series_.topics) {
        if (plan.first_year > year_) continue;
        const int budget = left / random_.between(4, 7), variance = random_.between(-300, 500);
        left -= budget;
        budget_total += budget;
        forecast_total += budget + variance;
        rows.push_back({std::string(plan.topic->title), grouped(budget), grouped(budget + variance),
                        fmt::format("{}{}", variance < 0 ? "-" : "", grouped(std::abs(variance)))});
    }
    const int variance = forecast_total - budget_total;
    rows.push_back({"Total", grouped(budget_total), grouped(forecast_total),
                    fmt::format("{}{}", variance < 0 ? "-" : "", grouped(std::abs(variance)))});
    paragraph("5.2", "The budget of each service and what it is expected to spend are as follows.");
    table(rows);
}

void ReportWriter::closing() {
    heading(1, "6", "Closing comments");
    paragraph("6.1", "I continue to be fully supportive of the service and of the work which is "
                     "being undertaken in "
                     "challenging circumstances, and am committed to continued progress across all "
                     "areas for which I "
                     "am responsible.");
    heading(4, "", "Appendices");
    out_ += "None\n\n";
    heading(4, "", "Background papers");
    out_ += "None\n";
}

// ---- how it is told

Measure ReportWriter::measure(std::string_view what, const Values& values) const {
    return {what, year_, series_.value(values, year_), series_.value(values, year_, 1),
            series_.value(values, year_, 2)};
}

Slip ReportWriter::take_slip(int form, bool event) {
    const Slip slip = slip_of(planted_);
    if (slip == Slip::none || !planted_words_.empty() || !can_carry(form, slip)) return Slip::none;
    if (event && slip != Slip::restated) return Slip::none;
    return skip_-- <= 0 ? slip : Slip::none;
}

/// The year in which a piece of text was last written anew: most of a report is last year's.
int ReportWriter::revision(std::uint64_t what) const {
    int year = year_;
    const auto seed = mix(series_.seed, what);
    while (year > series_.first_year && mix(seed, static_cast<std::uint64_t>(year)) % 100 >= 35)
        --year;
    return year;
}

// ---- how it is set

void ReportWriter::blank_line() {
    while (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void ReportWriter::heading(int level, const std::string& number, std::string_view title) {
    blank_line();
    if (series_.markdown) out_ += std::string(static_cast<std::size_t>(level), '#') + " ";
    if (!number.empty()) out_ += number + (level == 1 ? ". " : " ");
    out_ += title;
    out_ += "\n\n";
}

void ReportWriter::paragraph(const std::string& number, std::string text) {
    const bool first = number.ends_with(".1");
    out_ += series_.marks && !first ? "- " : "";
    out_ += number + " " + broken_over_pages(std::move(text)) + "\n";
    if (!series_.marks || random_.chance(20)) out_ += "\n";
}

std::string ReportWriter::broken_over_pages(std::string text) {
    if (text.size() < 500 || !random_.chance(8)) return text;
    const std::size_t blank = text.find(' ', text.size() / 2);
    if (blank != text.npos) text.replace(blank, 1, "\n\n");
    return text;
}

void ReportWriter::list_item(std::string_view text) {
    out_ += "- ";
    out_ += text;
    out_ += "\n";
}

void ReportWriter::table(const std::vector<std::vector<std::string>>& rows) {
    blank_line();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string separator = series_.markdown ? " | " : "\t";
        const std::string line = fmt::format("{}", fmt::join(rows[i], separator));
        out_ += series_.markdown ? "| " + line + " |\n" : line + "\n";
        if (i > 0 || !series_.markdown) continue;
        for (std::size_t c = 0; c < rows[i].size(); ++c) out_ += c == 0 ? "| ---" : " | ---:";
        out_ += " |\n";
    }
    out_ += "\n";
}

}  // namespace yearproof::bench
