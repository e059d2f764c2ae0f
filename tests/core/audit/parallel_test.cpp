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

}  // namespace
}  // namespace yearproof
