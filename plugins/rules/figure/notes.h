// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

/// Notes to figures: "431*", and below "* Revised since last year's report".
namespace yearproof::figure {

/// Tokens [first, end); empty where there is none.
struct Note {
    std::uint32_t first = 0, end = 0;
};

/// The note whose mark stands right behind a figure: the rest of the paragraph that begins with the
/// same mark.
Note note_to(const Report& report, const Fact& fact);

}  // namespace yearproof::figure
