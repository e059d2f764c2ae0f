// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/builder.h"
#include "yearproof/source/limits.h"

#include <string>
#include <string_view>

namespace yearproof {

/// Markdown as blocks. `source` is the builder's source text; md4c gives pointers into it, so
/// offsets are direct. Throws Trouble(unreadable) naming `path`.
void read_markdown(const std::string& path, std::string_view source, DocumentBuilder& builder,
                   const Limits& limits);

}  // namespace yearproof
