// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/alignment_log.h"

#include "yearproof/audit/place.h"

#include <fmt/format.h>

namespace yearproof {
namespace {

void add_sections(const NamedReport& named, const std::vector<std::uint32_t>& sections,
                  std::vector<LoggedSection>& out) {
    for (const auto section : sections)
        out.push_back(logged_section(named.report, named.id, section));
}

LoggedLink logged_link(const Link& link, const NamedReport& earlier, const NamedReport& later) {
    LoggedLink logged;
    for (const auto relation : link.relations) logged.relations.emplace_back(name_of(relation));
    logged.similarity = fmt::format("{:.2f}", link.similarity);
    logged.confidence = fmt::format("{:.2f}", link.confidence);
    add_sections(earlier, link.earlier, logged.sections);
    add_sections(later, link.later, logged.sections);
    return logged;
}

}  // namespace

LoggedAlignment logged_alignment(const Alignment& alignment, const NamedReport& earlier,
                                 const NamedReport& later) {
    LoggedAlignment logged{earlier.id, later.id, {}, {}, {}};
    logged.links.reserve(alignment.links.size());
    for (const auto& link : alignment.links)
        logged.links.push_back(logged_link(link, earlier, later));
    add_sections(later, alignment.added, logged.added);
    add_sections(earlier, alignment.removed, logged.removed);
    return logged;
}

}  // namespace yearproof
