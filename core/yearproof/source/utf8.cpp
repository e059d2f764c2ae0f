// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/utf8.h"

#include "yearproof/source/eight_bytes.h"

namespace yearproof {
namespace {

constexpr CodePoint invalid{0xFFFD, 1};

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// How many bytes a lead byte announces; 0 for a byte that leads nothing.
std::uint32_t announced(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// Overlong forms, surrogates and what lies beyond Unicode are no characters.
bool is_scalar(char32_t value, std::uint32_t length) {
    if (length == 3) return value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    if (length == 4) return value >= 0x10000 && value <= 0x10FFFF;
    return true;
}

bool xml_can_hold(char32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
    return value != 0xFFFE && value != 0xFFFF;
}

bool is_plain(char c) { return c > ' ' && c < 0x7F; }

/// The first of eight bytes at which words of ASCII with one blank between them are left, the bytes
/// going on from a word; a blank by itself at the end is not passed.
unsigned count_collapsed(std::uint64_t bytes) {
    const auto blanks = eight_bytes::equal(bytes, ' ');
    const auto words = eight_bytes::between(bytes, '!', '~');
    return eight_bytes::count_first(words | (blanks & (words >> 8)));
}

/// How much of a text, from its beginning, is words of ASCII with one blank between them.
std::size_t collapsed_already(std::string_view text) {
    if (text.empty() || !is_plain(text[0])) return 0;
    std::size_t at = 1;
    for (unsigned count = 8; count >= 7 && at + 8 <= text.size(); at += count)
        count = count_collapsed(eight_bytes::load(text.data() + at));
    while (at < text.size()) {
        const bool between = text[at] == ' ' && at + 1 < text.size() && is_plain(text[at + 1]);
        if (!is_plain(text[at]) && !between) break;
        ++at;
    }
    return at;
}

/// The first byte at or after `at` that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    while (at + 8 <= text.size()) {
        if ((eight_bytes::load(text.data() + at) & eight_bytes::top_bits) != 0) break;
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    if (at >= text.size()) return invalid;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    const std::uint32_t length = announced(lead);
    if (length == 0 || at + length > text.size()) return invalid;
    char32_t value = lead & (0x7FU >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if (!is_continuation(byte)) return invalid;
        value = (value << 6U) | (byte & 0x3FU);
    }
    return is_scalar(value, length) ? CodePoint{value, length} : invalid;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
        const CodePoint point = decode(text, at);
        if (point.length == 1) return false;
        at += point.length;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t continuations = 0, at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        const auto eight = eight_bytes::load(text.data() + at);
        // One bit a continuation byte; the product adds the eight up in its highest byte.
        const auto marked = (eight & ~(eight << 1U) & eight_bytes::top_bits) >> 7U;
        continuations += (marked * eight_bytes::every_byte) >> 56U;
    }
    for (; at < text.size(); ++at)
        continuations += is_continuation(static_cast<unsigned char>(text[at]));
    return text.size() - continuations;
}

void append_utf8(std::string& out, char32_t value) {
    const auto byte = [&out](char32_t bits) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(bits)));
    };
    if (value < 0x80) {
        byte(value);
    } else if (value < 0x800) {
        byte(0xC0U | (value >> 6U));
        byte(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        byte(0xE0U | (value >> 12U));
        byte(0x80U | ((value >> 6U) & 0x3FU));
        byte(0x80U | (value & 0x3FU));
    } else {
        byte(0xF0U | (value >> 18U));
        byte(0x80U | ((value >> 12U) & 0x3FU));
        byte(0x80U | ((value >> 6U) & 0x3FU));
        byte(0x80U | (value & 0x3FU));
    }
}

std::string sanitised(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        append_utf8(out, xml_can_hold(point.value) ? point.value : 0xFFFD);
        at += point.length;
    }
    return out;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::string collapsed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_collapsed(out, text);
    return out;
}

void append_collapsed(std::string& out, std::string_view text) {
    const std::size_t start = out.size();
    bool blank = false;
    const auto append = [&](std::string_view words) {
        if (blank) out.push_back(' ');
        blank = false;
        out += words;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const auto good = collapsed_already(text.substr(at)); good > 0) {  // nearly always all
            append(text.substr(at, good));
            at += good;
            continue;
        }
        const CodePoint point = decode(text, at);
        if (is_space(point.value)) {
            blank = out.size() > start;
        } else {
            append({});
            append_utf8(out, xml_can_hold(point.value) ? point.value : 0xFFFD);
        }
        at += point.length;
    }
}

bool is_space(char32_t value) {
    if (value < 0x80) return value == ' ' || (value >= '\t' && value <= '\r');
    return value == 0x85 || value == 0xA0 || value == 0x1680 ||
           (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 ||
           value == 0x202F || value == 0x205F || value == 0x3000 || value == 0xFEFF;
}

bool is_dash(char32_t value) {
    if (value < 0x80) return value == '-';
    return (value >= 0x2010 && value <= 0x2015) || value == 0xAD || value == 0x2043 ||
           value == 0x2212 || value == 0xFE58 || value == 0xFE63 || value == 0xFF0D;
}

}  // namespace yearproof
