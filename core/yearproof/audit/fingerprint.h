// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <map>
#include <string>

/// Fingerprints of findings: the same from run to run as long as the finding is the same one.
namespace yearproof {

/// Made of rule, series, reporting year, section, words and values, never of line numbers: it
/// survives edits elsewhere, and a waiver for one year does not silence the next. One object a
/// series; give it the findings in the log's order, since those alike in all of that are told apart
/// by an ordinal.
class Fingerprints {
public:
    explicit Fingerprints(std::string series) : series_(std::move(series)) {}

    /// `year`: the year the report is of. The first 16 hexadecimal digits of a SHA-256.
    std::string of(const LoggedFinding& finding, const std::string& year);

private:
    std::string series_;
    std::map<std::string, unsigned> seen_;
};

/// Words as a fingerprint takes them: case, spacing, quotes, the kind of a dash and "per cent" for
/// "%" make no difference.
std::string normal_form(const std::string& text);

/// The year a report is of: that in which its period ends, else that of its issue, else "".
std::string reporting_year(const LoggedReport& report);

}  // namespace yearproof
