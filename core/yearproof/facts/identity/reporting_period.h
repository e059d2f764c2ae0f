// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/identity/front_matter.h"
#include "yearproof/facts/report.h"

namespace yearproof::identity {

/// The times that the report says it covers, in reading order, except that what running text says
/// ("It covers the period from ...") comes before what the head of the report only names ("Annual
/// report 2023/24").
std::vector<StatedPeriod> read_reporting_periods(const Prose& prose, const Lexicon& lexicon,
                                                 const std::vector<FrontLine>& front,
                                                 const std::vector<TimeExpression>& times);

}  // namespace yearproof::identity
