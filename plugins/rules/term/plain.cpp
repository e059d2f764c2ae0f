// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "plain.h"

namespace yearproof::plugin {
namespace {

constexpr std::string_view curly = "\xE2\x80\x99";
constexpr std::size_t shortest_plural = 4;  ///< letters: "gas" and "is" are none

void drop_plural(std::string& word) {
    if (word.size() < shortest_plural || word.back() != 's') return;
    if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return;
    if (word.ends_with("ies")) {
        word.replace(word.size() - 3, 3, "y");
    } else if (word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches") ||
               word.ends_with("shes")) {
        word.resize(word.size() - 2);
    } else {
        word.pop_back();
    }
}

}  // namespace

bool is_possessive(std::string_view word) {
    return word.ends_with("'s") || word.ends_with("\xE2\x80\x99s") || word.ends_with("'S");
}

std::string lower_form(std::string_view word) {
    std::string lower;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.substr(i).starts_with(curly)) {
            i += curly.size() - 1;
        } else if (word[i] != '\'') {
            lower.push_back(word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 0x20)
                                                             : word[i]);
        }
    }
    return lower;
}

std::string plain_form(std::string_view word) {
    std::string plain = lower_form(word);
    if (is_possessive(word))
        plain.pop_back();
    else
        drop_plural(plain);
    return plain;
}

}  // namespace yearproof::plugin
