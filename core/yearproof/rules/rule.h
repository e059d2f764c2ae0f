// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"
#include "yearproof/rules/finding.h"
#include "yearproof/series/series.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A rule is one check. One object serves all threads: its functions are const and keep nothing.
/// Rules never print, never read files, never look at the clock.
namespace yearproof {

/// A small report, or two, on which the rule fires or stays silent; tested, and shown by `yearproof
/// explain`.
struct Example {
    std::string title;
    std::vector<std::string> reports;  ///< Markdown, oldest first; the last one is judged
    bool fires = false;
};

/// A number that a rule compares with and that the configuration may set: how much is a jump.
struct Threshold {
    std::string name;        ///< as in the configuration: "jump"
    std::int64_t value = 0;  ///< without a setting
    std::int64_t least = 0, most = 0;
    std::string means;  ///< for readers, with its unit: "times the highest of the earlier years"
};

struct RuleInfo {
    std::string id;  ///< "figure.change"
    std::string title;
    Severity severity = Severity::warning;  ///< of its worst finding
    Kind kind = Kind::review;
    std::string proves;      ///< what a finding of it shows
    std::string why;         ///< why it matters to who publishes the report
    std::string cannot_see;  ///< what it misses by design
    std::vector<Example> examples;
    std::string version = "1";
    std::vector<Threshold> thresholds;
};

/// Where a rule emits what it saw. Every figure or reference that a rule judged is ticked or found;
/// one that it met and could not judge is unchecked, with the reason in a few words ("no earlier
/// report gives it").
class RuleContext {
public:
    virtual ~RuleContext() = default;
    virtual void find(Finding finding) = 0;
    virtual void tick(Place at, std::vector<Evidence> evidence = {}) = 0;
    virtual void unchecked(Place at, std::string_view reason) = 0;
    /// What the run has set for a threshold of the rule; throws std::out_of_range for a name that
    /// its info() does not have.
    virtual std::int64_t threshold(std::string_view name) const = 0;
};

/// The reports of one series, oldest first, and the alignment of each with the next.
struct SeriesView {
    std::string_view id;
    std::vector<const Report*> reports;
    std::vector<const Alignment*> alignments;  ///< [i] aligns reports[i] with reports[i + 1]
};

class Rule {
public:
    virtual ~Rule() = default;
    virtual const RuleInfo& info() const = 0;
    virtual void check(const Report&, RuleContext&) const {}  ///< one report by itself
    /// A report and the next older one given.
    virtual void compare(const Report& /*earlier*/, const Report& /*later*/, const Alignment&,
                         RuleContext&) const {}
    virtual void reconcile(const SeriesView&, RuleContext&) const {}  ///< all years at once
};

}  // namespace yearproof
