// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"
#include "yearproof/source/trouble.h"

/// The exit statuses of DESIGN: where several hold, the first of 2, 3, 1, 0 is given.
namespace yearproof::cli {

enum class ExitStatus { ok = 0, findings = 1, usage = 2, unreadable = 3 };

ExitStatus status_of(TroubleKind kind);

/// Of a log that could be written: unreadable when a path that was named could not be read or
/// nothing could, else findings when its verdict is "fail".
ExitStatus status_of(const AuditLog& log);

}  // namespace yearproof::cli
