// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/digest.h"

#include "yearproof/source/late.h"

namespace yearproof {
namespace {

std::string hexadecimal(const std::array<std::uint8_t, sha256_size>& bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return out;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    return hexadecimal(late_functions().sha256(bytes));
}

}  // namespace yearproof
