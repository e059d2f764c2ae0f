// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"
#include "yearproof/document/document.h"
#include "yearproof/source/text_hash.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

/// What rules emitted about a series, in a few bytes each: findings as the log will hold them,
/// ticks and unchecked places, which are a hundred times as many, by where they stand.
namespace yearproof {

/// What was said of a figure: the greater holds.
enum class Coverage : std::uint8_t { none, unchecked, ticked, flagged };

/// Words of one of the reports of a series.
struct Spot {
    std::uint32_t seat = 0;  ///< of the report: oldest first
    TextRange range;
    friend bool operator==(const Spot&, const Spot&) = default;
    friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// The order of entries in the log, within a series.
struct EntryKey {
    Spot spot;
    std::uint32_t rule = 0;  ///< by id; 0: none
    friend bool operator==(const EntryKey&, const EntryKey&) = default;
    friend auto operator<=>(const EntryKey&, const EntryKey&) = default;
};

struct EmittedFinding {
    EntryKey key;
    LoggedFinding value;
    friend bool operator==(const EmittedFinding&, const EmittedFinding&) = default;
    friend auto operator<=>(const EmittedFinding&, const EmittedFinding&) = default;
};

struct EmittedEvidence {
    std::string_view role;
    Spot spot;
    friend bool operator==(const EmittedEvidence&, const EmittedEvidence&) = default;
    friend auto operator<=>(const EmittedEvidence&, const EmittedEvidence&) = default;
};

struct EmittedTick {
    EntryKey key;
    std::uint32_t first = 0, end = 0;  ///< its evidence, in the Emissions it belongs to
};

struct EmittedUnchecked {
    EntryKey key;
    std::string_view reason;
    friend auto operator<=>(const EmittedUnchecked&, const EmittedUnchecked&) = default;
};

/// Something was said of the words of a report.
struct Mark {
    Spot spot;
    Coverage coverage = Coverage::none;
};

/// Each text once, for as long as the run: roles and reasons are few, and said again and again.
class SharedTexts {
public:
    std::string_view keep(std::string_view text);

private:
    std::unordered_set<std::string, TextHash, std::equal_to<>>
        texts_;  ///< which stay where they are
};

class Emissions {
public:
    Emissions() = default;
    explicit Emissions(std::vector<EmittedFinding> found) : findings(std::move(found)) {}

    std::vector<EmittedFinding> findings;
    std::vector<EmittedTick> ticks;
    std::vector<EmittedUnchecked> unchecked;
    std::vector<Mark> marks;

    void add_evidence(const EmittedEvidence& evidence) { evidence_.push_back(evidence); }
    /// The evidence that was added since the last tick is this one's.
    void add_tick(const EntryKey& key);
    std::span<const EmittedEvidence> evidence(const EmittedTick& tick) const {
        return std::span(evidence_).subspan(tick.first, tick.end - tick.first);
    }
    /// Into the order of the log; what one rule says twice of the same words stays once.
    void sort_and_merge();

private:
    std::vector<EmittedEvidence> evidence_;

    void sort_ticks();
    void sort_unchecked();
};

}  // namespace yearproof
