// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"

#include <string>
#include <string_view>

/// A document as bytes and back, to go from one process to another of the same program. What comes
/// back is not believed: the process that wrote it had read a hostile file.
namespace yearproof {

/// All but `path` and `format`, which the other side knows, and `lines`, which are counted again.
std::string pack_document(const Document& document);

/// Throws std::runtime_error where the bytes are no document: cut off, or with a place that is not
/// in its text.
Document unpack_document(std::string_view bytes);

}  // namespace yearproof
