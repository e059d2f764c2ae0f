// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/source/twice_encoded.h"

#include "yearproof/source/utf8.h"

#include <algorithm>
#include <array>

namespace yearproof {
namespace {

/// Bytes 0x80 to 0x9F of windows-1252, in order; 0: a control character stands in its place.
constexpr std::array<char16_t, 32> western{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/// The continuation byte that became this character; 0: none did.
unsigned char continuation(char32_t character) {
    if (character >= 0x80 && character < 0xC0) return static_cast<unsigned char>(character);
    const auto found = std::find(western.begin(), western.end(), character);
    if (character == 0 || found == western.end()) return 0;
    return static_cast<unsigned char>(0x80 + (found - western.begin()));
}

struct Meant {
    char32_t character = 0;  ///< 0: nothing else than it says
    std::uint32_t length = 0;
};

/// What the characters at `at` were, the first of which is â, Â or Ã.
Meant meant_at(const std::string& text, std::size_t at) {
    const auto lead = decode(text, at);
    const auto second = decode(text, at + lead.length);
    const unsigned char next = continuation(second.value);
    if (lead.value == 0xC2 || lead.value == 0xC3) {
        // Quotes, dashes and blanks do follow such letters.
        if (next == 0 || second.value > 0xFF) return {};
        if (lead.value == 0xC3 && second.value == 0xA0) return {};
        const char32_t value = (lead.value & 0x1FU) << 6U | (next & 0x3FU);
        return {value, lead.length + second.length};
    }
    if (lead.value != 0xE2 || next == 0) return {};
    const auto third = decode(text, at + lead.length + second.length);
    const unsigned char last = continuation(third.value);
    if (last == 0) return {};
    return {char32_t{0x2000} | (next & 0x3FU) << 6U | (last & 0x3FU),
            lead.length + second.length + third.length};
}

}  // namespace

std::size_t mend_twice_encoded(std::string& text) {
    std::size_t mended = 0, done = 0;
    std::string whole;
    // All three begin with one byte, which English seldom has.
    for (auto at = text.find('\xC3'); at != std::string::npos; at = text.find('\xC3', at)) {
        const auto meant = meant_at(text, at);
        if (meant.character == 0) {
            ++at;
            continue;
        }
        whole.append(text, done, at - done);
        append_utf8(whole, meant.character);
        at += meant.length;
        done = at;
        ++mended;
    }
    if (mended == 0) return 0;
    whole.append(text, done);
    text = std::move(whole);
    return mended;
}

}  // namespace yearproof
