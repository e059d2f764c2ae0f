// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/series_run.h"

#include <string>
#include <vector>

/// What a rule emits: a finding as the log will hold it, all else by where it stands.
namespace yearproof {

class LoggingContext final : public RuleContext {
public:
    /// All outlive the context.
    LoggingContext(const SeriesRun& series, const ActiveRule& rule, Emissions& out,
                   SharedTexts& texts)
        : series_(series), rule_(rule), out_(out), texts_(texts) {}

    void find(Finding finding) override;
    void tick(Place at, std::vector<Evidence> evidence) override;
    void unchecked(Place at, std::string_view reason) override;
    std::int64_t threshold(std::string_view name) const override;

private:
    const Seat& seat(const Place& place) const {
        return series_.seats[series_.seat_of(place.report)];
    }
    Spot spot(const Place& place) const { return {series_.seat_of(place.report), place.range}; }
    EntryKey key(const Place& place) const { return {spot(place), rule_.number}; }
    bool is_accepted(const Finding& finding) const;
    LoggedPlace logged(const Place& place) const;
    std::vector<LoggedEvidence> logged(const std::vector<Evidence>& evidence) const;
    void mark(const Place& place, Coverage coverage);
    void mark(const std::vector<Evidence>& evidence, Coverage coverage);

    const SeriesRun& series_;
    const ActiveRule& rule_;
    Emissions& out_;
    SharedTexts& texts_;
};

}  // namespace yearproof
