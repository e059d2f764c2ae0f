// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "explanation.h"

#include "yearproof/log/layout.h"

#include <fmt/format.h>

#include <string_view>

namespace yearproof::cli {
namespace {

void write_part(std::ostream& out, std::string_view heading, const std::string& words,
                std::size_t width) {
    if (words.empty()) return;
    out << '\n' << heading << '\n' << indented(shown(words), 2, width);
}

/// A report of an example as it is written, each line wrapped by itself behind a bar.
void write_report(std::ostream& out, std::string_view report, std::size_t width) {
    for (std::size_t begin = 0; begin < report.size();) {
        const auto end = std::min(report.find('\n', begin), report.size());
        const std::string line = shown(report.substr(begin, end - begin));
        if (line.empty()) out << "    |\n";
        for (const Span cut : cut_lines(line, width - 6)) {
            out << "    | " << line.substr(cut.begin, cut.end - cut.begin) << '\n';
        }
        begin = end + 1;
    }
}

std::string thresholds_of(const RuleInfo& info) {
    std::string words;
    for (const auto& one : info.thresholds)
        words += fmt::format("{}{}: {} ({} to {}; without a setting {}).", words.empty() ? "" : " ",
                             one.name, one.means, one.least, one.most, one.value);
    return words;
}

void write_example(std::ostream& out, const Example& example, std::size_t width) {
    const auto words = example.fires ? "finds something" : "finds nothing";
    out << '\n' << indented(fmt::format("Example, {}: {}", words, shown(example.title)), 2, width);
    for (std::size_t i = 0; i < example.reports.size(); ++i) {
        const bool last = i + 1 == example.reports.size();
        if (example.reports.size() > 1)
            out << (last ? "    the report that is judged\n" : "    an earlier report\n");
        write_report(out, example.reports[i], width);
    }
}

}  // namespace

void write_explanation(const RuleInfo& info, const std::string& plugin, std::size_t width,
                       std::ostream& out) {
    out << indented(fmt::format("{}: {}", info.id, shown(info.title)), 0, width);
    const std::string kind =
        info.kind == Kind::review ? "to be reviewed by a person" : "proved by the reports";
    out << indented(fmt::format("at worst: {}, {}; version {}, of plugin {}",
                                name_of(info.severity), kind, info.version, plugin),
                    0, width);
    write_part(out, "What a finding shows", info.proves, width);
    write_part(out, "Why it matters", info.why, width);
    write_part(out, "What it cannot see", info.cannot_see, width);
    write_part(out, "What can be set", thresholds_of(info), width);
    for (const auto& example : info.examples) write_example(out, example, width);
}

}  // namespace yearproof::cli
