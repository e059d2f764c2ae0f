// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/rules/rule.h>

#include <string>
#include <vector>

/// What the rules that compare the sections of two years share. Only titled sections are compared:
/// a numbered paragraph comes and goes with what there is to say.
namespace yearproof::plugin {

/// Sections of two reports and which of them correspond.
struct TwoOutlines {
    const Report& earlier;
    const Report& later;
    const Alignment& alignment;

    /// The section of the later (earlier) report that corresponds best, or -1.
    std::int32_t later_of(std::uint32_t earlier_section) const;
    std::int32_t earlier_of(std::uint32_t later_section) const;
};

/// A titled section behind the report's head: title, body and date are no sections.
bool is_titled(const Report& report, std::uint32_t index);
/// Whether half of the paragraphs below a section have counterparts: it was merged or split.
bool lives_on(const Report& report, std::uint32_t index, const std::vector<std::int32_t>& link_of);
Place heading_of(const Report& report, std::uint32_t section);
/// "10. Legal implications"
std::string named(const Report& report, std::uint32_t index);

/// Whether the outlines of two reports can be held against each other: they must be of years that
/// follow each other and have most of their titled sections in common. Where there are outlines
/// and they cannot, the reason is logged.
bool comparable(const TwoOutlines& two, RuleContext& context);

/// Whether the section says of itself that it is new.
bool says_it_is_new(const Report& report, std::uint32_t index);

}  // namespace yearproof::plugin
