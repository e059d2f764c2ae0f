// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "repeats.h"

#include "doubled_names.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <map>
#include <string>

namespace yearproof::plugin {
namespace {

/// So many names of things doubled ("a node node"), or so often one word: the report's way of
/// writing, as in descriptions of programs, and no slip.
constexpr std::size_t habit_of_names = 3, habit_of_word = 3;

constexpr std::uint32_t most_names = 16;   ///< doubled articles whose names are looked up
constexpr std::uint32_t longest_run = 12;  ///< tokens that are looked for a second time

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_words(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return folded(x) == folded(y);
           });
}

/// Looks at one sentence at a time.
class Reader {
public:
    explicit Reader(const Report& report)
        : report_(report), tokens_(report.prose.tokens), names_(report) {}

    std::vector<Run> read() {
        const std::vector<Sentence>& sentences = report_.prose.sentences;
        std::vector<Run> runs;
        std::uint32_t done = 0;
        std::size_t s = 0, asked = sentences.size();
        bool told = false;
        for (const std::uint32_t i : come_again()) {
            while (sentences[s].end <= i) ++s;
            if (i < done) continue;
            if (s != asked) told = is_told(sentences[s]);
            asked = s;
            if (!told) continue;
            const Run run = run_at(i, sentences[s]);
            if (run.size == 0) continue;
            const bool slip = !goes_on(run, sentences[s].end);
            if (slip) runs.push_back(run);
            // Not within what goes on as it should, however long it is.
            done = slip ? run.end() : run.end() - run.size;
        }
        return runs;
    }

    bool has_number(const Run& run) const {
        return std::any_of(tokens_.begin() + run.first, tokens_.begin() + run.first + run.size,
                           [](const Token& token) { return token.kind == TokenKind::number; });
    }

    TextRange range(const Run& run) const {
        return {tokens_[run.first].range.begin, tokens_[run.end() - 1].range.end};
    }

private:
    /// The tokens that stand a second time within reach, in order: the rest begin no run. One look
    /// at each, from the end, at where its like was last seen.
    std::vector<std::uint32_t> come_again() const {
        constexpr std::uint32_t places = 1024;
        std::vector<std::uint32_t> last_seen(places, static_cast<std::uint32_t>(-1));
        std::vector<std::uint32_t> again;
        for (auto i = static_cast<std::uint32_t>(tokens_.size()); i-- > 0;) {
            std::uint32_t& seen = last_seen[tokens_[i].hash % places];
            if (seen - i <= longest_run) again.push_back(i);
            seen = i;
        }
        std::reverse(again.begin(), again.end());
        return again;
    }

    /// Not a row or cell of figures.
    bool is_told(const Sentence& sentence) const {
        const std::uint32_t numbers = numbers_in(sentence);
        return sentence.row >= 0 ? numbers == 0 : 3 * numbers <= sentence.end - sentence.first;
    }

    std::uint32_t numbers_in(const Sentence& sentence) const {
        return static_cast<std::uint32_t>(
            std::count_if(tokens_.begin() + sentence.first, tokens_.begin() + sentence.end,
                          [](const Token& token) { return token.kind == TokenKind::number; }));
    }

    /// The shortest repetition that starts here and may be wrong; size 0: none.
    Run run_at(std::uint32_t i, const Sentence& sentence) {
        const std::uint32_t end = sentence.end;
        if (tokens_[i].kind == TokenKind::symbol && !counts(tokens_[i])) return {};
        const std::uint32_t most = std::min(longest_run, (end - i) / 2);
        for (std::uint32_t size = 1; size <= most; ++size) {
            if (!joins(tokens_[i + size - 1])) return {};
            if (tokens_[i].hash != tokens_[i + size].hash) continue;
            Run run{i, size, 1};
            if (!comes_again(run)) continue;
            run.times = 2;
            if (!may_be_wrong(run, sentence)) return {};
            while (run.end() + size <= end && comes_again(run)) ++run.times;
            return run;
        }
        return {};
    }

    /// Signs that belong to a figure or a compound; others (a comma above all) set words apart.
    static bool counts(const Token& token) {
        return token.symbol == '%' || token.symbol == U'\u00a3' || token.symbol == U'\u20ac' ||
               token.symbol == '$';
    }
    static bool joins(const Token& token) {
        return token.kind != TokenKind::symbol || counts(token) ||
               (token.symbol == '-' && token.glued);
    }

    bool comes_again(const Run& run) const {
        for (std::uint32_t k = 0; k < run.size; ++k) {
            const Token &a = tokens_[run.first + k], &b = tokens_[run.end() + k];
            if (a.kind != b.kind || !same_words(words(a), words(b))) return false;
            if (k > 0 && a.glued != b.glued) return false;
        }
        return !tokens_[run.end()].glued;
    }

    std::string_view words(const Token& token) const { return report_.document.words(token.range); }

    /// Whatever follows it: see goes_on().
    bool may_be_wrong(Run& run, const Sentence& sentence) {
        if (run.size == 1) return wrong_word(run, sentence);
        const bool has_word =
            std::any_of(tokens_.begin() + run.first, tokens_.begin() + run.first + run.size,
                        [](const Token& token) { return token.kind == TokenKind::word; });
        return has_word && !is_heading(run) && same_case(run);
    }

    /// A heading that stands before its text without a line of its own: "Open streams Open streams
    /// are new".
    bool is_heading(const Run& run) const {
        return !has_number(run) && tokens_[run.first].capital &&
               tokens_[run.first + run.size].capital;
    }

    /// "other assets and Other assets" names two things; the first word of a sentence may differ.
    bool same_case(const Run& run) const {
        for (std::uint32_t k = 1; k < run.size; ++k) {
            if (tokens_[run.first + k].capital != tokens_[run.first + run.size + k].capital)
                return false;
        }
        return true;
    }

    /// "step by step by step", "more and more and more": the first word comes once more, as it
    /// should.
    bool goes_on(const Run& run, std::uint32_t end) const {
        if (run.size != 2 || has_number(run)) return false;
        const Token &first = tokens_[run.first], &second = tokens_[run.first + 1];
        return (run.end() < end && same_words(words(first), words(tokens_[run.end()]))) ||
               (run.first > 0 && same_words(words(second), words(tokens_[run.first - 1])));
    }

    bool wrong_word(Run& run, const Sentence& sentence) {
        const Token &first = tokens_[run.first], &second = tokens_[run.first + 1];
        if (first.kind != TokenKind::word || first.range.size() < 2) return false;
        if (first.all_caps != second.all_caps) return false;  // "it IT", "us US"
        if (first.capital && !second.capital && is_name({run.first, 1}))
            return false;  // "Node node" is a thing and its kind
        if (second.capital && !second.all_caps &&
            !(first.capital && doubles_no_name(run.first, sentence)))
            return first.capital && wrong_name(run, sentence);
        return !is_grammar(run.first, sentence.end - run.first);
    }

    /// Not "Wagga Wagga", nor a new line without a stop.
    bool wrong_name(Run& run, const Sentence& sentence) {
        const DoubledNames::Sureness sure = names_.is_slip(run.first, sentence);
        run.seldom = sure == DoubledNames::Sureness::likely;
        return sure != DoubledNames::Sureness::none;
    }
    /// "The The" at the start of a sentence, "in January January".
    bool doubles_no_name(std::uint32_t i, const Sentence& sentence) {
        static const Meaning month = Lexicon::english().meaning("month");
        // "May" is both.
        if (is(i, month)) return !names_what_follows(i, sentence);
        return is(i, function_word()) && !begins_name(i + 1, sentence);
    }

    /// "The The Hague office": a name that is known to begin so, or that does elsewhere.
    bool begins_name(std::uint32_t the, const Sentence& sentence) {
        static const Meaning known = Lexicon::english().meaning("named_with_article");
        static const Meaning article = Lexicon::english().meaning("definite");
        const std::uint32_t name = the + 1;
        if (name >= sentence.end || !tokens_[name].capital || !is(the, article)) return false;
        if (is(name, known)) return true;
        if (++names_asked_ > most_names) return false;  // each costs a look at all words
        for (std::uint32_t i = 2; i < tokens_.size(); ++i) {
            if (i != name && tokens_[i].hash == tokens_[name].hash && tokens_[i].capital &&
                tokens_[i - 1].capital && is(i - 1, article) &&
                tokens_[i - 2].kind == TokenKind::word)
                return true;
        }
        return false;
    }

    /// "In May May Li joined", "in March March Road was closed": no day stands before, and a word
    /// that the second month may go with behind.
    bool names_what_follows(std::uint32_t i, const Sentence& sentence) const {
        const std::uint32_t next = i + 2;
        if (i > sentence.first && tokens_[i - 1].kind == TokenKind::number) return false;
        return next < sentence.end && tokens_[next].kind == TokenKind::word &&
               !is(next, function_word());
    }

    bool is(std::uint32_t i, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], 1, meaning) != nullptr;
    }

    /// One word that is no function word, doubled.
    bool is_name(const Run& run) const { return run.size == 1 && !is(run.first, function_word()); }

    /// "had had", and "that that" but not before "the".
    bool is_grammar(std::uint32_t i, std::uint32_t size) const {
        static const Meaning right = Lexicon::english().meaning("doubled");
        static const Meaning amiss = Lexicon::english().meaning("doubled_amiss");
        const WordId* words = &report_.prose.words[i];
        return Lexicon::english().find(words, 2, right) != nullptr &&
               Lexicon::english().find(words, size, amiss) == nullptr;
    }

    static Meaning function_word() {
        static const Meaning meaning = Lexicon::english().meaning("function_word");
        return meaning;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    DoubledNames names_;
    std::uint32_t names_asked_ = 0;
};

/// Marks the runs that are the report's habit.
class Habits {
public:
    Habits(const Report& report, std::vector<Run>& runs) : report_(report) {
        for (const Run& run : runs) {
            if (run.size == 1) ++(is_name(run) ? names_ : words_[lower(run)]);
        }
        for (Run& run : runs) {
            if (run.size == 1 && is_habit(run)) run.doubt = "words are doubled by habit here";
        }
    }

private:
    bool is_habit(const Run& run) {
        return is_name(run) ? names_ >= habit_of_names : words_[lower(run)] >= habit_of_word;
    }
    bool is_name(const Run& run) const {
        static const Meaning little = Lexicon::english().meaning("function_word");
        return Lexicon::english().find(&report_.prose.words[run.first], 1, little) == nullptr;
    }
    std::string lower(const Run& run) const {
        return lower_ascii(report_.document.words(report_.prose.tokens[run.first].range));
    }

    const Report& report_;
    std::size_t names_ = 0;
    std::map<std::string, std::size_t> words_;
};

constexpr std::uint32_t fewest_words = 6;  ///< of fewer it cannot be told
constexpr std::uint32_t known_share = 3;   ///< English: one word in so many is in the lexicon

/// Of the paragraphs of runs, in their order: whether they are in another language.
class Languages {
public:
    explicit Languages(const Report& report) : report_(report) {}

    bool is_foreign(const Run& run) {
        const auto& sentences = report_.prose.sentences;
        while (sentences[sentence_].end <= run.first) ++sentence_;
        const std::uint32_t block = sentences[sentence_].block;
        if (block != block_) foreign_ = is_foreign_around(sentence_);
        block_ = block;
        return foreign_;
    }

private:
    bool is_foreign_around(std::size_t sentence) const {
        const auto& sentences = report_.prose.sentences;
        const std::uint32_t block = sentences[sentence].block;
        while (sentence > 0 && sentences[sentence - 1].block == block) --sentence;
        std::uint32_t words = 0, known = 0;
        for (; sentence < sentences.size() && sentences[sentence].block == block; ++sentence) {
            for (std::uint32_t i = sentences[sentence].first; i < sentences[sentence].end; ++i) {
                if (report_.prose.tokens[i].kind != TokenKind::word) continue;
                ++words;
                known += report_.prose.words[i] != 0;
            }
        }
        return words >= fewest_words && known_share * known < words;
    }

    const Report& report_;
    std::size_t sentence_ = 0;  ///< of the last run
    std::uint32_t block_ = static_cast<std::uint32_t>(-1);
    bool foreign_ = false;  ///< of that block
};

bool is_right_seldom(const Report& report, const Run& run) {
    static const Meaning amiss = Lexicon::english().meaning("doubled_amiss");
    const Phrase* const phrase = Lexicon::english().find(
        &report.prose.words[run.first], report.prose.words.size() - run.first, amiss);
    return phrase != nullptr && phrase->value == 1;
}

}  // namespace

std::vector<Run> find_repeats(const Report& report) {
    Reader reader(report);
    std::vector<Run> runs = reader.read();
    Languages languages(report);
    for (Run& run : runs) {
        run.figure = run.size > 1 && reader.has_number(run);
        run.seldom = run.seldom || (run.size == 1 && is_right_seldom(report, run));
        if (languages.is_foreign(run)) run.doubt = "the words about it are of no language known";
    }
    Habits(report, runs);
    return runs;
}

}  // namespace yearproof::plugin
