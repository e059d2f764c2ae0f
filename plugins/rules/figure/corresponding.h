// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/rules/rule.h"

#include <cstddef>

/// Where two years' reports speak of the same.
namespace yearproof::figure {

/// `a` of series.reports[later] and `b` of series.reports[earlier] stand in corresponding sections,
/// or ones beside each other.
bool in_same_place(const SeriesView& series, std::size_t later, std::size_t earlier, const Fact& a,
                   const Fact& b);

}  // namespace yearproof::figure
