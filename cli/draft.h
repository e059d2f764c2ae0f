// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <string>
#include <vector>

namespace yearproof::cli {

/// What is odd about the reports that a draft was read beside, one line each: one that was issued
/// after it, or that is the same report in another form.
std::vector<std::string> remarks_on_draft(const AuditLog& log);

}  // namespace yearproof::cli
