// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"
#include "yearproof/document/outline.h"

#include <string>

/// Documents as text, to be compared with what is expected of them.
namespace yearproof::test {

/// A line a block: kind, level, mark, place in the source, words; a line a row of a table.
std::string print_blocks(const Document& document);

/// The sections, indented by level, each with its own blocks.
std::string print_outline(const Document& document, const Outline& outline);

}  // namespace yearproof::test
