// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"
#include "yearproof/facts/report.h"

#include <string>

/// Places as the log shows them.
namespace yearproof {

/// Line, column, section, the words themselves and some words about them in the same block. `id` is
/// the report's.
LoggedPlace logged_place(const Report& report, const std::string& id, TextRange range);
/// The same into a place that is used again.
void locate_place(const Report& report, const std::string& id, TextRange range, LoggedPlace& place);

/// The same without the words about it: for what is looked up in the report, and not read in the
/// log.
void locate_spot(const Report& report, const std::string& id, TextRange range, LoggedPlace& place);

/// A section as alignments show it.
LoggedSection logged_section(const Report& report, const std::string& id, std::uint32_t section);

}  // namespace yearproof
