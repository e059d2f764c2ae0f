// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/parallel.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace yearproof {
namespace {

TEST_CASE("every index is worked on once, whatever the number of threads") {
    for (const unsigned jobs : {0U, 1U, 2U, 7U, 300U}) {
        for (const std::size_t count : {0U, 1U, 2U, 100U}) {
            CAPTURE(jobs, count);
            std::vector<std::atomic<int>> done(count);
            for_each_index(count, jobs, [&](std::size_t i) { ++done[i]; });
            for (const auto& times : done) CHECK(times == 1);
        }
    }
}

TEST_CASE("the exception of the lowest index is the one that is seen") {
    for (int round = 0; round < 50; ++round) {
        std::string seen;
        try {
            for_each_index(100, 4, [](std::size_t i) {
                if (i % 7 == 3) throw std::runtime_error(std::to_string(i));
            });
        } catch (const std::runtime_error& error) {
            seen = error.what();
        }
        CHECK(seen == "3");
    }
}

TEST_CASE("items are taken in order, one at a time, whatever the number of threads") {
    for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 500U}) {
            CAPTURE(jobs, count);
            std::vector<std::size_t> made(count), taken;
            for_each_in_order(
                count, jobs, [&](std::size_t i) { made[i] = i + 1; },
                [&](std::size_t i) { taken.push_back(made[i]); });
            REQUIRE(taken.size() == count);
            for (std::size_t i = 0; i < count; ++i) CHECK(taken[i] == i + 1);
        }
    }
}

TEST_CASE("nothing is taken after what could not be made, nor made after what could not be taken") {
    for (int round = 0; round < 50; ++round) {
        std::size_t taken = 0;
        const auto fails_at_90 = [](std::size_t i) {
            if (i == 90) throw std::runtime_error("made");
        };
        const auto fails_at_70 = [&](std::size_t i) {
            if (i == 70) throw std::runtime_error("taken");
            ++taken;
        };
        CHECK_THROWS_WITH(for_each_in_order(5000, 4, fails_at_90, [&](std::size_t) { ++taken; }),
                          "made");
        CHECK(taken <= 90);
        taken = 0;
        CHECK_THROWS_AS(for_each_in_order(5000, 4, fails_at_90, fails_at_70), std::runtime_error);
        CHECK(taken <= 70);
    }
}

}  // namespace
}  // namespace yearproof
