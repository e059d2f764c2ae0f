// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/paths.h"
#include "support/reordered.h"
#include "support/shipped_plugins.h"
#include "yearproof/alignment/alignment.h"
#include "yearproof/audit/audit.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

// The reports of the fixtures with their sections in any order, held against themselves.

using namespace yearproof;
using test::SmallSection;

namespace {

void check_same_section(const SmallSection& a, const SmallSection& b) {
    CHECK(a.number == b.number);
    CHECK(a.title == b.title);
    CHECK(a.text == b.text);
}

void check_moves_alone(const std::vector<SmallSection>& old,
                       const std::vector<SmallSection>& fresh) {
    const Alignment alignment = align(test::small_report(old), test::small_report(fresh));
    CHECK(alignment.removed.empty());
    CHECK(alignment.added.empty());
    CHECK(alignment.links.size() == old.size());
    for (const Link& link : alignment.links) {
        check_same_section(old[link.earlier.front()], fresh[link.later.front()]);
        for (const Relation relation : link.relations)
            CHECK((relation == Relation::same || relation == Relation::moved));
    }
}

}  // namespace

TEST_CASE("Any order of a report's sections is told as moves") {
    std::minstd_rand dice(31);
    for (const std::string name : {"2022.txt", "2023.md", "2024.txt", "2025.md"}) {
        INFO(name);
        const auto report = load_report((test::source_dir() / "fixtures/reports" / name).string(),
                                        test::shipped_tools(), {}, Reach::outline);
        const auto sections = test::sections_of(*report);
        REQUIRE(sections.size() > 50);
        check_moves_alone(sections, sections);
        for (int round = 0; round < 10; ++round)
            check_moves_alone(sections, test::reordered(sections, dice));
    }
}
