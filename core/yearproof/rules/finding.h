// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <string>
#include <vector>

/// What rules emit: values only. The engine locates, fingerprints, waives and logs them.
namespace yearproof {

enum class Severity : std::uint8_t { note, warning, error };
enum class Kind : std::uint8_t { review, fail };
std::string_view name_of(Severity severity);
std::string_view name_of(Kind kind);

/// A place in one of the reports of the run.
struct Place {
    const Report* report = nullptr;
    TextRange range;
};

struct Evidence {
    std::string role;  ///< "earlier", "same report", "definition", "part": what it shows
    Place place;
};

struct Finding {
    Severity severity = Severity::warning;
    Kind kind = Kind::review;
    std::string message;  ///< one sentence, no final full stop: what is wrong, with both values
    Place at;
    std::vector<Evidence> evidence;
    std::string reported, expected;  ///< as the reports write them; "" where they do not apply
};

}  // namespace yearproof
