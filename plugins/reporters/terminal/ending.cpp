// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "sheet.h"
#include "yearproof/log/layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::terminal {
namespace {

constexpr std::size_t most_skipped = 10;

void write_heading(const Sheet& sheet, std::string_view words) {
    sheet.out << sheet.paint(Style::strong, words) << '\n';
}

void write_line(const Sheet& sheet, std::string_view line, std::size_t indent = 2) {
    sheet.out << indented(line, indent, sheet.width);
}

std::string years_of(const LoggedSeries& series) {
    std::vector<std::string> years;
    for (const auto& report : series.reports) {
        if (report.issued.size() >= 4) years.push_back(shown(report.issued.substr(0, 4)));
    }
    std::ranges::sort(years);
    if (years.empty()) return "";
    if (years.front() == years.back()) return fmt::format(", {}", years.front());
    return fmt::format(", {} to {}", years.front(), years.back());
}

/// A report that was only read beside another (`check`) has no figure that was judged.
bool was_judged(const LoggedReport& report) {
    return report.figures_ticked + report.figures_flagged + report.figures_unchecked > 0;
}

std::string figures_of(const LoggedSeries& series, bool of_draft) {
    std::uint64_t figures = 0, ticked = 0, flagged = 0, unchecked = 0;
    for (const auto& report : series.reports) {
        if (!was_judged(report)) continue;
        figures += report.facts;
        ticked += report.figures_ticked;
        flagged += report.figures_flagged;
        unchecked += report.figures_unchecked;
    }
    return fmt::format("figures{}: {}, of which {} ticked, {} flagged, {} not checked",
                       of_draft ? " of the draft" : "", figures, ticked, flagged, unchecked);
}

void write_series(const Sheet& sheet, const LoggedSeries& series) {
    const auto audited = std::ranges::count_if(
        series.reports, [](const auto& report) { return report.rendition_of.empty(); });
    write_line(sheet,
               fmt::format("{} ({}{})", shown(series.title),
                           counted(static_cast<std::size_t>(audited), "report"), years_of(series)));
    write_line(sheet, figures_of(series, !sheet.log.draft.empty()), 4);
}

void write_checked(const Sheet& sheet) {
    if (sheet.log.series.empty()) return;
    write_heading(sheet, "Checked");
    for (const auto& series : sheet.log.series) write_series(sheet, series);
    sheet.out << '\n';
}

/// Lines below a heading; neither where there is nothing to say.
void write_list(const Sheet& sheet, std::string_view heading,
                const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    write_heading(sheet, heading);
    for (const auto& line : lines) write_line(sheet, line);
    sheet.out << '\n';
}

template <class Add>
void each_report(const Sheet& sheet, Add add) {
    for (const auto& series : sheet.log.series) std::ranges::for_each(series.reports, add);
}

std::vector<std::string> renditions(const Sheet& sheet) {
    std::vector<std::string> lines;
    each_report(sheet, [&](const LoggedReport& report) {
        if (report.rendition_of.empty()) return;
        lines.push_back(fmt::format("{}: the same report as {}, which was audited",
                                    shown(report.path),
                                    sheet.index.place({.report = report.rendition_of}, false)));
    });
    return lines;
}

std::vector<std::string> warnings(const Sheet& sheet) {
    std::vector<std::string> lines;
    each_report(sheet, [&](const LoggedReport& report) {
        for (const auto& warning : report.warnings)
            lines.push_back(fmt::format("{}: {}", shown(report.path), shown(warning)));
    });
    return lines;
}

std::vector<std::string> not_read(const Sheet& sheet) {
    std::vector<std::string> lines;
    for (const auto& file : sheet.log.unreadable)
        lines.push_back(fmt::format("{}: {}", shown(file.path), shown(file.reason)));
    const auto& skipped = sheet.log.skipped;
    for (std::size_t i = 0; i < skipped.size() && i < most_skipped; ++i)
        lines.push_back(fmt::format("{}: passed over, no format reads it", shown(skipped[i])));
    if (skipped.size() > most_skipped)
        lines.push_back(
            fmt::format("and {} passed over", counted(skipped.size() - most_skipped, "more file")));
    return lines;
}

void write_plugins(const Sheet& sheet) {
    const auto failed = [](const LoggedPlugin& plugin) { return !plugin.problem.empty(); };
    if (std::ranges::none_of(sheet.log.plugins, failed)) return;
    write_heading(sheet, "Plugins that could not be used");
    for (const auto& plugin : sheet.log.plugins) {
        if (failed(plugin)) write_line(sheet, shown(plugin.problem));
    }
    sheet.out << '\n';
}

Style style_of_verdict(std::string_view verdict) {
    return verdict == "pass" ? Style::good : verdict == "fail" ? Style::error : Style::warning;
}

void write_verdict(const Sheet& sheet) {
    const LogSummary& sum = sheet.log.summary;
    std::string word = shown(sheet.log.verdict);
    std::ranges::transform(word, word.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    std::string line = fmt::format("{}: {}, {}, {}", word, counted(sum.errors, "error"),
                                   counted(sum.warnings, "warning"), counted(sum.notes, "note"));
    if (sum.waived > 0) line += fmt::format(", {} waived", sum.waived);
    line += fmt::format(" in {}; {} agreed",
                        sheet.log.draft.empty() ? counted(sum.reports, "report") : "the draft",
                        counted(sum.ticks, "place"));
    if (!sheet.log.unreadable.empty())
        line += fmt::format("; {} not read", counted(sheet.log.unreadable.size(), "file"));
    const std::string text = indented(line, 0, sheet.width);
    const auto end = std::min(word.size(), text.size());
    sheet.out << sheet.paint(style_of_verdict(sheet.log.verdict), text.substr(0, end))
              << text.substr(end);
}

}  // namespace

void write_ending(const Sheet& sheet) {
    write_checked(sheet);
    write_list(sheet, "The same report in another form", renditions(sheet));
    write_list(sheet, "Read with a warning", warnings(sheet));
    write_list(sheet, "Not read", not_read(sheet));
    write_plugins(sheet);
    write_verdict(sheet);
}

}  // namespace yearproof::terminal
