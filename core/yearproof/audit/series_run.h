// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"
#include "yearproof/audit/emission.h"
#include "yearproof/facts/report.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// A series while it is judged: its reports, oldest first, each with what the rules said of it so
/// far.
namespace yearproof {

/// What the log will hold of a report, packed as soon as it is known.
struct PackedEntries {
    LogPart<LoggedTick> ticks;
    LogPart<LoggedUnchecked> unchecked;
    LogPart<LoggedAlignment> alignment;            ///< of the report before it: one, or none
    std::vector<std::uint32_t> passed, undecided;  ///< ticks and unchecked of each rule by number
};

/// A report at its place in the series.
struct Seat {
    std::unique_ptr<Report> report;  ///< null once it is judged
    LoggedReport logged;
    std::string problem;  ///< why its facts could not be read; "" where they were
    bool named = false;   ///< on the command line
    std::optional<Period>
        covers;  ///< the time it is taken to speak of: its period, else the year of its issue
    bool wanted = true;  ///< entries located in it are kept: all reports, or the draft alone
    std::unique_ptr<AlignmentSide> side;   ///< while its series is being aligned
    std::unique_ptr<Alignment> alignment;  ///< of the report before it with this one
    SharedTexts texts;                     ///< of its emissions
    Emissions emissions;  ///< of the rules that looked at it, wherever they are located
    Emissions entries;    ///< what is located in it
    PackedEntries packed;
};

class SeriesRun {
public:
    std::string id, title;
    std::vector<Seat> seats;
    std::vector<Seat> renditions;              ///< counted and named, not judged
    std::vector<LoggedUnreadable> unreadable;  ///< reports of it whose facts could not be read
    Emissions reconciled;                      ///< of the rules that looked at all years at once
    SharedTexts texts;                         ///< of these

    /// Call it once the seats are filled.
    void number_seats() {
        numbers_.clear();
        for (std::size_t i = 0; i < seats.size(); ++i)
            numbers_[seats[i].report.get()] = static_cast<std::uint32_t>(i);
    }
    /// Throws std::out_of_range for a report of another series: a mistake of the rule.
    std::uint32_t seat_of(const Report* report) const { return numbers_.at(report); }

private:
    std::unordered_map<const Report*, std::uint32_t> numbers_;
};

}  // namespace yearproof
