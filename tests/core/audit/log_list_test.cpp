// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/hard_log.h"
#include "support/temporary_folder.h"
#include "yearproof/audit/audit_log.h"
#include "yearproof/audit/spool.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace yearproof {
namespace {

LoggedTick tick(std::uint32_t number) {
    LoggedTick tick;
    tick.rule = "figure.change";
    tick.location.report = "r" + std::to_string(number);
    tick.location.line = number;
    tick.location.excerpt = std::string(number % 300, 'x') + '\0' + "\xFF";
    tick.evidence.resize(number % 4);
    for (auto& one : tick.evidence) one.place.end_column = 0xFFFFFFFF - number;
    return tick;
}

void add_ticks(LogList<LoggedTick>& list, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) list.push_back(tick(i));
}

/// How many of the values are those that were added, in their order.
std::uint32_t right_ones(const LogList<LoggedTick>& list) {
    std::uint32_t right = 0;
    for (const auto& one : list) right += one == tick(right);
    return right;
}

TEST_CASE("values come back as they were added, from memory and from a file") {
    const test::TemporaryFolder folder;
    for (const std::uint64_t bytes : {0, 100000, 1 << 30}) {
        LogList<LoggedTick> list(std::make_shared<Spool>(folder.path().string(), bytes));
        add_ticks(list, 3000);
        CHECK(list.size() == 3000);
        CHECK(right_ones(list) == 3000);
        const auto copy = list;
        add_ticks(list, 1);
        CHECK(right_ones(copy) == 3000);
        CHECK_FALSE(copy == list);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("lists share a spool, and a list needs none") {
    const auto spool = std::make_shared<Spool>("", 0);
    LogList<LoggedTick> one(spool), other(spool), alone;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        for (auto* list : {&one, &other, &alone}) list->push_back(tick(i));
        if (i % 7 == 0) one.set_aside();
    }
    CHECK(right_ones(one) == 2000);
    CHECK(one == other);
    CHECK(other == alone);
    CHECK(LogList<LoggedTick>() == LogList<LoggedTick>(spool));
}

TEST_CASE("every member of a value comes back") {
    const auto log = test::hard_log();
    LogList<LoggedUnchecked> unchecked(std::make_shared<Spool>("", 0));
    for (const auto& one : log.unchecked) unchecked.push_back(one);
    unchecked.set_aside();
    CHECK(unchecked == log.unchecked);
    const auto& alignments = log.series.front().alignments;
    REQUIRE(alignments.size() == 1);
    const LoggedAlignment alignment = *alignments.begin();
    CHECK(alignment.links.back().relations.size() == 3);
    CHECK(alignment.removed.front() == LoggedSection{"r1", "9", "", 210});
    CHECK(alignment.added.front().title == "Foreword");
}

TEST_CASE("where a folder is not there the system's own is taken") {
    Spool spool("/no/such/folder", 0);
    REQUIRE_FALSE(spool.leaves_in_memory(5));
    CHECK(spool.read(spool.append("words"), 5) == "words");
}

}  // namespace
}  // namespace yearproof
