// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/log/reporter.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

/// The XML audit log (docs/audit-log.xsd): the one form that is the core's own.
namespace yearproof {

inline constexpr std::string_view audit_log_namespace = "urn:yearproof:audit-log:1";

/// The same bytes whatever `jobs` is: how many threads write, 0 for as many as there are
/// processors.
void write_xml(const AuditLog& log, std::ostream& out, unsigned jobs = 1);
std::unique_ptr<Reporter> xml_reporter();

/// Reads a log back, whole: write_xml(read_xml(x)) gives x. Throws Trouble(unreadable) naming the
/// line.
AuditLog read_xml(const std::string& path, const std::string& bytes);

}  // namespace yearproof
