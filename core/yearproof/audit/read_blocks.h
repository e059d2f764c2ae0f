// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/format.h"

#include <vector>

/// The bytes of one source to the blocks of a document, in this process.
namespace yearproof {

/// Where another program has to read the source first, the format that knows what it made of it
/// reads that. Throws what the formats throw.
Document read_blocks(const std::vector<const Format*>& formats, const Format& format,
                     const Source& source, const Limits& limits);

}  // namespace yearproof
