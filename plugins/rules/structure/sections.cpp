// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "sections.h"

#include "counterparts.h"

#include <algorithm>

namespace yearproof::plugin {
namespace {

constexpr int year_and_a_half = 548;          ///< days
constexpr std::uint32_t longest_head = 1500;  ///< bytes between title and date
constexpr std::size_t fewest_sections = 3;    ///< titled, of each report
constexpr std::uint32_t sentences_read = 6;   ///< of a section that may say that it is new

std::int32_t partner(const std::vector<std::int32_t>& link_of, std::uint32_t section,
                     const std::vector<Link>& links, std::vector<std::uint32_t> Link::*side) {
    const std::int32_t link = section < link_of.size() ? link_of[section] : -1;
    if (link < 0) return -1;
    const auto& others = links[static_cast<std::size_t>(link)].*side;
    return others.empty() ? -1 : static_cast<std::int32_t>(others.front());
}

/// Where title and date of issue end; a date among the signatures is not of the head.
std::uint32_t end_of_head(const Report& report) {
    const std::uint32_t title = report.identity.title_range.end;
    const std::uint32_t issued = report.identity.issued_range.end;
    return issued > title && issued < title + longest_head ? issued : title;
}

struct Count {
    std::size_t titled = 0, linked = 0;
    bool mostly() const { return titled >= fewest_sections && linked * 5 >= titled * 3; }
};

Count count(const Report& report, const std::vector<std::int32_t>& link_of) {
    Count result;
    for (std::uint32_t i = 0; i < report.outline.sections.size(); ++i) {
        if (!is_titled(report, i)) continue;
        ++result.titled;
        result.linked += i < link_of.size() && link_of[i] >= 0;
    }
    return result;
}

/// Why the outlines of two reports cannot be held against each other, or null.
const char* why_not_comparable(const TwoOutlines& two) {
    const auto &a = two.earlier.identity.issued, &b = two.later.identity.issued;
    if (a && b && days_between(*a, *b) > year_and_a_half)
        return "the report of the year before it was not given";
    if (!count(two.earlier, two.alignment.link_of_earlier).mostly() ||
        !count(two.later, two.alignment.link_of_later).mostly())
        return "the two reports have too few sections in common";
    return nullptr;
}

}  // namespace

std::int32_t TwoOutlines::later_of(std::uint32_t section) const {
    return partner(alignment.link_of_earlier, section, alignment.links, &Link::later);
}

std::int32_t TwoOutlines::earlier_of(std::uint32_t section) const {
    return partner(alignment.link_of_later, section, alignment.links, &Link::earlier);
}

bool is_titled(const Report& report, std::uint32_t index) {
    const Section& section = report.outline.sections[index];
    return section.level > 0 && !section.numbered_paragraph && !section.title.empty() &&
           section.heading.begin >= end_of_head(report);
}

bool lives_on(const Report& report, std::uint32_t index, const std::vector<std::int32_t>& link_of) {
    const auto& sections = report.outline.sections;
    std::size_t below = 0, linked = 0;
    for (std::uint32_t i = index + 1;
         i < sections.size() && sections[i].level > sections[index].level; ++i) {
        ++below;
        linked += link_of[i] >= 0;
    }
    return below > 0 && linked * 2 >= below;
}

Place heading_of(const Report& report, std::uint32_t section) {
    return {&report, report.outline.sections[section].heading};
}

std::string named(const Report& report, std::uint32_t index) {
    const Section& section = report.outline.sections[index];
    return section.number.empty() ? section.title : section.number + " " + section.title;
}

bool comparable(const TwoOutlines& two, RuleContext& context) {
    if (two.earlier.outline.sections.empty() || two.later.outline.sections.empty()) return false;
    const char* const reason = why_not_comparable(two);
    if (reason != nullptr) context.unchecked({&two.later, two.later.identity.title_range}, reason);
    return reason == nullptr;
}

bool says_it_is_new(const Report& report, std::uint32_t index) {
    const Section& section = report.outline.sections[index];
    const auto& sentences = report.prose.sentences;
    auto sentence = std::lower_bound(
        sentences.begin(), sentences.end(), section.heading.end,
        [](const Sentence& one, std::uint32_t at) { return one.range.begin < at; });
    for (std::uint32_t n = 0; n < sentences_read && sentence != sentences.end(); ++n, ++sentence) {
        if (tells_of_change(report, *sentence)) return true;
    }
    return false;
}

}  // namespace yearproof::plugin
