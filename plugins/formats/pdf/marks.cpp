// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "marks.h"

#include "letters.h"

#include <algorithm>
#include <array>
#include <string>

namespace yearproof::pdf {
namespace {

std::size_t bullet_length(std::string_view words, bool& sure) {
    static constexpr std::array<std::string_view, 22> signs{
        "-",      "*",      "\u2217", "\u00B7", "\u2022", "\u25AA", "\u25A0", "\u25CF",
        "\u25E6", "\u2023", "\u2043", "\uF0B7", "\uF0A7", "\u27A2", "\uF0D8", "\u2713",
        "\u25B6", "\u25B8", "\u25BA", "\u25CB", "\u2756", "\uF0FC"};
    static constexpr std::array<std::string_view, 3> doubtful{"\u2013", "\u2014", "o"};
    const auto begins = [words](std::string_view sign) { return words.starts_with(sign); };
    const auto* found = std::find_if(signs.begin(), signs.end(), begins);
    sure = found != signs.end();
    if (sure) return found->size();
    const auto* other = std::find_if(doubtful.begin(), doubtful.end(), begins);
    return other == doubtful.end() ? 0 : other->size();
}

/// "12", "a", "iv"
std::size_t ordinal_length(std::string_view words) {
    std::size_t length = 0;
    while (length < words.size() && length < 3 && is_digit(words[length])) ++length;
    if (length > 0) return length;
    while (length < words.size() && length < 5 && words[length] >= 'a' && words[length] <= 'z')
        ++length;
    const bool roman = words.substr(0, length).find_first_not_of("ivx") == std::string_view::npos;
    return length == 1 || roman ? length : 0;
}

std::size_t ordered_length(std::string_view words) {
    const bool bracket = words.starts_with('(');
    const std::size_t length = ordinal_length(words.substr(bracket ? 1 : 0));
    const std::size_t close = length + (bracket ? 1U : 0U);
    if (length == 0 || close >= words.size()) return 0;
    return words[close] == ')' || (!bracket && words[close] == '.') ? close + 1 : 0;
}

std::string in_small_letters(std::string_view words) {
    std::string small(words);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    return small;
}

}  // namespace

ListMark list_mark_at(std::string_view words) {
    if (words.empty()) return {};
    ListMark mark;
    mark.length = bullet_length(words, mark.sure);
    mark.bullet = mark.length > 0;
    if (!mark.bullet) mark.length = ordered_length(words);
    if (mark.length == 0) return {};
    mark.content = mark.length;
    while (mark.content < words.size() && words[mark.content] == ' ') ++mark.content;
    const bool glued = mark.content == mark.length && !(mark.sure && mark.length > 1);
    return glued || mark.content == words.size() ? ListMark{} : mark;
}

bool is_list_mark(std::string_view words) {
    bool sure = false;
    if (words.empty() || words.size() > 12) return false;
    // By themselves capitals are marks too ("IV.", "(A)"); before words they may be initials.
    if (bullet_length(words, sure) == words.size() ||
        ordered_length(in_small_letters(words)) == words.size())
        return true;
    return is_digit(words.front()) && words.find('.') != std::string_view::npos &&
           words.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool begins_with_number(std::string_view words) {
    std::size_t at = 0;
    int parts = 0;
    while (at < words.size() && is_digit(words[at])) {
        while (at < words.size() && is_digit(words[at])) ++at;
        ++parts;
        if (at < words.size() && words[at] == '.') ++at;
    }
    if (parts < 2 || at + 1 >= words.size() || words[at] != ' ') return false;
    return !begins_small(words.substr(at + 1));
}

}  // namespace yearproof::pdf
