// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

/// One log that holds everything a log can hold, and words that are hard to write: every reporter
/// renders it.
namespace yearproof::test {

AuditLog hard_log();

}  // namespace yearproof::test
