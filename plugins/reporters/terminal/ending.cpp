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

std::string figures_of(const LoggedSeries& series) {
    std::uint64_t figures = 0, ticked = 0, flagged = 0, unchecked = 0;
    for (const auto& report : series.reports) {
        if (!was_judged(report)) continue;
        figures += report.facts;
        ticked += report.figures_ticked;
        flagged += report.figures_flagged;
        unchecked += report.figures_unchecked;
    }
    return fmt::format("figures: {}, of which {} ticked, {} flagged, {} not checked", figures,
                       ticked, flagged, unchecked);
}

void write_series(const Sheet& sheet, const LoggedSeries& series) {
    const auto audited = std::ranges::count_if(
        series.reports, [](const auto& report) { return report.rendition_of.empty(); });
    write_line(sheet,
               fmt::format("{} ({}{})", shown(series.title),
                           counted(static_cast<std::size_t>(audited), "report"), years_of(series)));
    write_line(sheet, figures_of(series), 4);
}

void write_checked(const Sheet& sheet) {
    if (sheet.log.series.empty()) return;
    write_heading(sheet, "Checked");
    for (const auto& series : sheet.log.series) write_series(sheet, series);
    sheet.out << '\n';
}

void write_renditions(const Sheet& sheet) {
    for (const auto& series : sheet.log.series) {
        for (const auto& report : series.reports) {
            if (!report.rendition_of.empty()) {
                write_line(sheet,
                           fmt::format("{}: not audited, the same report as {}", shown(report.path),
                                       sheet.index.place({.report = report.rendition_of}, false)));
            }
            for (const auto& warning : report.warnings) {
                write_line(sheet, fmt::format("{}: {}", shown(report.path), shown(warning)));
            }
        }
    }
}

void write_skipped(const Sheet& sheet) {
    const auto& skipped = sheet.log.skipped;
    for (std::size_t i = 0; i < skipped.size() && i < most_skipped; ++i) {
        write_line(sheet, fmt::format("{}: passed over, no format reads it", shown(skipped[i])));
    }
    if (skipped.size() > most_skipped) {
        write_line(sheet, fmt::format("and {} passed over",
                                      counted(skipped.size() - most_skipped, "more file")));
    }
}

bool has_remarks(const LoggedSeries& series) {
    return std::ranges::any_of(series.reports, [](const auto& r) {
        return !r.rendition_of.empty() || !r.warnings.empty();
    });
}

void write_not_read(const Sheet& sheet) {
    const auto& log = sheet.log;
    if (log.unreadable.empty() && log.skipped.empty() &&
        std::ranges::none_of(log.series, has_remarks))
        return;
    write_heading(sheet, "Not read, or not all of it");
    for (const auto& file : log.unreadable) {
        write_line(sheet, fmt::format("{}: {}", shown(file.path), shown(file.reason)));
    }
    write_renditions(sheet);
    write_skipped(sheet);
    sheet.out << '\n';
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
    line += fmt::format(" in {}; {} agreed", counted(sum.reports, "report"),
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
    write_not_read(sheet);
    write_plugins(sheet);
    write_verdict(sheet);
}

}  // namespace yearproof::terminal
