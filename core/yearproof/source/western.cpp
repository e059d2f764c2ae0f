// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/western.h"

#include <array>
#include <cstddef>

namespace yearproof {
namespace {

/// What the bytes from 0x80 on are: 's' a small letter, 'C' a capital one, '-' what may stand
/// within words (apostrophes, dashes), '.' anything else.
struct Encoding {
    std::string_view name, kinds;
};
constexpr std::array<Encoding, 3> encodings{{{"WINDOWS-1252", ".....-....C.C.C..----.--..s.s.sC"
                                                              "-.........-..-.......s.-..-....."
                                                              "CCCCCCCCCCCCCCCCCCCCCCC.CCCCCCCs"
                                                              "sssssssssssssssssssssss.ssssssss"},
                                             {"MACINTOSH", "CCCCCCCsssssssssssssssssssssssss"
                                                           ".......s......CC.....s...s.--Css"
                                                           ".........--CCCCs------..sC....ss"
                                                           ".-...CCCCCCCCCCC.CCCCs.........."},
                                             {"CP850", "CsssssssssssssCCCsCssssssCCs.C.."
                                                       "sssssC--.............CCC........"
                                                       "......sC........sCCCCsCCC.....C."
                                                       "CsCCsCssCCCCsC..-.........-....-"}}};
constexpr std::size_t enough = 2;  ///< letters that make no words
constexpr std::size_t clearly = 4;

char kind_of(char c, const Encoding& encoding) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return encoding.kinds[byte - 0x80U];
    if (c >= 'a' && c <= 'z') return 's';
    if (c >= 'A' && c <= 'Z') return 'C';
    return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : '.';
}

bool is_letter(char kind) { return kind == 's' || kind == 'C'; }

/// A sign amid letters, a capital letter behind a small one, a letter stuck to figures.
bool makes_no_word(char before, char here, char after) {
    if (here == '.') return is_letter(before) && is_letter(after);
    if (here == 'C' && before == 's') return true;
    return is_letter(here) && !is_letter(before) && !is_letter(after) &&
           (before == '.' || after == '.');
}

std::size_t count_odd(std::string_view bytes, const Encoding& encoding) {
    std::size_t odd = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
        const char before = at > 0 ? kind_of(bytes[at - 1], encoding) : ' ';
        const char after = at + 1 < bytes.size() ? kind_of(bytes[at + 1], encoding) : ' ';
        odd += makes_no_word(before, kind_of(bytes[at], encoding), after);
    }
    return odd;
}

/// Letters beyond ASCII stand among others; those of two bytes, and other alphabets, do not.
bool stand_together(std::string_view bytes) {
    std::size_t all = 0, together = 0;
    bool before = false;
    for (const char c : bytes) {
        const bool high = static_cast<unsigned char>(c) >= 0x80;
        all += high;
        together += high && before;
        before = high;
    }
    return together * 3 > all;
}

}  // namespace

std::string_view western_encoding(std::string_view bytes) {
    const Encoding* best = encodings.data();
    if (stand_together(bytes)) return best->name;
    const std::size_t of_windows = count_odd(bytes, *best);
    if (of_windows < enough) return best->name;
    std::size_t least = of_windows / clearly + 1;
    for (const Encoding& each : encodings) {
        const std::size_t odd = count_odd(bytes, each);
        if (odd >= least) continue;
        least = odd;
        best = &each;
    }
    return best->name;
}

}  // namespace yearproof
