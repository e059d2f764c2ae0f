// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/likened.h"

namespace yearproof {
namespace {

void take(std::int32_t i, std::int32_t from, Facts& facts) {
    if (i <= from) return;
    const Fact& subject = facts.facts[static_cast<std::size_t>(from)];
    Fact& one = facts.facts[static_cast<std::size_t>(i)];
    const bool nameless = one.what.carried && subject.what.carried;
    if (nameless && one.role == Role::comparative && one.unit == subject.unit)
        one.what = subject.what;
}

}  // namespace

void name_alike(const Statement& statement, Facts& facts) {
    if (statement.subject < 0) return;
    take(statement.base, statement.subject, facts);
    for (const std::int32_t i : statement.others) take(i, statement.subject, facts);
}

}  // namespace yearproof
