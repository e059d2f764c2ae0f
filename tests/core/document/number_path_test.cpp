// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/number_path.h"

#include <catch2/catch.hpp>

namespace yearproof {
namespace {

TEST_CASE("a section number is followed by its first child or the next of any level") {
    CHECK(successors({6, 8, 4}) == std::vector<NumberPath>{{6, 8, 4, 1}, {6, 8, 5}, {6, 9}, {7}});
    CHECK(follows({6, 8, 4}, {6, 9}));
    CHECK_FALSE(follows({6, 8, 4}, {6, 8}));
}

TEST_CASE("a number that cannot stand where it does is what both its neighbours say") {
    struct Case {
        NumberPath before, typed, after;
        std::optional<NumberPath> meant;
    };
    const Case cases[] = {
        {{8, 6}, {87}, {8, 8}, NumberPath{8, 7}},        // lost its point
        {{6, 8, 5}, {69}, {6, 9, 1}, NumberPath{6, 9}},  // of a heading
        {{8}, {81}, {8, 2}, NumberPath{8, 1}},
        {{6, 1, 2}, {61, 3}, {6, 2}, NumberPath{6, 1, 3}},  // one of two points
        {{6, 1, 2}, {61, 4}, {6, 2}, {}},
        {{4, 5}, {6}, {5, 1}, NumberPath{5}},  // another number
        {{4, 5}, {6}, {5, 2}, NumberPath{5}},  // the first below it has none
        {{}, {2}, {1, 1}, NumberPath{1}},      // the first of all
        {{}, {1}, {1, 1}, {}},
        {{}, {7}, {7, 1}, {}},
        {{4, 5}, {5}, {5, 1}, {}},   // right
        {{4, 5}, {6}, {6, 1}, {}},   // a section is missing before it
        {{4, 5}, {12}, {4, 6}, {}},  // of a list
        {{4, 5}, {87}, {4, 6}, {}},
    };
    for (const auto& [before, typed, after, meant] : cases) {
        INFO(digits_of(before) << " " << digits_of(typed) << " " << digits_of(after));
        CHECK(meant_by_mistyped(before, typed, after) == meant);
    }
}

}  // namespace
}  // namespace yearproof
