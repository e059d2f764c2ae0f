// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

/// Titles of the parts of a report that tell of its figures wherever they stand.
namespace yearproof::figure {

/// "Notes on the data"
bool is_of_notes(const Report& report, const Section& section);

/// "Changes since last year's report"
bool is_of_revisions(const Report& report, const Section& section);

}  // namespace yearproof::figure
