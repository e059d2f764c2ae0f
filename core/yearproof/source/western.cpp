// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/western.h"

#include <array>
#include <bitset>
#include <cstddef>

namespace yearproof {
namespace {

/// What the bytes from 0x80 on are: 's' a small letter, 'w' one that is a word by itself too ("à"),
/// 'C' a capital one, '(' and ')' quotes that open and close, 'q' an apostrophe, '-' a dash or a
/// bullet, 'm' a sign of money, 'o' what stands amid no letters, 'x' what stands in no text, ' ' a
/// blank, '.' anything else.
struct Encoding {
    std::string_view name, kinds;
    bool has_loose_signs;  ///< signs amid letters ("Home»About") say nothing
};
constexpr Encoding windows{"WINDOWS-1252",
                           "mxooo.ooxoC.CxCxx(q()---x.s.sxsC"
                           " oomom.........................."
                           "CCCCCCCCCCCCCCCCCCCCCCC.CCCCCCCw"
                           "wwwwwwwwwwwwwwwwwwwwwww.wwwwwwww",
                           true};
constexpr std::array<Encoding, 2> others{{{"MACINTOSH",
                                           "CCCCCCCwwssswswwsssssssssswsssss"
                                           "...m.-.s......CC....m.........sw"
                                           ".......... CCCCs--()(q..sC.m..ss"
                                           ".....CCCCCCCCCCC.CCCC...........",
                                           false},
                                          {"CP850",
                                           "CswsswwssswsssCCCsCswssssCCwmC.."
                                           "wssssC...............CCC......m."
                                           "......sC........sCCCC.CCC.....C."
                                           "CsCCsC.sCCCCsC................. ",
                                           false}}};
constexpr std::size_t enough = 5;   ///< letters that are none in Windows
constexpr std::size_t several = 3;  ///< letters: texts have one or two signs of notes
constexpr std::size_t clearly = 4;  ///< times as many as the other makes odd ones

char kind_of(char c, const Encoding& encoding) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return encoding.kinds[byte - 0x80U];
    if (c >= 'a' && c <= 'z') return 's';
    if (c >= 'A' && c <= 'Z') return 'C';
    if (c >= '0' && c <= '9') return '0';
    return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : '.';
}

bool is_small(char kind) { return kind == 's' || kind == 'w'; }
bool is_letter(char kind) { return is_small(kind) || kind == 'C'; }

/// A byte beyond ASCII and what stands beside it, as an encoding has them.
struct Place {
    char before, here, after;

    Place(std::string_view bytes, std::size_t at, const Encoding& encoding)
        : before(at > 0 ? kind_of(bytes[at - 1], encoding) : ' '),
          here(kind_of(bytes[at], encoding)),
          after(at + 1 < bytes.size() ? kind_of(bytes[at + 1], encoding) : ' ') {}

    bool is_amid_letters() const { return is_letter(before) && is_letter(after); }
    bool is_alone() const { return !is_letter(before) && !is_letter(after); }
    bool is_by_figures() const { return before == '0' || after == '0'; }
};

/// How little it makes of words: a capital letter behind a small one, a letter that is alone or
/// stuck to figures, a sign amid letters; what no text has counts twice beside a letter.
std::size_t oddness(const Place& place, const Encoding& encoding) {
    if (place.here == 'x') return place.is_alone() ? 1 : 2;
    if (place.here == 'o') return place.is_amid_letters() ? 1 : 0;
    if (place.here == '.' || place.here == 'm')
        return place.is_amid_letters() && !encoding.has_loose_signs ? 1 : 0;
    if (!is_letter(place.here)) return 0;
    if (place.is_alone()) return place.here != 'w' || place.is_by_figures() ? 1 : 0;
    if (place.here == 'C') return is_small(place.before) ? 1 : 0;
    return place.after == 'C' ? 1 : 0;
}

/// It stands where such a letter, quote, dash or sign does.
bool is_in_place(const Place& place, const Encoding& encoding) {
    switch (place.here) {
    case '(':
        return !is_letter(place.before) && place.after != ' ';
    case ')':
        return place.before != ' ' && !is_letter(place.after);
    case 'q':
        return is_letter(place.before);
    case '-':
        return place.is_alone();
    case 'm':
        return place.is_by_figures();
    default:
        return is_letter(place.here) && oddness(place, encoding) == 0;
    }
}

struct Reading {
    std::size_t mended = 0;  ///< what is odd in Windows and in its place here
    std::size_t odd = 0, in_place = 0, of_windows = 0, high = 0;
    std::size_t notes = 0;       ///< of those mended, signs of notes and the like ("staff†and")
    std::bitset<128> different;  ///< the bytes in place
};

Reading read_as(std::string_view bytes, const Encoding& encoding) {
    Reading found;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
        const Place here(bytes, at, encoding), before(bytes, at, windows);
        const bool in_place = is_in_place(here, encoding);
        ++found.high;
        found.in_place += in_place;
        found.of_windows += is_in_place(before, windows);
        found.odd += oddness(here, encoding);
        if (!in_place) continue;
        found.different.set(static_cast<unsigned char>(bytes[at]) - 0x80U);
        found.mended += oddness(before, windows);
        if (before.here == 'o') found.notes += oddness(before, windows);
    }
    if (found.different.count() < several) found.mended -= found.notes;
    return found;
}

bool is_better(const Reading& found) {
    return found.mended >= enough && found.odd * clearly <= found.mended &&
           found.in_place * 2 > found.high && found.in_place > found.of_windows;
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
    if (stand_together(bytes)) return windows.name;
    const Encoding* best = &windows;
    std::size_t most = 0;
    for (const Encoding& each : others) {
        const Reading found = read_as(bytes, each);
        if (!is_better(found) || found.mended <= most) continue;
        most = found.mended;
        best = &each;
    }
    return best->name;
}

}  // namespace yearproof
