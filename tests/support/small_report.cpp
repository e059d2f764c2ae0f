// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/small_report.h"

#include <charconv>

namespace yearproof::test {
namespace {

/// The parts of "6.8.4"; the parts of "2024-03-05" just as well.
std::vector<int> path_of(std::string_view number) {
    std::vector<int> path;
    while (!number.empty()) {
        int part = 0;
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), part);
        if (error != std::errc{}) return {};
        path.push_back(part);
        number.remove_prefix(static_cast<std::size_t>(end - number.data()));
        if (!number.empty()) number.remove_prefix(1);
    }
    return path;
}

/// "2024-03-05"
Date date_of(std::string_view iso) {
    const std::vector<int> parts = path_of(iso);
    return {std::chrono::year(parts.at(0)), std::chrono::month(static_cast<unsigned>(parts.at(1))),
            std::chrono::day(static_cast<unsigned>(parts.at(2)))};
}

TextRange append(Document& document, const std::string& words) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += words;
    const TextRange range{begin, static_cast<std::uint32_t>(document.text.size())};
    document.text += '\n';
    return range;
}

void add_block(Report& report, BlockKind kind, TextRange range) {
    Block& block = report.document.blocks.emplace_back();
    block.kind = kind;
    block.text = range;
    report.outline.section_of.push_back(static_cast<std::uint32_t>(report.outline.sections.size()));
}

/// The nearest section before it of a lower level.
std::int32_t parent_of(const Outline& outline, int level) {
    for (std::size_t i = outline.sections.size(); i-- > 0;) {
        if (outline.sections[i].level < level && outline.sections[i].level > 0)
            return static_cast<std::int32_t>(i);
    }
    return -1;
}

void add_section(Report& report, const SmallSection& small) {
    Section section;
    section.number = small.number;
    section.path = path_of(small.number);
    section.title = small.title;
    section.level = static_cast<std::uint8_t>(small.level);
    section.numbered_paragraph = small.title.empty();
    section.parent = parent_of(report.outline, small.level);
    section.first_block = static_cast<std::uint32_t>(report.document.blocks.size());
    const std::string heading =
        small.number + (small.number.empty() || small.title.empty() ? "" : " ") + small.title;
    if (section.numbered_paragraph) {
        const TextRange all = append(report.document, small.number + " " + small.text);
        section.heading = {all.begin, all.begin + static_cast<std::uint32_t>(small.number.size())};
        add_block(report, BlockKind::paragraph, all);
    } else {
        section.heading = append(report.document, heading);
        add_block(report, BlockKind::heading, section.heading);
        if (!small.text.empty())
            add_block(report, BlockKind::paragraph, append(report.document, small.text));
    }
    section.number_range = {section.heading.begin,
                            section.heading.begin +
                                static_cast<std::uint32_t>(small.number.size())};
    section.end_block = static_cast<std::uint32_t>(report.document.blocks.size());
    report.outline.sections.push_back(section);
}

}  // namespace

Report small_report(const std::vector<SmallSection>& sections) {
    Report report;
    for (const SmallSection& section : sections) add_section(report, section);
    return report;
}

Report titled_report(std::string path, std::string title, std::string body,
                     const std::string& issued, const std::string& text) {
    Report report;
    report.path = std::move(path);
    report.digest = "sha256:" + report.path;
    report.identity.title_range = append(report.document, title);
    add_block(report, BlockKind::heading, report.identity.title_range);
    add_block(report, BlockKind::paragraph, append(report.document, text));
    report.prose = read_prose(report.document, Lexicon::english());
    report.identity.title = std::move(title);
    report.identity.body = std::move(body);
    if (!issued.empty()) report.identity.issued = date_of(issued);
    return report;
}

}  // namespace yearproof::test
