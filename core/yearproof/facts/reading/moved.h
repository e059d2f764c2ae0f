// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/fact.h"

/// Whether figures make the change that is told of them. Private to the facts stage.
namespace yearproof {

inline Interval interval_of(const Fact& one) { return one.figure.interval(one.unit); }

/// Base and amount of the change make its subject; all three are told.
bool is_moved(const Facts& facts, const Statement& change);

}  // namespace yearproof
