// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/fact.h"
#include "yearproof/facts/reading/vocabulary.h"

#include <algorithm>

/// What the readers of the facts stage share: the text as tokens with its times
/// marked, and short questions to ask of it. Private to the facts stage. Token
/// indices are signed, so that -1 may mean "before the first".
namespace yearproof {

struct Text {
    const Document& document;
    const Outline& outline;
    const Prose& prose;
    const Lexicon& lexicon;
    const Vocabulary& words;
    const TimeContext& context;
    std::vector<std::int32_t> time_of;  ///< for every token the time it is in, or -1

    const Token& token(int i) const { return prose.tokens[static_cast<std::size_t>(i)]; }
    std::string_view at(int i) const { return document.words(token(i).range); }
    /// Before the first token and behind the last there is no sign, number, word or time.
    bool holds(int i) const { return static_cast<std::size_t>(i) < prose.tokens.size(); }
    bool symbol(int i, char32_t c) const {
        return holds(i) && token(i).kind == TokenKind::symbol && token(i).symbol == c;
    }
    bool number(int i) const { return holds(i) && token(i).kind == TokenKind::number; }
    bool word(int i) const { return holds(i) && token(i).kind == TokenKind::word; }
    bool in_time(int i) const { return holds(i) && time_of[static_cast<std::size_t>(i)] >= 0; }

    /// The longest phrase of that meaning that starts at token i and ends before
    /// `end`, or null.
    const Phrase* starts(int i, int end, Meaning meaning) const {
        if (i >= end || !holds(i) || token(i).word == 0) return nullptr;
        return lexicon.find(&prose.words[static_cast<std::size_t>(i)],
                            static_cast<std::size_t>(end - i), meaning);
    }
    bool is(int i, int end, Meaning meaning) const { return starts(i, end, meaning) != nullptr; }
    /// A word that says nothing of what is counted; "A" in "Band A" does.
    bool function(int i) const {
        const bool name = i > 0 && holds(i) && token(i).capital && token(i).range.size() == 1 &&
                          word(i - 1) && token(i - 1).capital;
        return is(i, i + 1, words.function_word) && !name;
    }
    /// The longest phrase of that meaning that ends with token i - 1 and starts
    /// at or after `first`, or null.
    const Phrase* ends(int first, int i, Meaning meaning, int most = 5) const {
        return i > first && lexicon.may_end(token(i - 1).word, meaning)
                   ? ends_from(std::max(first, i - most), i, meaning)
                   : nullptr;
    }

private:
    const Phrase* ends_from(int first, int i, Meaning meaning) const;
};

}  // namespace yearproof
