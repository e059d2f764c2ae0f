// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// Notes to figures: "431*", and below "* Revised since last year's report"; "431 (see note 2)".
namespace yearproof::figure {

/// Tokens [first, end); empty where there is none.
struct Note {
    std::uint32_t first = 0, end = 0;
};

/// Of one report; where its notes stand is read once, at the first figure that has a mark.
class Notes {
public:
    explicit Notes(const Report& report) : report_(report) {}

    /// The nearest paragraph behind the figure that begins with the mark right behind it, in the
    /// same section; a number may lead to a footnote or to the notes of the report, too.
    Note to(const Fact& fact);

private:
    using Marked = std::unordered_map<std::string, std::vector<std::uint32_t>>;

    void read();
    void add(std::uint32_t sentence, const std::string& mark, bool anywhere);

    const Report& report_;
    std::optional<Marked> marked_;  ///< by mark the sentences that it begins, in order
    Marked anywhere_;               ///< of those, the ones that figures of all sections lead to
};

}  // namespace yearproof::figure
