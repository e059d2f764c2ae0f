// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"

#include <string>

namespace yearproof::test {

/// A document of lines: "# " and more make a heading, lines such as "a | b | c" a table, the rest
/// paragraphs.
Document document_of_lines(const std::string& text);

}  // namespace yearproof::test
