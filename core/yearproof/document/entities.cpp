// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/entities.h"

#include "yearproof/source/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yearproof {
namespace {

struct Named {
    std::string_view name;
    char32_t value;
};

/// In order of name.
constexpr std::array<Named, 186> named{{
    {"AElig", 0xC6},    {"Aacute", 0xC1},      {"Acirc", 0xC2},    {"Agrave", 0xC0},
    {"Aring", 0xC5},    {"Atilde", 0xC3},      {"Auml", 0xC4},     {"Ccedil", 0xC7},
    {"Dagger", 0x2021}, {"ETH", 0xD0},         {"Eacute", 0xC9},   {"Ecirc", 0xCA},
    {"Egrave", 0xC8},   {"Euml", 0xCB},        {"Iacute", 0xCD},   {"Icirc", 0xCE},
    {"Igrave", 0xCC},   {"Iuml", 0xCF},        {"NewLine", 0xA},   {"Ntilde", 0xD1},
    {"OElig", 0x152},   {"Oacute", 0xD3},      {"Ocirc", 0xD4},    {"Ograve", 0xD2},
    {"Oslash", 0xD8},   {"Otilde", 0xD5},      {"Ouml", 0xD6},     {"Prime", 0x2033},
    {"Scaron", 0x160},  {"THORN", 0xDE},       {"Tab", 0x9},       {"Uacute", 0xDA},
    {"Ucirc", 0xDB},    {"Ugrave", 0xD9},      {"Uuml", 0xDC},     {"Yacute", 0xDD},
    {"Yuml", 0x178},    {"aacute", 0xE1},      {"acirc", 0xE2},    {"acute", 0xB4},
    {"aelig", 0xE6},    {"agrave", 0xE0},      {"amp", 0x26},      {"apos", 0x27},
    {"aring", 0xE5},    {"ast", 0x2A},         {"asymp", 0x2248},  {"atilde", 0xE3},
    {"auml", 0xE4},     {"bdquo", 0x201E},     {"brvbar", 0xA6},   {"bsol", 0x5C},
    {"bull", 0x2022},   {"ccedil", 0xE7},      {"cedil", 0xB8},    {"cent", 0xA2},
    {"check", 0x2713},  {"checkmark", 0x2713}, {"circ", 0x2C6},    {"colon", 0x3A},
    {"comma", 0x2C},    {"commat", 0x40},      {"copy", 0xA9},     {"curren", 0xA4},
    {"dagger", 0x2020}, {"darr", 0x2193},      {"dash", 0x2010},   {"deg", 0xB0},
    {"divide", 0xF7},   {"dollar", 0x24},      {"eacute", 0xE9},   {"ecirc", 0xEA},
    {"egrave", 0xE8},   {"emsp", 0x2003},      {"ensp", 0x2002},   {"equals", 0x3D},
    {"equiv", 0x2261},  {"eth", 0xF0},         {"euml", 0xEB},     {"euro", 0x20AC},
    {"excl", 0x21},     {"fnof", 0x192},       {"frac12", 0xBD},   {"frac14", 0xBC},
    {"frac34", 0xBE},   {"frasl", 0x2044},     {"ge", 0x2265},     {"grave", 0x60},
    {"gt", 0x3E},       {"harr", 0x2194},      {"hellip", 0x2026}, {"horbar", 0x2015},
    {"hyphen", 0x2010}, {"iacute", 0xED},      {"icirc", 0xEE},    {"iexcl", 0xA1},
    {"igrave", 0xEC},   {"infin", 0x221E},     {"iquest", 0xBF},   {"iuml", 0xEF},
    {"laquo", 0xAB},    {"larr", 0x2190},      {"lbrack", 0x5B},   {"lcub", 0x7B},
    {"ldquo", 0x201C},  {"le", 0x2264},        {"lowbar", 0x5F},   {"lpar", 0x28},
    {"lrm", 0x200E},    {"lsaquo", 0x2039},    {"lsqb", 0x5B},     {"lsquo", 0x2018},
    {"lt", 0x3C},       {"macr", 0xAF},        {"mdash", 0x2014},  {"micro", 0xB5},
    {"middot", 0xB7},   {"minus", 0x2212},     {"nbsp", 0xA0},     {"ndash", 0x2013},
    {"ne", 0x2260},     {"not", 0xAC},         {"ntilde", 0xF1},   {"num", 0x23},
    {"numsp", 0x2007},  {"oacute", 0xF3},      {"ocirc", 0xF4},    {"oelig", 0x153},
    {"ograve", 0xF2},   {"oline", 0x203E},     {"ordf", 0xAA},     {"ordm", 0xBA},
    {"oslash", 0xF8},   {"otilde", 0xF5},      {"ouml", 0xF6},     {"para", 0xB6},
    {"percnt", 0x25},   {"period", 0x2E},      {"permil", 0x2030}, {"plus", 0x2B},
    {"plusmn", 0xB1},   {"pound", 0xA3},       {"prime", 0x2032},  {"puncsp", 0x2008},
    {"quest", 0x3F},    {"quot", 0x22},        {"radic", 0x221A},  {"raquo", 0xBB},
    {"rarr", 0x2192},   {"rbrack", 0x5D},      {"rcub", 0x7D},     {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rlm", 0x200F},       {"rpar", 0x29},     {"rsaquo", 0x203A},
    {"rsqb", 0x5D},     {"rsquo", 0x2019},     {"sbquo", 0x201A},  {"scaron", 0x161},
    {"sect", 0xA7},     {"semi", 0x3B},        {"shy", 0xAD},      {"sol", 0x2F},
    {"sum", 0x2211},    {"sup1", 0xB9},        {"sup2", 0xB2},     {"sup3", 0xB3},
    {"szlig", 0xDF},    {"thinsp", 0x2009},    {"thorn", 0xFE},    {"tilde", 0x2DC},
    {"times", 0xD7},    {"trade", 0x2122},     {"uacute", 0xFA},   {"uarr", 0x2191},
    {"ucirc", 0xFB},    {"ugrave", 0xF9},      {"uml", 0xA8},      {"uuml", 0xFC},
    {"vert", 0x7C},     {"yacute", 0xFD},      {"yen", 0xA5},      {"yuml", 0xFF},
    {"zwj", 0x200D},    {"zwnj", 0x200C},
}};

bool is_scalar(std::uint32_t value) {
    return value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

std::string numbered_reference(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
    if (digits.empty() || stop != end || error != std::errc{} || !is_scalar(value)) return "";
    std::string out;
    append_utf8(out, value);
    return out;
}

}  // namespace

std::string decode_entity(std::string_view reference) {
    if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return "";
    const std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.front() == '#') return numbered_reference(name.substr(1));
    const auto* found = std::lower_bound(
        named.begin(), named.end(), name,
        [](const Named& entry, std::string_view wanted) { return entry.name < wanted; });
    if (found == named.end() || found->name != name) return "";
    std::string out;
    append_utf8(out, found->value);
    return out;
}

}  // namespace yearproof
