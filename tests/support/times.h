// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time.h"

#include <string>

/// The times of one paragraph, shown on one line: for tests of what is read from sentences.
namespace yearproof::test {

/// "5 March = 2026-03-05 date; since April = 2025-04-01..2026-03-05 relative". A time without a
/// period is "?"; " impossible" and " on Thursday" follow the kind where they apply. `period`: the
/// reporting period as "2024-04-01..2025-03-31", or "".
std::string times_of(const std::string& text, const std::string& issued,
                     const std::string& period = "");

struct TimeRow {
    const char* text;
    const char* times;
    const char* issued = "2026-03-05";
    const char* period = "";
};

}  // namespace yearproof::test
