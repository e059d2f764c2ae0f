// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// What the form of a few words says about them, in any language: whether they end as a sentence,
/// look like a heading, begin with a section number. No function knows a word.
namespace yearproof::shape {

std::string_view trimmed(std::string_view words);

/// '.', '!', '?', ':', ';' or an ellipsis, closing quotes and brackets after it allowed.
bool ends_sentence(std::string_view words);
/// A full stop between two sentences stands in it ("the standard. [INFRA]", not "St. Mary").
bool has_sentence_end(std::string_view words);
bool ends_with_colon(std::string_view words);
/// Ends with a comma or with a small word of up to three letters, as a line that was cut off does
/// ("in", "and the").
bool ends_cut_off(std::string_view words);
/// Begins with a small letter; an opening bracket or quote before it allowed.
bool begins_small(std::string_view words);
bool begins_capital(std::string_view words);
std::size_t count_words(std::string_view words, std::size_t at_most);
bool has_digit(std::string_view words);
bool has_letter(std::string_view words);
/// An address of mail or web stands in it.
bool has_address(std::string_view words);

/// A section number typed at the beginning: "6.8.4 The service", "2. Budget".
struct Number {
    std::vector<int> path;     ///< {6, 8, 4}; empty: there is none
    std::uint32_t length = 0;  ///< bytes of the number without a final full stop
    std::uint32_t title =
        0;  ///< where the words after it begin; the size of the whole where there are none
    bool full_stop = false;  ///< one was typed after it
};
Number number_at_begin(std::string_view words);
/// The length of a bullet at the beginning, 0 for none. Dashes and asterisks, which begin other
/// things too, are none.
std::size_t bullet_length(std::string_view words);

/// The length of a number with a letter before it ("A1", "A.1.2", "B") that a heading begins with;
/// 0 for none.
std::uint32_t lettered_number(std::string_view words);

}  // namespace yearproof::shape
