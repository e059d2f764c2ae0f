// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/active_rules.h"
#include "yearproof/audit/series_run.h"

#include <string>
#include <vector>

/// What a rule emits, located at once: nothing but text and numbers is kept of it, so that reports
/// can be let go.
namespace yearproof {

class LoggingContext final : public RuleContext {
public:
    /// Both outlive the context.
    LoggingContext(const SeriesRun& series, const ActiveRule& rule, Emissions& out)
        : series_(series), rule_(rule), out_(out) {}

    void find(Finding finding) override;
    void tick(Place at, std::vector<Evidence> evidence) override;
    void unchecked(Place at, std::string reason) override;

private:
    const Seat& seat(const Place& place) const {
        return series_.seats[series_.seat_of(place.report)];
    }
    EntryKey key(const Place& place) const {
        return {series_.seat_of(place.report), place.range, rule_.number};
    }
    bool is_accepted(const Finding& finding) const;
    LoggedPlace logged(const Place& place) const;
    LoggedPlace spot(const Place& place) const;
    std::vector<LoggedEvidence> logged(const std::vector<Evidence>& evidence) const;
    void mark(const Place& place, Coverage coverage);
    void mark(const std::vector<Evidence>& evidence, Coverage coverage);

    const SeriesRun& series_;
    const ActiveRule& rule_;
    Emissions& out_;
};

}  // namespace yearproof
