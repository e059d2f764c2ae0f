// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/language/prose.h"

#include <string>
#include <string_view>
#include <vector>

/// Cuts text into tokens; the lexicon's phrases and a document's prose are cut
/// by the same function, so that they meet. Private to the language stage.
namespace yearproof {

/// Appends the tokens of text[range] (offsets are into `text`), with the ids of
/// their words where a lexicon is given.
void cut_tokens(std::string_view text, TextRange range, const Lexicon* lexicon,
                std::vector<Token>& out);

/// The form under which the lexicon knows a token: ASCII lower case, curly
/// apostrophes straight, a dash of any kind "-". Returns a view into `buffer`
/// where the words had to be changed.
std::string_view lexical_form(std::string_view words, const Token& token, std::string& buffer);

}  // namespace yearproof
