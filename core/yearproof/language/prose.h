// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/outline.h"
#include "yearproof/language/lexicon.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

/// The text of a document as tokens and sentences. Tokens are minimal: "£2.7m" is symbol, number,
/// word; "2022-25" is number, symbol, number; "children's" is one word. A number token holds digits
/// with the '.' and ',' that stand between digits ("1,234.5", "6.8.4", "05.03.2026").
namespace yearproof {

enum class TokenKind : std::uint8_t { word, number, symbol };

struct Token {
    TextRange range;
    char32_t symbol = 0;  ///< of a symbol token; dashes of every kind are '-', quotes are straight
    /// Tokens that are the same but for case, apostrophes and kinds of dashes have the same; others
    /// that have the same are rare.
    std::uint32_t hash = 0;
    WordId word = 0;  ///< of a word or symbol token; 0: not in the lexicon
    TokenKind kind = TokenKind::word;
    bool glued : 1 = false;    ///< nothing stands between it and the token before it
    bool capital : 1 = false;  ///< a word whose first letter is a capital
    /// A word of two or more capitals and nothing else (a plural 's' allowed).
    bool all_caps : 1 = false;
    bool inner_capital : 1 = false;  ///< a word with a capital behind its first letter
};

/// A sentence, a heading, or a cell of a table: what is read as one.
struct Sentence {
    TextRange range;
    std::uint32_t first = 0, end = 0;  ///< tokens [first, end)
    std::uint32_t block = 0;
    std::int32_t row = -1, cell = -1;  ///< in a table
    /// Of its tokens from the first word to the last that is no symbol: a section number before and
    /// a stop behind make it no other sentence. 0: it has no word.
    std::uint64_t hash = 0;
};

/// Where the words of the lexicon stand: what is asked of the whole text is asked of these places
/// alone.
class WordIndex {
public:
    WordIndex() = default;
    /// `words` as Prose::words, ids below `size`.
    WordIndex(const std::vector<WordId>& words, std::size_t size);
    /// The tokens that are this word, in order.
    std::span<const std::uint32_t> of(WordId word) const;

private:
    std::vector<std::uint32_t> begins_;  ///< by word: where its tokens begin in `tokens_`
    std::vector<std::uint32_t> tokens_;  ///< word by word, each in order
};

struct Prose {
    std::vector<Token> tokens;
    std::vector<WordId> words;  ///< Token::word of every token, side by side for Lexicon::match
    std::vector<Sentence> sentences;  ///< in reading order; every token is in exactly one
    WordIndex index;                  ///< of `words`
};

Prose read_prose(const Document& document, const Lexicon& lexicon);

/// The first token that begins at or after an offset; as many as there are where none does.
std::uint32_t first_token_from(const Prose& prose, std::uint32_t offset);

/// The first sentence of a block, or of the next one that has any; as many as there are where none
/// has.
std::size_t first_sentence_of(const Prose& prose, std::uint32_t block);

/// The sentence that a token is in.
std::size_t sentence_of(const Prose& prose, std::uint32_t token);

/// Of the tokens [first, end) and their order: the same where their Token::hash are.
std::uint64_t hash_of_tokens(const std::vector<Token>& tokens, std::uint32_t first,
                             std::uint32_t end);

/// Token::hash of a word that is in small letters and without apostrophes.
std::uint32_t token_hash(std::string_view lower);

/// The tokens at which a phrase of one of the meanings begins, in order, wherever its sentence
/// ends: Lexicon::find tells whether it does within one.
std::vector<std::uint32_t> tokens_that_begin(const Prose& prose, const Lexicon& lexicon,
                                             std::initializer_list<Meaning> meanings);

/// The first phrase of that meaning that stands within the tokens [first, end), or null.
const Phrase* phrase_in(const Prose& prose, const Lexicon& lexicon, std::uint32_t first,
                        std::uint32_t end, Meaning meaning);

}  // namespace yearproof
