// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/shipped_plugins.h"
#include "support/temporary_folder.h"
#include "yearproof/audit/audit.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yearproof;

namespace {

constexpr std::size_t comparisons = 3000;

/// A list without its stops, as a converter leaves it.
std::string endless_sentence(const std::string& year) {
    std::string text = "# Annual report " + year + "\n\n6 March " + year + "\n\n## 1 Visits\n\nWe";
    for (std::size_t i = 0; i < comparisons; ++i) {
        text += (i == 0 ? " had " : ", compared to ") + std::to_string(200 + i % 700) +
                " visits in " + std::to_string(2010 + i % 12) + " and " + std::to_string(i % 90) +
                "% of " + std::to_string(i % 80 + 5);
    }
    return text + ".\n";
}

}  // namespace

// What takes the cube of the figures of a sentence would not come to an end here.
TEST_CASE("All rules judge a sentence of thousands of figures in two years") {
    const test::TemporaryFolder folder;
    folder.write("2024.md", endless_sentence("2024"));
    folder.write("2025.md", endless_sentence("2025"));
    const AuditLog log = audit({folder.path().generic_string()}, test::shipped_tools(), {});
    const LogSummary& summary = log.summary;
    CHECK(log.unreadable.empty());
    CHECK(summary.figures > 2 * comparisons);
    CHECK(summary.figures_ticked + summary.figures_flagged + summary.figures_unchecked ==
          summary.figures);
}
