// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/builder.h"
#include "yearproof/source/limits.h"

#include <string_view>

namespace yearproof {

/// Plain text as blocks: paragraphs between blank lines, wrapped lines joined, list items by their
/// marks, underlined lines as headings. `text` is the builder's source text.
void read_plain_text(std::string_view text, DocumentBuilder& builder, const Limits& limits);

}  // namespace yearproof
