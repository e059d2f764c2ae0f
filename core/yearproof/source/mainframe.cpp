// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/mainframe.h"

#include <array>
#include <cstddef>

namespace yearproof {
namespace {

struct Signs {
    std::array<std::size_t, 256> of{};  ///< how many of each byte
    std::size_t ends = 0;               ///< 0x4F right behind a letter, as "!" stands

    explicit Signs(std::string_view bytes) {
        unsigned before = 0;
        for (const char sign : bytes) {
            const auto c = static_cast<unsigned char>(sign);
            ++of[c];
            ends += c == 0x4F && before >= 0x81 && before <= 0xE9;
            before = c;
        }
    }
};

}  // namespace

bool is_mainframe(std::string_view bytes) {
    std::size_t blanks = 0, words = 0;
    for (const char sign : bytes) {
        const auto c = static_cast<unsigned char>(sign);
        blanks += c == 0x40;
        words += (c >= 0x81 && c <= 0xE9 && (c & 0x0FU) >= 1 && (c & 0x0FU) <= 9) ||
                 (c >= 0xF0 && c <= 0xF9);
    }
    return blanks * 20 > bytes.size() && (blanks + words) * 10 > bytes.size() * 8;
}

std::string_view mainframe_encoding(std::string_view bytes) {
    const Signs signs(bytes);
    const auto paired = [&](unsigned char opens, unsigned char closes) {
        return signs.of[opens] > 0 && signs.of[opens] == signs.of[closes];
    };
    if (paired(0x4A, 0x5A)) return "IBM500";
    if (paired(0xAD, 0xBD)) return "IBM1047";
    if (paired(0xBA, 0xBB)) return "IBM037";
    const bool bars = signs.of[0x4F] > signs.ends * 2;
    return bars || signs.of[0x5A] > 0 ? "IBM037" : "IBM500";
}

}  // namespace yearproof
