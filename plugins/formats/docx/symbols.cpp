// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "symbols.h"

#include <yearproof/source/utf8.h>

#include <charconv>
#include <cstdint>

namespace yearproof::docx {
namespace {

/// The private area in which these fonts keep their signs.
constexpr std::uint32_t private_begin = 0xF000, private_end = 0xF0FF;

/// The font Symbol, from 0x20 to 0x7E: Greek letters where others have Latin ones.
constexpr std::u32string_view greek =
    U" !∀#∃%&∋()∗+,−./"
    U"0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

char32_t of_symbol(std::uint32_t code) {
    if (code >= 0x20 && code - 0x20 < greek.size()) return greek[code - 0x20];
    switch (code) {
    case 0xA3:
        return U'≤';
    case 0xA5:
        return U'∞';
    case 0xB0:
        return U'°';
    case 0xB1:
        return U'±';
    case 0xB3:
        return U'≥';
    case 0xB4:
        return U'×';
    case 0xB8:
        return U'÷';
    case 0xB9:
        return U'≠';
    case 0xBB:
        return U'≈';
    case 0xAC:
        return U'←';
    case 0xAE:
        return U'→';
    default:
        return U'•';
    }
}

char32_t of_wingdings(std::uint32_t code) {
    switch (code) {
    case 0xFC:
        return U'✓';
    case 0xFB:
        return U'✗';
    case 0xFE:
        return U'☑';
    case 0xA8:
        return U'☐';
    case 0xE0:
        return U'→';
    case 0xDF:
        return U'←';
    case 0x4A:
        return U'☺';
    case 0x28:
        return U'☎';
    case 0x2A:
        return U'✉';
    default:
        return U'•';
    }
}

bool has_own_order(std::string_view font) {
    return font == "Symbol" || font.starts_with("Wingdings") || font == "Webdings";
}

}  // namespace

std::string symbol(std::string_view font, std::string_view code) {
    std::uint32_t value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    const bool is_private = value >= private_begin && value <= private_end;
    std::string out;
    if (is_private || has_own_order(font)) {
        value &= 0xFFU;
        append_utf8(out, font == "Symbol" ? of_symbol(value) : of_wingdings(value));
    } else if (value >= 0x20 && value < 0x110000) {
        append_utf8(out, static_cast<char32_t>(value));
    }
    return sanitised(out);
}

}  // namespace yearproof::docx
