// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// One time named twice where two are joined: "in 2023 and 2023".
namespace yearproof::date {

struct NamedTwice {
    const TimeExpression *first = nullptr, *again = nullptr;
};

/// The times that a list names twice in the same words, in reading order.
std::vector<NamedTwice> times_named_twice(const Report& report);

/// "between September and September 2022", "from 3 to 3 May": both ends in the same words.
bool has_one_end(const Report& report, const TimeExpression& range);

}  // namespace yearproof::date
