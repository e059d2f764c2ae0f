// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/shape.h"

#include "yearproof/source/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace yearproof::shape {
namespace {

constexpr std::size_t longest_part = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }

std::size_t skip_spaces(std::string_view words, std::size_t at) {
    while (at < words.size()) {
        const CodePoint point = decode(words, at);
        if (!is_space(point.value)) break;
        at += point.length;
    }
    return at;
}

/// Quotes and brackets that may close after a full stop.
std::string_view without_closers(std::string_view words) {
    static constexpr std::array<std::string_view, 8> closers{"\"",     "'",      ")",      "]",
                                                             "\u2019", "\u201D", "\u00BB", "*"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view closer : closers) {
            if (!words.ends_with(closer)) continue;
            words.remove_suffix(closer.size());
            again = true;
        }
    }
    return words;
}

std::string_view without_openers(std::string_view words) {
    static constexpr std::array<std::string_view, 7> openers{"\"",     "'",      "(",     "[",
                                                             "\u2018", "\u201C", "\u00AB"};
    for (const std::string_view opener : openers) {
        if (words.starts_with(opener)) return words.substr(opener.size());
    }
    return words;
}

utf8proc_category_t category(char32_t value) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(value));
}

}  // namespace

std::string_view trimmed(std::string_view words) {
    const bool plain = !words.empty() && words.front() > ' ';
    if (!plain) words.remove_prefix(skip_spaces(words, 0));
    for (;;) {
        if (words.ends_with(' ') ||
            (!words.empty() && words.back() >= '\t' && words.back() <= '\r')) {
            words.remove_suffix(1);
        } else if (words.ends_with("\u00A0")) {
            words.remove_suffix(2);
        } else {
            return words;
        }
    }
}

bool ends_sentence(std::string_view words) {
    words = without_closers(trimmed(words));
    if (words.empty()) return false;
    return std::string_view(".!?:;").find(words.back()) != std::string_view::npos ||
           words.ends_with("\u2026");
}

bool has_sentence_end(std::string_view words) {
    for (std::size_t at = words.find(". "); at != std::string_view::npos;
         at = words.find(". ", at + 1)) {
        const std::string_view before = words.substr(0, at);
        const std::size_t word = before.find_last_of(' ') + 1;
        if (before.size() - word > 3 && !begins_small(words.substr(at + 2))) return true;
    }
    return false;
}

bool ends_with_colon(std::string_view words) { return trimmed(words).ends_with(':'); }

bool ends_cut_off(std::string_view words) {
    words = trimmed(words);
    if (words.ends_with(',')) return true;
    const std::size_t blank = words.find_last_of(" \t\n");
    if (blank == std::string_view::npos) return false;
    const std::string_view last = words.substr(blank + 1);
    return !last.empty() && last.size() <= 3 &&
           std::all_of(last.begin(), last.end(), is_small_ascii);
}

bool begins_small(std::string_view words) {
    words = without_openers(trimmed(words));
    return !words.empty() && category(decode(words, 0).value) == UTF8PROC_CATEGORY_LL;
}

bool begins_capital(std::string_view words) {
    words = without_openers(trimmed(words));
    return !words.empty() && category(decode(words, 0).value) == UTF8PROC_CATEGORY_LU;
}

std::size_t count_words(std::string_view words, std::size_t at_most) {
    std::size_t count = 0;
    bool within = false;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (!blank && !within && ++count >= at_most) break;
        within = !blank;
    }
    return std::min(count, at_most);
}

bool has_digit(std::string_view words) { return std::any_of(words.begin(), words.end(), is_digit); }

bool has_letter(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = decode(words, at);
        const utf8proc_category_t kind = category(point.value);
        if (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) return true;
        at += point.length;
    }
    return false;
}

bool has_address(std::string_view words) {
    return words.find('@') != std::string_view::npos ||
           words.find("://") != std::string_view::npos ||
           words.find("www.") != std::string_view::npos;
}

Number number_at_begin(std::string_view words) {
    Number out;
    std::size_t at = 0;
    while (at < words.size() && is_digit(words[at])) {
        int value = 0;
        const std::size_t begin = at;
        for (; at < words.size() && is_digit(words[at]) && at - begin <= longest_part; ++at)
            value = value * 10 + (words[at] - '0');
        if (at - begin > longest_part || (words[begin] == '0' && at - begin > 1)) return {};
        if (out.path.empty()) out.path.reserve(4);
        out.path.push_back(value);
        out.length = static_cast<std::uint32_t>(at);
        out.full_stop = at < words.size() && words[at] == '.';
        if (!out.full_stop) break;
        ++at;
    }
    const std::size_t title = skip_spaces(words, at);
    if (out.path.empty() || (title == at && at < words.size())) return {};
    out.title = static_cast<std::uint32_t>(title);
    return out;
}

std::size_t bullet_length(std::string_view words) {
    static constexpr std::array<std::string_view, 13> signs{
        "\u00B7", "\u2022", "\u25AA", "\u25A0", "\u25CF", "\u25E6", "\u2023",
        "\u2043", "\uF0B7", "\uF0A7", "\uF0D8", "\u27A2", "\u2713"};
    if (words.empty() || static_cast<unsigned char>(words.front()) < 0x80) return 0;
    const auto* sign = std::find_if(signs.begin(), signs.end(), [words](std::string_view each) {
        return words.starts_with(each);
    });
    return sign == signs.end() ? 0 : sign->size();
}

std::uint32_t lettered_number(std::string_view words) {
    if (words.size() < 2 || words[0] < 'A' || words[0] > 'Z') return 0;
    std::size_t at = 1;
    while (at < words.size() &&
           (is_digit(words[at]) ||
            (words[at] == '.' && at + 1 < words.size() && is_digit(words[at + 1]))))
        ++at;
    if (at == 1 && words[1] != '.') return 0;
    const std::size_t end = at;
    if (at < words.size() && words[at] == '.') ++at;
    return at == words.size() || words[at] == ' ' ? static_cast<std::uint32_t>(end) : 0;
}

}  // namespace yearproof::shape
