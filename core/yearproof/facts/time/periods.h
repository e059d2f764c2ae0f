// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time/mention.h"

/// First and last day of an element once its year is known.
namespace yearproof::times {

/// `year`: the calendar year the element begins in. The day of an impossible date is kept as
/// printed.
Period period_of(const Element& element, int year);
/// The part of a period that an edge names; the whole for Edge::none.
Period part_of(Period period, Edge edge);
/// The year in which an element with a year printed begins: that of "spring term 2023/24" is 2024.
int beginning_year(const Element& element);
TimeKind kind_of(const Element& element);

}  // namespace yearproof::times
