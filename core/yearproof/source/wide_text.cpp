// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/wide_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace yearproof {
namespace {

constexpr std::size_t sample = 64 * 1024;

/// A unit of UTF-16 such as texts are made of: ASCII, letters of Europe and Asia, their signs.
bool is_of_text(std::uint32_t unit) {
    if (unit < 0x80) return unit >= ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    const auto within = [unit](std::uint32_t first, std::uint32_t last) {
        return unit >= first && unit <= last;
    };
    return within(0xA0, 0x17F) || within(0x370, 0x6FF) || within(0x900, 0xE7F) ||
           within(0x2010, 0x203A) || within(0x3000, 0x30FF) || within(0x4E00, 0x9FFF) ||
           within(0xAC00, 0xD7A3) || within(0xFF00, 0xFFEF);
}

/// Blanks and line ends, which narrow text with NULs in it has none of in two bytes.
bool is_gap(std::uint32_t unit) { return unit == ' ' || unit == '\n' || unit == 0x3000; }

/// Two letters of ASCII look like one of Chinese; kana, which are all of 0x30, look like figures.
bool may_be_two_letters(std::uint32_t unit) {
    const std::uint32_t high = unit >> 8U, low = unit & 0xFFU;
    return high > ' ' && high < 0x7F && high != '0' && low < 0x7F &&
           (low > ' ' || low == '\n' || low == '\r');
}

struct Units {
    std::size_t all = 0, good = 0, gaps = 0, two_letters = 0;

    Units(std::string_view bytes, std::size_t low) : all(bytes.size() / 2) {
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            const std::uint32_t first = static_cast<unsigned char>(bytes[i + low]),
                                second = static_cast<unsigned char>(bytes[i + 1 - low]);
            const std::uint32_t unit = first | second << 8U;
            good += is_of_text(unit);
            gaps += is_gap(unit);
            two_letters += may_be_two_letters(unit);
        }
    }
};

/// All but a few units are of text; of any bytes it would be half of them.
bool is_wide_text(std::string_view bytes, std::size_t low) {
    if (bytes.size() < 16) return false;
    const Units units(bytes, low);
    return units.good * 50 >= units.all * 49 && units.gaps > 0 && units.two_letters * 2 < units.all;
}

/// The bytes without the NULs that fill up their end, nor what these may be taken for a part of.
std::string_view without_filling(std::string_view bytes) {
    const std::size_t last = bytes.find_last_not_of('\0');
    const std::size_t size = last == std::string_view::npos ? 0 : (last + 4) / 4 * 4;
    const bool is_filled = last != std::string_view::npos && last + 2 < bytes.size();
    return bytes.substr(0, std::min({is_filled ? size - 4 : size, bytes.size() / 2 * 2, sample}));
}

/// How many NULs stand on each of four places.
std::array<std::size_t, 4> count_nuls(std::string_view bytes) {
    std::array<std::size_t, 4> nuls{};
    for (std::size_t i = 0; i < bytes.size(); ++i) nuls[i % 4] += bytes[i] == '\0';
    return nuls;
}

}  // namespace

// Letters of western languages leave every other byte NUL, or three of four. Other scripts have
// NULs in blanks and line ends, and in a few of their letters.
std::string_view wide_encoding(std::string_view bytes) {
    bytes = without_filling(bytes);
    const std::size_t size = bytes.size();
    if (size < 4 || bytes.find('\0') == std::string_view::npos) return "";
    const std::array<std::size_t, 4> nuls = count_nuls(bytes);
    const std::size_t even = nuls[0] + nuls[2], odd = nuls[1] + nuls[3];
    if (odd * 5 > size * 2 && even * 40 < size) return "UTF-16LE";
    if (even * 5 > size * 2 && odd * 40 < size) return "UTF-16BE";
    const auto filled = [&](std::size_t at) { return nuls[at] * 20 > size / 4 * 19; };
    if (filled(3) && filled(2) && nuls[0] * 40 < size) return "UTF-32LE";
    if (filled(0) && filled(1) && nuls[3] * 40 < size) return "UTF-32BE";
    if (is_wide_text(bytes, 0)) return "UTF-16LE";
    return is_wide_text(bytes, 1) ? "UTF-16BE" : "";
}

}  // namespace yearproof
