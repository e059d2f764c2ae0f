// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/language/word_table.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The words of one language that carry meaning for figures and times, from one readable file
/// (english.toml, embedded). Everything that knows English words is in that file; code knows only
/// the meanings below.
namespace yearproof {

/// Index of a word in the lexicon; 0: not a word of it.
using WordId = std::uint16_t;

/// What a phrase of the lexicon means: the name of its table in the file, as written there
/// ("month", "comparison"). Code asks for meanings by these names once, at start, and then compares
/// numbers.
using Meaning = std::uint16_t;
inline constexpr Meaning no_meaning = 0;

/// A phrase of one or more words with its meaning and, where it has one, a value ("March" is month
/// 3, "million" is scale 6) and a code ("pounds" is currency GBP).
struct Phrase {
    Meaning meaning = no_meaning;
    std::int32_t value = 0;
    std::string code;
    std::uint32_t words = 1;
};

/// Words of the lexicon, for a question that is asked of every word of a text.
class WordSet {
public:
    bool holds(WordId word) const { return held_[word] != 0; }

private:
    friend class Lexicon;
    std::vector<std::uint8_t> held_;  ///< by WordId
};

class Lexicon {
public:
    /// Reads a lexicon; throws Trouble(usage) naming the line where the text is not one.
    static Lexicon parse(std::string_view toml);
    /// The embedded English lexicon, read once, on first use, by whichever thread is first.
    static const Lexicon& english();

    /// Id of a word in lower case (ASCII folded, apostrophes straight); 0 where the lexicon does
    /// not hold it.
    WordId word(std::string_view lower) const { return words_.find(lower); }
    /// All words, to look one up as it is typed.
    const WordTable& words() const { return words_; }
    /// Throws std::out_of_range for a name that no table of the file has: our own mistake.
    Meaning meaning(std::string_view table) const;
    std::string_view name(Meaning meaning) const { return meanings_.at(meaning); }
    /// The words with which phrases of the meaning begin, each once.
    const std::vector<WordId>& first_words(Meaning meaning) const {
        return first_words_.at(meaning);
    }
    /// Calls use(phrase) for every phrase that the words starting with words[0] make, the shortest
    /// first. `words` are ids of consecutive tokens (Prose::words from some token on), `count` how
    /// many there are.
    template <class Use>
    void for_each_match(const WordId* words, std::size_t count, Use use) const {
        const Node* node = count == 0 ? nullptr : &firsts_[words[0]].node;
        for (std::size_t i = 0; node != nullptr;) {
            for (const Ending& ending : endings(*node)) use(phrases_[ending.phrase]);
            if (++i == count || words[i] == 0) break;
            node = next(*node, words[i]);
        }
    }
    /// The longest phrase of that meaning that starts here, or null.
    const Phrase* find(const WordId* words, std::size_t count, Meaning meaning) const {
        return count > 0 && firsts_[words[0]].starts.holds(meaning)
                   ? find_from(words, count, meaning)
                   : nullptr;
    }
    /// Whether the last `letters` of a word, in lower case, are a word of that meaning: "ed" of a
    /// table of endings. False where the word is shorter.
    bool ends(std::string_view word, std::size_t letters, Meaning meaning) const;
    /// The words that phrases of the meanings begin or end with.
    WordSet beginnings(std::initializer_list<Meaning> meanings) const;
    WordSet endings(std::initializer_list<Meaning> meanings) const;
    /// Whether a phrase of that meaning may end with the word: no is sure, yes is not.
    bool may_end(WordId word, Meaning meaning) const { return ends_[word].holds(meaning); }
    /// Whether some phrase may go on after the first of the words: no is sure, yes is not.
    bool may_go_on(const WordId* words, std::size_t count) const {
        return count > 1 && firsts_[words[0]].node.may_lead_to(words[1]);
    }

private:
    using WordLists = std::vector<std::vector<WordId>>;  ///< by meaning
    struct Ending {
        Meaning meaning = no_meaning;
        std::uint32_t phrase = 0;  ///< index into phrases_
    };
    struct Step {
        WordId word = 0;
        std::uint32_t node = 0;
    };
    /// A node as it is made.
    struct Draft {
        std::vector<Step> steps;
        std::vector<Ending> endings;
    };
    /// A node as it is used: those that follow each other lie side by side in memory.
    struct Node {
        /// Two bits for each word of its steps, of which other words share one, but seldom both.
        std::uint64_t next_words[2] = {};
        std::uint32_t first_step = 0;  ///< in steps_; few: looked through in order
        /// In endings_, of the phrases that end here: several tables may hold the same words
        /// ("second", "may").
        std::uint32_t first_ending = 0;
        std::uint16_t steps = 0, endings = 0;

        void add_next(WordId word) {
            next_words[0] |= std::uint64_t{1} << word % 64U;
            next_words[1] |= std::uint64_t{1} << word / 64U % 64U;
        }
        bool may_lead_to(WordId word) const {
            return (next_words[0] >> word % 64U & next_words[1] >> word / 64U % 64U & 1U) != 0;
        }
    };
    /// Meanings as bits. Those of the first tables, which are asked for most, have one each; later
    /// ones share the rest, so that no is sure and yes is not.
    struct Meanings {
        std::uint64_t bits[4] = {};

        static constexpr unsigned apart = 216, sharing = 256 - apart;
        static constexpr unsigned bit_of(Meaning meaning) {
            return meaning < apart ? meaning : apart + (meaning - apart) % sharing;
        }
        void add(Meaning meaning) {
            bits[bit_of(meaning) / 64U] |= std::uint64_t{1} << bit_of(meaning) % 64U;
        }
        bool holds(Meaning meaning) const {
            return (bits[bit_of(meaning) / 64U] >> bit_of(meaning) % 64U & 1U) != 0;
        }
    };
    /// Of a word with which phrases may start, all that is asked first, in one line of the
    /// processor's memory: most questions are answered by it.
    struct alignas(64) First {
        Meanings starts;  ///< of the phrases
        Node node;
    };
    WordTable words_;
    std::vector<std::string> meanings_{""};
    std::map<std::string, Meaning, std::less<>> meaning_of_;  ///< by the name of its table
    std::vector<Phrase> phrases_;
    std::vector<Draft> drafts_{1};      ///< empty once it is read
    std::vector<std::uint32_t> roots_;  ///< the same: by WordId its draft, 0 where no phrase starts
    std::vector<First> firsts_;         ///< by WordId
    std::vector<Node> nodes_;           ///< of the words that follow
    std::vector<Step> steps_;
    std::vector<Ending> endings_;
    std::vector<Meanings> ends_;          ///< by WordId: of the phrases that end with it
    WordLists first_words_, last_words_;  ///< of the phrases of each meaning

    const Node* next(const Node& node, WordId word) const;
    const Phrase* find_from(const WordId* words, std::size_t count, Meaning meaning) const;
    std::span<const Ending> endings(const Node& node) const {
        return {endings_.data() + node.first_ending, node.endings};
    }
    std::uint32_t child(std::uint32_t node, WordId word);
    void settle();
    WordSet words_in(const WordLists& lists, std::initializer_list<Meaning> meanings) const;
    void insert(std::string_view words, Phrase phrase);
    void read_table(std::string_view name,
                    const void* table);  ///< a toml::table, kept out of this header
};

}  // namespace yearproof
