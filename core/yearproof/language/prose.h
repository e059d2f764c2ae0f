// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/outline.h"
#include "yearproof/language/lexicon.h"

#include <cstdint>
#include <vector>

/// The text of a document as tokens and sentences. Tokens are minimal: "£2.7m" is symbol, number,
/// word; "2022-25" is number, symbol, number; "children's" is one word. A number token holds digits
/// with the '.' and ',' that stand between digits ("1,234.5", "6.8.4", "05.03.2026").
namespace yearproof {

enum class TokenKind : std::uint8_t { word, number, symbol };

struct Token {
    TextRange range;
    WordId word = 0;      ///< of a word or symbol token; 0: not in the lexicon
    char32_t symbol = 0;  ///< of a symbol token; dashes of every kind are '-', quotes are straight
    TokenKind kind = TokenKind::word;
    bool glued = false;    ///< nothing stands between it and the token before it
    bool capital = false;  ///< a word whose first letter is a capital
    bool all_caps =
        false;  ///< a word of two or more capitals and nothing else (a plural 's' allowed)
};

/// A sentence, a heading, or a cell of a table: what is read as one.
struct Sentence {
    TextRange range;
    std::uint32_t first = 0, end = 0;  ///< tokens [first, end)
    std::uint32_t block = 0;
    std::int32_t row = -1, cell = -1;  ///< in a table
};

struct Prose {
    std::vector<Token> tokens;
    std::vector<WordId> words;  ///< Token::word of every token, side by side for Lexicon::match
    std::vector<Sentence> sentences;  ///< in reading order; every token is in exactly one
};

Prose read_prose(const Document& document, const Lexicon& lexicon);

/// The first phrase of that meaning that stands within the tokens [first, end), or null.
const Phrase* phrase_in(const Prose& prose, const Lexicon& lexicon, std::uint32_t first,
                        std::uint32_t end, Meaning meaning);

}  // namespace yearproof
