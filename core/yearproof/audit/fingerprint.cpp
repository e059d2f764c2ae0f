// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/fingerprint.h"

#include "yearproof/source/digest.h"

namespace yearproof {
namespace {

constexpr std::size_t digits = 16;

std::string hash(const std::string& text) { return sha256_hex(text).substr(0, digits); }

}  // namespace

std::string Fingerprints::of(const LoggedFinding& finding, const std::string& year) {
    std::string parts;
    const auto add = [&parts](const std::string& part) {
        parts += part + '\n';
    };  // no part holds one
    add(finding.rule);
    add(series_);
    add(year);
    add(finding.location.section);
    add(finding.location.excerpt);
    add(finding.reported);
    add(finding.expected);
    const auto ordinal = ++seen_[parts];
    return hash(ordinal == 1 ? parts : parts + std::to_string(ordinal));
}

std::string reporting_year(const LoggedReport& report) {
    return (report.period_end.empty() ? report.issued : report.period_end).substr(0, 4);
}

}  // namespace yearproof
