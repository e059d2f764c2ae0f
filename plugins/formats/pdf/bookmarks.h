// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/source/limits.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

class PDFDoc;

/// Bookmarks: what a reader's program shows beside the pages, made of the headings by most programs
/// that write a PDF.
namespace yearproof::pdf {

/// By page and title (its letters and digits, see key_of()): the level, from 1.
using Bookmarks = std::map<std::pair<std::uint32_t, std::string>, int>;

Bookmarks bookmarks_of(PDFDoc& document, const Limits& limits);

}  // namespace yearproof::pdf
