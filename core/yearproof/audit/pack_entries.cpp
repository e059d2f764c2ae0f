// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/pack_entries.h"

#include "yearproof/audit/place.h"
#include "yearproof/source/utf8.h"

namespace yearproof {
namespace {

/// Fills one tick and one unchecked place over and over: their texts keep their room.
class EntryPacker {
public:
    EntryPacker(const SeriesRun& series, Seat& seat, const std::vector<ActiveRule>& rules)
        : series_(series), entries_(seat.entries), packed_(seat.packed), rules_(rules) {
        packed_.passed.resize(rules.size() + 1);
        packed_.undecided.resize(rules.size() + 1);
    }

    void run() {
        for (const auto& tick : entries_.ticks) pack(tick);
        for (const auto& unchecked : entries_.unchecked) pack(unchecked);
    }

private:
    void pack(const EmittedTick& tick) {
        const auto evidence = entries_.evidence(tick);
        tick_.rule = rules_[tick.key.rule - 1].id();
        // Words about two places show that they speak of the same; one place is looked up.
        locate(tick.key.spot, !evidence.empty(), tick_.location);
        tick_.evidence.resize(evidence.size());
        for (std::size_t i = 0; i < evidence.size(); ++i) {
            tick_.evidence[i].role = evidence[i].role;
            locate(evidence[i].spot, true, tick_.evidence[i].place);
        }
        packed_.ticks.push_back(tick_);
        ++packed_.passed[tick.key.rule];
    }

    void pack(const EmittedUnchecked& unchecked) {
        const auto rule = unchecked.key.rule;
        unchecked_.rule = rule == 0 ? "" : rules_[rule - 1].id();
        unchecked_.reason.clear();
        append_collapsed(unchecked_.reason, unchecked.reason);
        locate(unchecked.key.spot, false, unchecked_.location);
        packed_.unchecked.push_back(unchecked_);
        ++packed_.undecided[rule];
    }

    void locate(const Spot& spot, bool in_context, LoggedPlace& place) const {
        const auto& seat = series_.seats[spot.seat];
        const auto locate = in_context ? locate_place : locate_spot;
        locate(*seat.report, seat.logged.id, spot.range, place);
    }

    const SeriesRun& series_;
    const Emissions& entries_;
    PackedEntries& packed_;
    const std::vector<ActiveRule>& rules_;
    LoggedTick tick_;
    LoggedUnchecked unchecked_;
};

}  // namespace

void pack_entries(const SeriesRun& series, Seat& seat, const std::vector<ActiveRule>& rules) {
    EntryPacker(series, seat, rules).run();
}

}  // namespace yearproof
