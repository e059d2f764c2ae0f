// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"
#include "yearproof/document/document.h"

#include <compare>
#include <cstdint>
#include <vector>

/// What rules emitted about a series, already as the log will hold it, with what it is ordered by.
namespace yearproof {

/// What was said of a figure: the greater holds.
enum class Coverage : std::uint8_t { none, unchecked, ticked, flagged };

/// The order of entries in the log, within a series.
struct EntryKey {
    std::uint32_t seat = 0;  ///< of the report it is located in: oldest first
    TextRange range;
    std::uint32_t rule = 0;  ///< by id; 0: none
    friend bool operator==(const EntryKey&, const EntryKey&) = default;
    friend auto operator<=>(const EntryKey&, const EntryKey&) = default;
};

template <class T>
struct Entry {
    EntryKey key;
    T value;
    friend bool operator==(const Entry&, const Entry&) = default;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// Something was said of the words of a report.
struct Mark {
    std::uint32_t seat = 0;
    TextRange range;
    Coverage coverage = Coverage::none;
};

struct Emissions {
    std::vector<Entry<LoggedFinding>> findings;
    std::vector<Entry<LoggedTick>> ticks;
    std::vector<Entry<LoggedUnchecked>> unchecked;
    std::vector<Mark> marks;
};

}  // namespace yearproof
