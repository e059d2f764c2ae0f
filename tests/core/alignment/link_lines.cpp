// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "link_lines.h"

#include "yearproof/alignment/alignment.h"

namespace yearproof::test {
namespace {

std::string name(const Report& report, std::uint32_t section) {
    const Section& one = report.outline.sections[section];
    return one.number.empty() ? one.title : one.number;
}

}  // namespace

std::string section_names(const Report& report, const std::vector<std::uint32_t>& sections) {
    std::string text;
    for (const std::uint32_t one : sections) text += (text.empty() ? "" : "+") + name(report, one);
    return text;
}

std::string link_lines(const std::vector<SmallSection>& old,
                       const std::vector<SmallSection>& fresh) {
    const Report a = small_report(old), b = small_report(fresh);
    const Alignment alignment = align(a, b);
    std::string text;
    for (const Link& link : alignment.links) {
        if (link.relations == std::vector{Relation::same}) continue;
        text += section_names(a, link.earlier) + " > " + section_names(b, link.later);
        for (const Relation relation : link.relations) text.append(" ").append(name_of(relation));
        text += "\n";
    }
    for (const std::uint32_t one : alignment.removed) text += "removed " + name(a, one) + "\n";
    for (const std::uint32_t one : alignment.added) text += "added " + name(b, one) + "\n";
    return text;
}

}  // namespace yearproof::test
