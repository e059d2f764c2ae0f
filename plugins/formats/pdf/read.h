// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/builder.h"
#include "yearproof/source/limits.h"
#include "yearproof/source/source.h"

/// What pdf_reader.so exports. It is apart from the plugin because it brings poppler and what
/// poppler wants, which is loaded only where a PDF is read.
namespace yearproof::pdf {

using Read = void (*)(const Source& source, DocumentBuilder& builder, const Limits& limits);
constexpr auto read_symbol = "yearproof_read_pdf";

}  // namespace yearproof::pdf
