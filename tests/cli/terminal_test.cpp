// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include <catch2/catch.hpp>

using yearproof::cli::time_of_epoch;

TEST_CASE("SOURCE_DATE_EPOCH is a number of seconds and nothing else") {
    CHECK(time_of_epoch("0") == "1970-01-01T00:00:00Z");
    CHECK(time_of_epoch("1772703000") == "2026-03-05T09:30:00Z");
    for (const auto* wrong :
         {"", "now", "-1", "1.5", "12 ", "999999999999999", "99999999999999999999"}) {
        CHECK(!time_of_epoch(wrong));
    }
}
