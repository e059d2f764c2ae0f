// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "hyphens.h"

#include "letters.h"

namespace yearproof::pdf {
namespace {

constexpr std::string_view soft = "\u00AD", hyphen = "\u2010";

std::string in_small(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && (is_letter(text[begin - 1]) || text[begin - 1] == '-')) --begin;
    return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_letter(text[end]) || text[end] == '-')) ++end;
    return text.substr(0, end);
}

/// The bytes of a hyphen after a letter at the end; 0 for none.
std::size_t hyphen_length(std::string_view text) {
    const std::size_t length = text.ends_with('-')      ? 1
                               : text.ends_with(soft)   ? soft.size()
                               : text.ends_with(hyphen) ? hyphen.size()
                                                        : 0;
    const bool after_letter =
        length > 0 && text.size() > length && is_letter(text[text.size() - length - 1]);
    return after_letter ? length : 0;
}

/// "2022-" and "25", "2020/" and "21" are one word too.
bool is_cut_range(std::string_view text, std::string_view line) {
    return text.size() > 1 && (text.back() == '-' || text.back() == '/') &&
           is_digit(text[text.size() - 2]) && !line.empty() && is_digit(line.front());
}

}  // namespace

Hyphens::Hyphens(const std::vector<Item>& items) {
    bool any = false;
    for (const Item& item : items) any = any || hyphen_length(item.line.text) > 0;
    if (!any) return;
    for (const Item& item : items) {
        std::string_view rest = item.line.text;
        while (!rest.empty()) {
            const std::string_view word = first_word(rest);
            if (word.size() > 1) words_.insert(in_small(word));
            rest.remove_prefix(word.empty() ? 1 : word.size());
        }
    }
    std::size_t put = 0, typed = 0;
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        const std::string_view line = items[i].line.text;
        const std::size_t length = hyphen_length(line);
        if (length == 0) continue;
        bool known = false;
        const bool is_put = was_put(last_word(line.substr(0, line.size() - length)),
                                    first_word(items[i + 1].line.text), known);
        if (known) ++(is_put ? put : typed);
    }
    breaks_words_ = put > typed;
}

bool Hyphens::was_put(std::string_view first, std::string_view second, bool& known) const {
    const std::string whole = in_small(first) + in_small(second);
    const std::string typed = in_small(first) + "-" + in_small(second);
    known = true;
    if (words_.count(typed) > 0) return false;
    if (words_.count(whole) > 0) return true;
    known = false;
    return breaks_words_;
}

void Hyphens::append(std::string& text, std::string_view line) const {
    const std::size_t length = hyphen_length(text);
    if (length == 0 || !begins_small(line)) {
        if (!text.empty() && !is_cut_range(text, line)) text += ' ';
        text += line;
        return;
    }
    bool known = false;
    const bool sure = text.ends_with(soft);
    const std::string_view before = std::string_view(text).substr(0, text.size() - length);
    if (sure || was_put(last_word(before), first_word(line), known))
        text.resize(text.size() - length);
    text += line;
}

}  // namespace yearproof::pdf
