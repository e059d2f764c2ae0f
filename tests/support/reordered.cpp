// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/reordered.h"

#include <iterator>
#include <utility>

namespace yearproof::test {
namespace {

using Sections = std::vector<SmallSection>;

/// The sections from `begin` in runs, each a section with all below it.
std::vector<Sections> subtrees(const Sections& sections, std::size_t begin) {
    std::vector<Sections> result;
    for (std::size_t i = begin; i < sections.size(); ++i) {
        if (result.empty() || sections[i].level <= result.back().front().level)
            result.emplace_back();
        result.back().push_back(sections[i]);
    }
    return result;
}

/// By a way that is the same with every library.
void shuffle(std::vector<Sections>& list, std::minstd_rand& dice) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[dice() % i]);
}

void append(Sections& to, const Sections& from) { to.insert(to.end(), from.begin(), from.end()); }

Sections with_parts_reordered(const Sections& sections, std::size_t begin, std::minstd_rand& dice) {
    Sections result(sections.begin(), sections.begin() + static_cast<std::ptrdiff_t>(begin));
    auto parts = subtrees(sections, begin);
    shuffle(parts, dice);
    for (const Sections& part : parts) append(result, with_parts_reordered(part, 1, dice));
    return result;
}

std::string text_of(const Report& report, const Section& section) {
    std::string text;
    for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
        TextRange range = report.document.blocks[b].text;
        if (range.contains(section.heading)) range.begin = section.heading.end;
        text += (text.empty() ? "" : " ") + std::string(report.document.words(range));
    }
    return text;
}

}  // namespace

Sections sections_of(const Report& report) {
    Sections result;
    for (const Section& section : report.outline.sections) {
        if (section.level > 0)
            result.push_back(
                {section.level, section.number, section.title, text_of(report, section)});
    }
    return result;
}

Sections reordered(const Sections& sections, std::minstd_rand& dice) {
    return with_parts_reordered(sections, 0, dice);
}

}  // namespace yearproof::test
