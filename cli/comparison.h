// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"
#include "yearproof/log/reporter.h"

#include <ostream>

namespace yearproof::cli {

/// The sections of two reports side by side, in the order of the later one; what was removed stands
/// where it stood.
void write_comparison(const Report& old, const Report& fresh, const Alignment& alignment,
                      const ReporterOptions& look, std::ostream& out);

}  // namespace yearproof::cli
