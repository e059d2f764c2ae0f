// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/single_bytes.h"

#include "yearproof/source/late.h"
#include "yearproof/source/mainframe.h"
#include "yearproof/source/western.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace yearproof {
namespace {

constexpr std::string_view western = "WINDOWS-1252";
constexpr std::size_t sample = 1024 * 1024;
constexpr std::size_t enough_signs = 2, enough_letters = 8;
constexpr std::size_t enough_polish = 4, enough_amid = 3;

bool is_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

bool is_small(unsigned char c) { return (c >= 'a' && c <= 'z') || c >= 0xE0; }

/// What are signs to western offices ("¥", "¿") and letters to others. Those that western texts
/// have stuck to words ("CO²e", "one¶two") say nothing, nor does what stands in words there too.
bool is_sign(unsigned char c) {
    constexpr std::string_view loose = "\xA7\xA9\xAD\xAE\xB0\xB2\xB3\xB6\xB7\xB9\xBC\xBD\xBE";
    return c >= 0xA1 && c <= 0xBF && loose.find(static_cast<char>(c)) == std::string_view::npos;
}

/// Most letters of Polish are among the signs, these are not: "ę", "ó", "ć", "ń".
bool is_polish(unsigned char c) {
    const unsigned small = c | 0x20U;
    return small == 0xEA || small == 0xF3 || small == 0xE6 || small == 0xF1;
}

struct Letters {
    std::size_t high = 0;     ///< bytes beyond ASCII
    std::size_t signs = 0;    ///< of them, signs between letters
    std::size_t letters = 0;  ///< and letters
    std::size_t polish = 0;   ///< of them, such as Polish has
    std::size_t amid = 0;     ///< signs of any kind amid small letters
    std::size_t pounds = 0;   ///< "£" before a figure; to others it is a letter
    bool acute = false;       ///< "á", "í", "ú" of the west
};

Letters count(std::string_view bytes) {
    Letters found;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto c = static_cast<unsigned char>(bytes[at]);
        if (c < 0x80) continue;
        ++found.high;
        found.letters += c >= 0xC0;
        found.polish += c >= 0xC0 && is_polish(c);
        found.acute = found.acute || c == 0xE1 || c == 0xED || c == 0xFA;
        if (at == 0 || at + 1 == bytes.size()) continue;
        const auto before = static_cast<unsigned char>(bytes[at - 1]),
                   after = static_cast<unsigned char>(bytes[at + 1]);
        found.signs += is_sign(c) && is_letter(before) && is_letter(after);
        found.amid += c >= 0xA1 && c <= 0xBF && is_small(before) && is_small(after);
        found.pounds += c == 0xA3 && after >= '0' && after <= '9';
    }
    return found;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Letters tell, and signs only with them: what is doubtful is western, and so is what has "£3".
bool tell_another(const Letters& found) {
    if (found.pounds > 0) return false;
    return found.letters >= enough_letters ||
           (found.letters >= enough_polish && found.polish == found.letters &&
            found.amid >= enough_amid);
}

/// The detector is right about languages that it knows, and guesses where it knows none.
bool is_likely(std::string_view name, const Letters& found) {
    static constexpr std::array<std::string_view, 2> central{"WINDOWS-1250", "ISO-8859-2"};
    static constexpr std::array<std::string_view, 3> eastern{"ISO-8859-13", "ISO-8859-16",
                                                             "WINDOWS-1257"};
    static constexpr std::array<std::string_view, 2> turkish{"ISO-8859-9", "WINDOWS-1254"};
    if (is_one_of(central, name)) return true;
    if (is_one_of(eastern, name)) return found.signs >= enough_signs;
    return is_one_of(turkish, name) && !found.acute;
}

}  // namespace

std::string single_byte_encoding(std::string_view bytes) {
    bytes = bytes.substr(0, sample);
    const Letters found = count(bytes);
    const bool mostly_ascii = found.high * 10 < bytes.size();
    if (is_mainframe(bytes)) return std::string(mainframe_encoding(bytes));
    if (found.high * 5 < bytes.size()) {  // as many as the languages of the west have
        if (const std::string_view other = western_encoding(bytes); other != western)
            return std::string(other);
    }
    if ((mostly_ascii || found.pounds * 2 > found.high) && !tell_another(found))
        return std::string(western);
    std::string name = late_functions().likely_encoding(bytes);
    if (name.empty() || name == "UTF-8" || name == "ASCII") return std::string(western);
    return mostly_ascii && !is_likely(name, found) ? std::string(western) : name;
}

}  // namespace yearproof
