// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <vector>

/// Running heads, feet and page numbers: what stands at the same place at the edge of page after
/// page.
namespace yearproof::pdf {

/// For each page, and each of its words, 1 where it belongs to none of the page's text. What is
/// larger than the body is a title, however often it comes.
std::vector<std::vector<char>> find_furniture(const std::vector<Page>& pages, float body_size);

}  // namespace yearproof::pdf
