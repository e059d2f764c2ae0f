// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Words without what changes from one place to the next, so that they meet in a table.
namespace yearproof {

/// In small letters (ASCII), apostrophes of either kind left out: "Children's" is "childrens".
std::string lower_form(std::string_view word);

/// Of a word: whether it has an apostrophe, straight or curled, the one sign that begins with that
/// byte and stands in words.
inline bool has_apostrophe(std::string_view word) {
    return word.find_first_of("'\xE2") != std::string_view::npos;
}

/// What is left without the endings of plurals, possessives and derived words (Porter's English
/// stemmer): "Children's" and "children" meet, and so do "Educational" and "education". One
/// stemmer is kept per thread, and the stems of the words it met last.
std::string word_stem(std::string_view word);

/// The same as a number: equal for equal stems, and for hardly any others.
std::uint64_t stem_hash(std::string_view word);

}  // namespace yearproof
