// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "ole.h"

#include <string>

namespace yearproof::package {
namespace {

/// Streams are named in two bytes a letter.
bool names_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) wide += {c, '\0'};
    return bytes.find(wide) != std::string_view::npos;
}

}  // namespace

bool is_ole(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

bool is_encrypted_ole(std::string_view bytes) {
    return is_ole(bytes) && names_stream(bytes, "EncryptedPackage");
}

bool is_word_ole(std::string_view bytes) {
    return is_ole(bytes) && names_stream(bytes, "WordDocument") && !is_encrypted_ole(bytes);
}

std::string_view why_ole(std::string_view bytes) {
    return is_encrypted_ole(bytes)
               ? "is encrypted: save it without a password"
               : "is a file of an older program under a newer name: save it as .docx";
}

}  // namespace yearproof::package
