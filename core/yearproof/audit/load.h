// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"
#include "yearproof/audit/inputs.h"

#include <functional>
#include <memory>
#include <string>

/// Files to reports, with what became of those that are none.
namespace yearproof {

struct Loaded {
    std::unique_ptr<Report> report;
    LoggedReport logged;   ///< of the report, as yet without its id and facts
    std::string problem;   ///< why it could not be read; "" where it was, or was passed over
    bool skipped = false;  ///< no format recognises it, and nobody named it
    bool named = false;    ///< itself on the command line
};

/// Why a step of reading fails, in words; "" where it does not. Trouble that is not the file's goes
/// on as it is.
std::string problem_of(const std::function<void()>& step);

/// Opens one file of the run. Trouble with it is an answer, never an exception.
Loaded load_input(const Input& input, const Toolset& tools, const AuditOptions& options);

}  // namespace yearproof
