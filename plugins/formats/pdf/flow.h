// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "item.h"
#include "page.h"
#include "tags.h"

#include <vector>

/// Pages to lines and tables in reading order.
namespace yearproof::pdf {

/// The size of most letters.
float body_size_of(const std::vector<Page>& pages);

/// `taken`: the words that are left out, by page.
std::vector<Item> items_of(const std::vector<Page>& pages, const TaggedTables& tagged,
                           std::vector<std::vector<char>> taken, float body_size);

}  // namespace yearproof::pdf
