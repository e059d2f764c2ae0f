// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "ole.h"

#include <string>

namespace yearproof::package {

bool is_ole(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

bool is_encrypted_ole(std::string_view bytes) {
    static const std::string name = [] {
        std::string wide;
        for (const char c : std::string_view("EncryptedPackage")) wide += {c, '\0'};
        return wide;
    }();
    return is_ole(bytes) && bytes.find(name) != std::string_view::npos;
}

std::string_view why_ole(std::string_view bytes) {
    return is_encrypted_ole(bytes)
               ? "is encrypted: save it without a password"
               : "is a file of an older word processor under a newer name: save it as .docx";
}

}  // namespace yearproof::package
