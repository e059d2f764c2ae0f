// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Text files come in many encodings; everything after this file is UTF-8.
namespace yearproof {

struct DecodedText {
    std::string text;     ///< UTF-8 without byte order mark, always valid
    std::string warning;  ///< what was assumed, one line, where the bytes did not say; else ""
};

/// Decodes by byte order mark (UTF-8, UTF-16, UTF-32), else as UTF-8, else by what the bytes look
/// like. Nothing where the bytes are not text: a NUL or more than a trace of control characters.
std::optional<DecodedText> decode_text(std::string_view bytes);

/// The same of a text that says what encoding it is in ("iso-8859-1"; any case). That is believed
/// where neither a byte order mark nor the bytes themselves, being UTF-8, say otherwise.
std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared);

/// "iso-8859-1" of <?xml version="1.0" encoding="ISO-8859-1"?>, in small letters; "" where the
/// bytes begin with no such declaration, or it names none.
std::string encoding_in_xml(std::string_view bytes);

/// Whether the first kilobytes look like text in one of these encodings; for Format::recognise.
bool looks_like_text(std::string_view bytes);

}  // namespace yearproof
