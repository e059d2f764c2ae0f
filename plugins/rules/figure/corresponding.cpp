// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "corresponding.h"

namespace yearproof::figure {
namespace {

/// The section of reports[from] that corresponds to `section` of reports[to],
/// through the alignments between; -1: none.
std::int32_t section_before(const SeriesView& series, std::size_t to, std::size_t from,
                            std::uint32_t section) {
    auto at = static_cast<std::int32_t>(section);
    for (std::size_t i = to; i > from && at >= 0; --i) {
        const Alignment& alignment = *series.alignments[i - 1];
        const std::int32_t link = alignment.link_of_later.at(static_cast<std::size_t>(at));
        at = link < 0 ? -1
                      : static_cast<std::int32_t>(
                            alignment.links[static_cast<std::size_t>(link)].earlier.front());
    }
    return at;
}

std::int32_t parent_of(const Report& report, std::int32_t section) {
    return section < 0 ? -1 : report.outline.sections[static_cast<std::size_t>(section)].parent;
}

}  // namespace

bool in_same_place(const SeriesView& series, std::size_t later, std::size_t earlier, const Fact& a,
                   const Fact& b) {
    const std::int32_t section = section_before(series, later, earlier, a.section);
    if (section < 0) return false;
    const Report& report = *series.reports[earlier];
    const auto other = static_cast<std::int32_t>(b.section);
    return section == other || (parent_of(report, section) >= 0 &&
                                parent_of(report, section) == parent_of(report, other));
}

}  // namespace yearproof::figure
