// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/fact.h"

/// What figures count that are held against another and name nothing themselves. Private to the
/// facts stage.
namespace yearproof {

/// "4,805 were pending, 107 fewer than the 4,912 a year earlier": those were pending, too.
void name_alike(const Statement& statement, Facts& facts);

}  // namespace yearproof
