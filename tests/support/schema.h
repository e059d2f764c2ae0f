// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Audit logs in tests: every one that is written is held against docs/audit-log.xsd.
namespace yearproof::test {

/// What xmllint has against a log, or "" where it is valid.
std::string schema_problems(const std::string& xml);

}  // namespace yearproof::test
