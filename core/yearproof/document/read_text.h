// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/builder.h"
#include "yearproof/source/source.h"

#include <string>
#include <string_view>

/// What every format whose files are text begins with.
namespace yearproof {

/// The source as UTF-8, which is the builder's source text from now on; what was assumed of its
/// encoding is a warning. `declared` is the encoding that it says it is in, if any. Throws Trouble
/// where it is no text.
const std::string& read_text(const Source& source, DocumentBuilder& builder,
                             std::string_view declared = {});

}  // namespace yearproof
