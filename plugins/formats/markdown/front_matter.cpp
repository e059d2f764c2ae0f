// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "front_matter.h"

#include <algorithm>

namespace yearproof::markdown {
namespace {

constexpr std::size_t longest = 64 * 1024;  ///< bytes that are looked at for its end

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view unquoted(std::string_view text) {
    const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                        text.front() == text.back();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Its lines, by what they stand between: "title: ..." between "---", "title = ..." between "+++".
struct Form {
    std::string_view rule, end;
    char sign;
};
constexpr Form yaml{"---", "...", ':'}, toml{"+++", "+++", '='};

/// "title", of "title: ..."; "" where the line has no key.
std::string_view key_of(std::string_view line, const Form& form) {
    const auto colon = line.find(form.sign);
    if (colon == std::string_view::npos || colon == 0) return {};
    const auto key = form.sign == '=' ? trimmed(line.substr(0, colon)) : line.substr(0, colon);
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '.';
    });
    const bool ends = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\r';
    return plain && ends ? key : std::string_view();
}

/// "2024-03-06" of "2024-03-06 09:00:00 +0000"; "6 March 2024" as it is.
std::string_view without_time(std::string_view date) {
    const bool year_first = date.size() > 4 && date[4] == '-';
    return year_first ? date.substr(0, date.find_first_of(" T")) : date;
}

/// A value over several lines, a list, a comment, an empty line.
bool goes_on(std::string_view line, const Form& form) {
    const bool bracket = form.sign == '=' && (line.starts_with('[') || line.starts_with(']'));
    return trimmed(line).empty() || line.front() == ' ' || line.front() == '\t' ||
           line.front() == '#' || bracket || line.starts_with("- ");
}

void take(std::string_view key, std::string_view value, FrontMatter& found) {
    if (key == "title") found.title = value;
    if (key == "date") found.date = without_time(value);
}

}  // namespace

FrontMatter read_front_matter(std::string_view source) {
    FrontMatter found;
    const auto text = source.substr(0, longest);
    const Form& form = text.starts_with(toml.rule) ? toml : yaml;
    bool keyed = false, in_table = false;
    for (std::size_t at = 0, number = 0; at < text.size(); ++number) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        at = std::min(end + 1, text.size());
        const bool rule = trimmed(line) == form.rule && line.starts_with(form.rule);
        if (number == 0) {
            if (!rule) return {};
            continue;
        }
        if (rule || trimmed(line) == form.end) {
            found.size = at;
            return keyed ? found : FrontMatter{};
        }
        const auto key = key_of(line, form);
        if (key.empty() && !goes_on(line, form)) return {};
        in_table = in_table || (form.sign == '=' && line.starts_with('['));
        if (key.empty() || in_table) continue;
        keyed = true;
        take(key, unquoted(trimmed(line.substr(line.find(form.sign) + 1))), found);
    }
    return {};
}

}  // namespace yearproof::markdown
