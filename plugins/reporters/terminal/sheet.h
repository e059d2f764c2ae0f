// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "log_index.h"
#include "yearproof/log/paint.h"

#include <cstddef>
#include <ostream>

/// What the parts of the terminal reporter write on, and what they need to know of it.
namespace yearproof::terminal {

struct Sheet {
    const AuditLog& log;
    const LogIndex& index;
    Paint paint;
    std::size_t width;  ///< columns
    std::ostream& out;
};

void write_finding(const Sheet& sheet, const LoggedFinding& finding);

/// What was checked, what could not be read, and the verdict.
void write_ending(const Sheet& sheet);

}  // namespace yearproof::terminal
