// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/nearest_name.h"

#include <catch2/catch.hpp>

namespace yearproof {
namespace {

TEST_CASE("the nearest name is told where one is near") {
    const std::vector<std::string> known = {"figure.change", "figure.restated", "jobs", "fail-on"};
    const std::pair<std::string, std::string> cases[] = {
        {"figure.chnage", "figure.change"},
        {"figure.restate", "figure.restated"},
        {"fail_on", "fail-on"},
        {"job", "jobs"},
        {"", ""},
        {"weather", ""},
    };
    for (const auto& [typed, nearest] : cases) {
        CAPTURE(typed);
        CHECK(nearest_name(typed, known) == nearest);
    }
    CHECK(did_you_mean("job", known) == "; did you mean \"jobs\"?");
    CHECK(did_you_mean("weather", known).empty());
}

}  // namespace
}  // namespace yearproof
