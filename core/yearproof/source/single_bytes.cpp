// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/single_bytes.h"

#include "yearproof/source/late.h"
#include "yearproof/source/western.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace yearproof {
namespace {

constexpr std::string_view western = "WINDOWS-1252";
constexpr std::size_t sample = 1024 * 1024;
constexpr std::size_t enough_signs = 2, enough_letters = 8;

bool is_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

/// What are signs to western offices ("³", "¿", "¶") and letters to others: no point between
/// letters and no soft hyphen, which stand in words.
bool is_sign(unsigned char c) { return c >= 0xA1 && c <= 0xBF && c != 0xB7 && c != 0xAD; }

struct Letters {
    std::size_t high = 0;     ///< bytes beyond ASCII
    std::size_t signs = 0;    ///< of them, signs between letters
    std::size_t letters = 0;  ///< and letters
    bool acute = false;       ///< "á", "í", "ú" of the west
};

Letters count(std::string_view bytes) {
    Letters found;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto c = static_cast<unsigned char>(bytes[at]);
        if (c < 0x80) continue;
        ++found.high;
        found.letters += c >= 0xC0;
        found.acute = found.acute || c == 0xE1 || c == 0xED || c == 0xFA;
        const bool within = at > 0 && at + 1 < bytes.size() &&
                            is_letter(static_cast<unsigned char>(bytes[at - 1])) &&
                            is_letter(static_cast<unsigned char>(bytes[at + 1]));
        found.signs += within && is_sign(c);
    }
    return found;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The detector is right about languages that it knows, and guesses where it knows none.
bool is_likely(std::string_view name, const Letters& found) {
    static constexpr std::array<std::string_view, 2> central{"WINDOWS-1250", "ISO-8859-2"};
    static constexpr std::array<std::string_view, 3> eastern{"ISO-8859-13", "ISO-8859-16",
                                                             "WINDOWS-1257"};
    static constexpr std::array<std::string_view, 2> turkish{"ISO-8859-9", "WINDOWS-1254"};
    const bool many = found.letters >= enough_letters;
    if (is_one_of(central, name)) return many || found.signs >= enough_signs;
    if (is_one_of(eastern, name)) return found.signs >= enough_signs;
    return is_one_of(turkish, name) && many && !found.acute;
}

/// EBCDIC: the letters and digits of mainframes, and their blank, which is '@' to all others.
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

}  // namespace

std::string single_byte_encoding(std::string_view bytes) {
    bytes = bytes.substr(0, sample);
    const Letters found = count(bytes);
    const bool mostly_ascii = found.high * 10 < bytes.size();
    if (is_mainframe(bytes)) return "IBM500";
    if (found.high * 5 < bytes.size()) {  // as many as the languages of the west have
        if (const std::string_view other = western_encoding(bytes); other != western)
            return std::string(other);
    }
    const bool telling = found.signs >= enough_signs || found.letters >= enough_letters;
    if (mostly_ascii && !telling) return std::string(western);
    std::string name = late_functions().likely_encoding(bytes);
    if (name.empty() || name == "UTF-8" || name == "ASCII") return std::string(western);
    return mostly_ascii && !is_likely(name, found) ? std::string(western) : name;
}

}  // namespace yearproof
