// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/read_text.h"

#include "yearproof/source/encoding.h"
#include "yearproof/source/trouble.h"

#include <optional>
#include <utility>

namespace yearproof {

const std::string& read_text(const Source& source, DocumentBuilder& builder,
                             std::string_view declared) {
    std::optional<DecodedText> decoded = decode_text(source.bytes, declared);
    if (!decoded)
        throw Trouble(TroubleKind::unreadable, source.path, "", "is not text: save it as UTF-8");
    if (!decoded->warning.empty()) builder.warning(std::move(decoded->warning));
    return builder.source_text(std::move(decoded->text));
}

}  // namespace yearproof
