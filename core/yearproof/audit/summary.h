// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <string_view>

/// What a finished log comes to.
namespace yearproof {

/// Counts findings by severity, ticks and unchecked entries; the figures are the caller's.
void count_entries(AuditLog& log);

/// "fail" where a new finding is at or above `fail_on` ("error", "warning", "note", "never"), else
/// "incomplete" where something could not be read or nothing was, else "pass".
std::string_view verdict_of(const AuditLog& log, std::string_view fail_on);

}  // namespace yearproof
