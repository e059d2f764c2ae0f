// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

namespace yearproof::test {

/// Findings whose words are hard to lay out: over the ends of lines, wide and combining characters,
/// a word longer than any line, marks that turn the direction of reading, places without lines,
/// many places, a report that is not listed.
void add_hard_places(AuditLog& log);

}  // namespace yearproof::test
