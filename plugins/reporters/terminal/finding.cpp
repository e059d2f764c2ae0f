// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "sheet.h"
#include "yearproof/log/layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::terminal {
namespace {

constexpr std::size_t quote_indent = 4;
constexpr std::size_t most_quote_lines = 8;  ///< of a longer quote the middle is left out
constexpr std::size_t most_evidence = 5;
constexpr std::size_t most_note_words = 60;  ///< columns of the words quoted in a note

/// One quoted line, the marked part in its colour.
std::string painted(const Paint& paint, std::string_view text, Span line, Span marked,
                    Style style) {
    const std::size_t begin = std::clamp(marked.begin, line.begin, line.end);
    const std::size_t end = std::clamp(marked.end, begin, line.end);
    return fmt::format("{}{}{}", text.substr(line.begin, begin - line.begin),
                       paint(style, text.substr(begin, end - begin)),
                       text.substr(end, line.end - end));
}

/// As much of the words before as leaves the quote on one line, where that is all it takes: rather
/// that than a last word alone on the next.
std::string fitting(const std::string& before, const std::string& rest, std::size_t width) {
    const std::size_t own = width_of(rest);
    for (std::size_t from = 0; from != std::string::npos && from < before.size();) {
        if (width_of(before.substr(from)) + own <= width) return before.substr(from);
        from = before.find(' ', from);
        if (from != std::string::npos) ++from;
    }
    return before;
}

/// The words of a place with some context, and carets below the words themselves.
void write_quote(const Sheet& sheet, const LoggedPlace& place, Style style) {
    const std::size_t width = sheet.width - quote_indent - 2;
    const std::string words = shown_part(place.excerpt), after = shown_part(place.after);
    const std::string before = fitting(shown_part(place.before), words + after, width);
    const std::string text = before + words + after;
    const Span marked{before.size(), before.size() + words.size()};
    const auto lines = cut_lines(text, width);
    const std::string margin = std::string(quote_indent, ' ') + sheet.paint(Style::faint, "|");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.size() > most_quote_lines && i == most_quote_lines / 2) {
            sheet.out << margin << " ...\n";
            i = lines.size() - most_quote_lines / 2;
        }
        sheet.out << margin << ' ' << painted(sheet.paint, text, lines[i], marked, style) << '\n';
        if (const std::string line = carets(text, lines[i], marked); !line.empty()) {
            sheet.out << margin << ' ' << sheet.paint(style, line) << '\n';
        }
    }
}

std::string evidence_words(const LoggedEvidence& evidence) {
    return evidence.role == "earlier" ? "said:" : fmt::format("({}):", shown(evidence.role));
}

/// Evidence of the finding's own line: its context was quoted already.
bool beside(const LoggedPlace& place, const LoggedPlace& location) {
    return place.line > 0 && place.line == location.line && place.report == location.report &&
           width_of(shown(place.excerpt)) <= most_note_words;
}

/// The message says it already.
bool is_said(const LoggedFinding& finding, const std::string& words) {
    return finding.message.find(words) != std::string::npos;
}

/// All evidence of the finding's own line that its message has not told, on one line.
void write_beside(const Sheet& sheet, const LoggedFinding& finding) {
    std::string line;
    for (const auto& evidence : finding.evidence) {
        if (!beside(evidence.place, finding.location) || is_said(finding, evidence.place.excerpt))
            continue;
        line += fmt::format("{}{}: {}", line.empty() ? "" : "; ", shown(evidence.role),
                            shown(evidence.place.excerpt));
    }
    sheet.out << indented(line, quote_indent, sheet.width);
}

void write_evidence(const Sheet& sheet, const LoggedFinding& finding) {
    write_beside(sheet, finding);
    std::size_t count = 0;
    for (const auto& evidence : finding.evidence) {
        if (beside(evidence.place, finding.location) || ++count > most_evidence) continue;
        const std::string line = fmt::format("{} {}", sheet.index.place(evidence.place, false),
                                             evidence_words(evidence));
        sheet.out << indented(line, quote_indent, sheet.width);
        write_quote(sheet, evidence.place, Style::strong);
    }
    if (count > most_evidence) {
        sheet.out << std::string(quote_indent, ' ') << "and "
                  << counted(count - most_evidence, "more place") << " in the log\n";
    }
}

/// Where it is, how bad, and which rule says so; what does not fit beside the place goes below it.
/// A path with a line is never cut: it is there to be followed.
void write_head(const Sheet& sheet, const LoggedFinding& finding, std::string_view word,
                Style style) {
    std::string place = sheet.index.place(finding.location, true);
    const std::string review = finding.kind == "review" ? " (review)" : "";
    const std::string rule = fmt::format(" [{}]{}", shown(finding.rule), review);
    const bool fits = width_of(place) + 1 + width_of(word) + width_of(rule) <= sheet.width;
    if (!fits && finding.location.line == 0) {
        place = indented(place, 0, sheet.width);
        place.pop_back();
    }
    sheet.out << sheet.paint(Style::strong, place) << (fits ? " " : "\n  ")
              << sheet.paint(style, word) << sheet.paint(Style::faint, rule) << '\n';
}

void write_values(const Sheet& sheet, const LoggedFinding& finding) {
    if (finding.reported.empty() || finding.expected.empty()) return;
    if (is_said(finding, finding.reported) && is_said(finding, finding.expected)) return;
    const std::string line =
        fmt::format("reported: {}; expected: {}", shown(finding.reported), shown(finding.expected));
    sheet.out << indented(line, quote_indent, sheet.width);
}

/// A note: its message, and its words on one line: the first of them where there are many.
void write_note(const Sheet& sheet, const LoggedFinding& finding) {
    sheet.out << indented(shown(finding.message), 2, sheet.width);
    LoggedPlace place = finding.location;
    const auto lines = cut_lines(shown(place.excerpt), most_note_words);
    if (lines.empty()) return;
    if (lines.size() > 1) {
        place.excerpt = shown(place.excerpt).substr(0, lines.front().end) + " ...";
        place.before = place.after = "";
    }
    write_quote(sheet, place, style_of(finding.severity));
}

void write_waived(const Sheet& sheet, const LoggedFinding& finding) {
    sheet.out << indented(shown(finding.message), 2, sheet.width);
    for (const auto& waiver : finding.waiver) {
        std::string line = fmt::format("{}", shown(waiver.reason));
        if (!waiver.by.empty()) line += fmt::format(" ({})", shown(waiver.by));
        if (!waiver.until.empty()) line += fmt::format(", until {}", shown(waiver.until));
        sheet.out << indented(line, quote_indent, sheet.width);
    }
}

}  // namespace

void write_finding(const Sheet& sheet, const LoggedFinding& finding) {
    if (finding.state == "waived") {
        write_head(sheet, finding, "waived", Style::faint);
        write_waived(sheet, finding);
        return;
    }
    const Style style = style_of(finding.severity);
    write_head(sheet, finding, finding.severity, style);
    if (finding.severity == "note") {
        write_note(sheet, finding);
        return;
    }
    sheet.out << indented(shown(finding.message), 2, sheet.width);
    write_quote(sheet, finding.location, style);
    write_evidence(sheet, finding);
    write_values(sheet, finding);
}

}  // namespace yearproof::terminal
