// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

/// Whether two figures of one report, the same measure by their words, are said of the same things:
/// "24 exclusions" under "Primary schools" and "30 exclusions" under "Secondary schools" are not.
namespace yearproof::figure {

enum class Scope : std::uint8_t {
    unlike,       ///< what stands around them may narrow one of them
    one_section,  ///< under one title
    summary,      ///< one of them in a section that sums up
};

Scope compare_scopes(const Report& report, const Fact& a, const Fact& b);

/// Whether neither clause has a word of its own that might narrow what it counts, its verb among
/// them: "the north team let 24 homes" beside "we let 54 homes" has.
bool in_same_words(const Report& report, const Fact& a, const Fact& b);

/// Whether the figure stands in a section whose title says that it sums up, or below one.
bool in_summary(const Report& report, const Fact& fact);

}  // namespace yearproof::figure
