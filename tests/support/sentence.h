// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

#include <string>

/// One paragraph as a report, without any format: for tests of what is read
/// from sentences.
namespace yearproof::test {

/// The report that `text` makes, issued on the ISO date, of the period "2024-04-01..2025-03-31" or
/// none.
Report report_of_paragraph(const std::string& text, const std::string& issued,
                           const std::string& period = "");

/// Its facts, one a line: "24 count reported 2024-09-01..2024-12-31 permanent
/// exclusions". Parts that a fact has not are "-".
std::string facts_of(const std::string& text, const std::string& issued = "2025-03-06");

/// Its statements, one a line: "change 495 -> 482 by 13 down", "comparison 24 :
/// 6 19".
std::string statements_of(const std::string& text, const std::string& issued = "2025-03-06");

}  // namespace yearproof::test
