// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"
#include "ruled.h"
#include "tags.h"

#include <vector>

/// Tables that the file's structure names.
namespace yearproof::pdf {

/// Those of a page, as far as they stand on it; notes in `taken` which words they are. What is as
/// long as paragraphs is left alone: such a table lays text out.
std::vector<FoundTable> find_tagged_tables(const Page& page, const TaggedTables& tables,
                                           std::vector<char>& taken);

}  // namespace yearproof::pdf
