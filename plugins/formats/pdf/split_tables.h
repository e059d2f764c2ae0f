// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "item.h"

#include <vector>

/// Tables that the end of a page cut.
namespace yearproof::pdf {

/// Puts their parts together, where the first stands.
void join_split_tables(std::vector<Item>& items);

}  // namespace yearproof::pdf
