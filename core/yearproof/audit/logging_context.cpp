// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/logging_context.h"

#include "yearproof/audit/place.h"
#include "yearproof/source/utf8.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace yearproof {

void LoggingContext::find(Finding finding) {
    if (!seat(finding.at).wanted) return;
    if (is_accepted(finding)) return unchecked(finding.at, "accepted by the configuration");
    mark(finding.at, Coverage::flagged);
    mark(finding.evidence, Coverage::flagged);
    LoggedFinding found;
    found.rule = rule_.id();
    found.severity =
        rule_.severity.empty() ? std::string(name_of(finding.severity)) : rule_.severity;
    found.kind = name_of(finding.kind);
    found.message = collapsed(finding.message);
    found.reported = collapsed(finding.reported);
    found.expected = collapsed(finding.expected);
    found.location = logged(finding.at);
    found.evidence = logged(finding.evidence);
    out_.findings.push_back({key(finding.at), std::move(found)});
}

void LoggingContext::tick(Place at, std::vector<Evidence> evidence) {
    const auto wanted = [this](const Evidence& shown) { return seat(shown.place).wanted; };
    if (!seat(at).wanted && std::none_of(evidence.begin(), evidence.end(), wanted)) return;
    mark(at, Coverage::ticked);
    mark(evidence, Coverage::ticked);
    for (const auto& shown : evidence)
        out_.add_evidence({texts_.keep(shown.role), spot(shown.place)});
    out_.add_tick(key(at));
}

void LoggingContext::unchecked(Place at, std::string_view reason) {
    if (!seat(at).wanted) return;
    mark(at, Coverage::unchecked);
    out_.unchecked.push_back({key(at), texts_.keep(reason)});
}

std::int64_t LoggingContext::threshold(std::string_view name) const {
    const auto set = rule_.thresholds.find(std::string(name));
    if (set != rule_.thresholds.end()) return set->second;
    const auto& known = rule_.rule->info().thresholds;
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Threshold& one) { return one.name == name; });
    if (found == known.end()) throw std::out_of_range("no threshold " + std::string(name));
    return found->value;
}

bool LoggingContext::is_accepted(const Finding& finding) const {
    if (rule_.accepted.empty()) return false;
    const std::string words = collapsed(finding.reported);
    const std::string pair = words + " / " + collapsed(finding.expected);
    return std::any_of(rule_.accepted.begin(), rule_.accepted.end(),
                       [&](const std::string& one) { return one == words || one == pair; });
}

LoggedPlace LoggingContext::logged(const Place& place) const {
    return logged_place(*place.report, seat(place).logged.id, place.range);
}

std::vector<LoggedEvidence> LoggingContext::logged(const std::vector<Evidence>& evidence) const {
    std::vector<LoggedEvidence> shown;
    shown.reserve(evidence.size());
    for (const auto& one : evidence) shown.push_back({one.role, logged(one.place)});
    return shown;
}

void LoggingContext::mark(const Place& place, Coverage coverage) {
    out_.marks.push_back({spot(place), coverage});
}

void LoggingContext::mark(const std::vector<Evidence>& evidence, Coverage coverage) {
    for (const auto& one : evidence) mark(one.place, coverage);
}

}  // namespace yearproof
