// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "names.h"

#include "letters_hash.h"

#include <yearproof/language/word_stem.h>
#include <yearproof/rules/report_words.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t most_small = 2;    ///< words in small letters beside a name
constexpr std::size_t longest_mixed = 4;   ///< letters of an acronym such as DfE
constexpr std::uint32_t longest_run = 40;  ///< tokens; a longer run is a title all in capitals

/// A number for letters put together in any pieces (Karp and Rabin, 1987).
struct LettersHash {
    std::uint64_t value = 0, shift = 1;

    static LettersHash of(std::string_view letters) {
        LettersHash hash;
        for (const char c : letters) {
            hash.value = hash.value * base + static_cast<unsigned char>(c);
            hash.shift *= base;
        }
        return hash;
    }
    static constexpr std::uint64_t base = 0x9e3779b97f4a7c15ULL;
};

struct HashedWord {
    std::uint64_t stem = 0, form = 0;
    LettersHash letters;
    bool possessive = false;
};

HashedWord hash_word(const Report& report, const Token& token) {
    const std::string_view text =
        token.symbol == '-' ? std::string_view("-") : report.document.words(token.range);
    const std::string letters = lower_form(text);
    const bool apostrophe = letters.size() != text.size();
    return {stem_hash(text), hash_of(apostrophe ? letters + "'" : letters),
            LettersHash::of(token.kind == TokenKind::word ? letters : ""), apostrophe};
}

/// What a word of the lexicon is in a name, told by its id.
class Roles {
public:
    static constexpr std::uint8_t little = 1, link = 2, article = 4;

    static const Roles& english() {
        static const Roles roles(Lexicon::english());
        return roles;
    }
    bool has(WordId word, std::uint8_t role) const { return (of_[word] & role) != 0; }

private:
    explicit Roles(const Lexicon& lexicon) : of_(lexicon.words().size() + 1) {
        add(lexicon, "function_word", little);
        add(lexicon, "name_link", link);
        add(lexicon, "article", article);
    }
    void add(const Lexicon& lexicon, std::string_view table, std::uint8_t role) {
        const Meaning meaning = lexicon.meaning(table);
        for (const WordId word : lexicon.first_words(meaning)) {
            if (lexicon.find(&word, 1, meaning) != nullptr) of_[word] |= role;
        }
    }
    std::vector<std::uint8_t> of_;  ///< by word
};

}  // namespace

class WordHashes {
public:
    /// Looked up by the token's hash; its length tells a word with its apostrophe.
    const HashedWord& of(const Report& report, const Token& token) {
        const std::uint64_t key = std::uint64_t{token.hash} << 32U | token.range.size();
        const auto [at, added] = words_.try_emplace(key);
        if (added) at->second = hash_word(report, token);
        return at->second;
    }

private:
    std::unordered_map<std::uint64_t, HashedWord> words_;  ///< never gone through
};

namespace {

class Reader {
public:
    Reader(const Report& report, std::uint32_t number, std::vector<Name>& names, WordHashes& hashes)
        : report_(report), tokens_(report.prose.tokens), number_(number), names_(names),
          hashes_(hashes), content_(tokens_.size()), hashed_(tokens_.size()) {}

    void read() {
        for (std::uint32_t i = 0; i < tokens_.size(); ++i) content_[i] = makes_name(i);
        for (const Sentence& sentence : report_.prose.sentences) {
            if (in_capitals(sentence)) continue;
            heading_ = report_.document.blocks[sentence.block].kind == BlockKind::heading;
            for (std::uint32_t i = sentence.first; i < sentence.end;) {
                const std::uint32_t end = run_end(sentence, i);
                if (end > i) read_run(sentence, i, end);
                i = std::max(end, i + 1);
            }
        }
    }

private:
    bool in_capitals(const Sentence& sentence) const {
        std::uint32_t words = 0, capitals = 0;
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (tokens_[i].kind != TokenKind::word || tokens_[i].range.size() < 3) continue;
            ++words;
            capitals += tokens_[i].all_caps;
        }
        return capitals > 2 && 2 * capitals > words;
    }

    /// The end of the names that begin at token `i`; `i` where none does.
    std::uint32_t run_end(const Sentence& sentence, std::uint32_t i) const {
        if (!is_content(i)) return i;
        std::uint32_t end = i + 1;
        const std::uint32_t most = std::min(sentence.end, i + longest_run);
        for (std::uint32_t k = end; k < most; ++k) {
            if (is_content(k))
                end = k + 1;
            else if (!is_link(k))
                break;
        }
        return end;
    }

    bool is_word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word; }
    bool is_little(std::uint32_t i) const {
        return roles_.has(report_.prose.words[i], Roles::little);
    }
    /// Not part of a code, a path or an address.
    bool is_apart(std::uint32_t i) const {
        if (!tokens_[i].glued || i == 0) return true;
        const Token& before = tokens_[i - 1];
        return before.kind == TokenKind::symbol &&
               std::u32string_view(U"-('\"/*").find(before.symbol) != std::u32string_view::npos;
    }
    bool is_content(std::uint32_t i) const { return content_[i]; }
    bool makes_name(std::uint32_t i) const {
        return is_word(i) && tokens_[i].capital && tokens_[i].range.size() > 1 && is_apart(i) &&
               !(is_little(i) && !tokens_[i].all_caps) && !is_code(i);
    }
    /// "ReadableStream": a capital behind a small letter.
    bool is_code(std::uint32_t i) const {
        if (!tokens_[i].inner_capital) return false;
        const std::string_view word = report_.document.words(tokens_[i].range);
        const auto turn = std::adjacent_find(word.begin(), word.end(), [](char a, char b) {
            return a >= 'a' && a <= 'z' && b >= 'A' && b <= 'Z';
        });
        return word.size() > longest_mixed && turn != word.end();
    }
    bool is_link(std::uint32_t i) const {
        const Token& token = tokens_[i];
        if (is_word(i)) return roles_.has(report_.prose.words[i], Roles::link);
        if (token.symbol == '-')
            return token.glued && i + 1 < tokens_.size() && tokens_[i + 1].glued;
        return token.symbol == '&' || (token.symbol == ',' && token.glued) ||
               (token.symbol == '\'' && token.glued);
    }
    /// A word in small letters that may be part of a name written so.
    bool is_small(std::uint32_t i) const {
        return is_word(i) && !tokens_[i].capital && !is_little(i) && tokens_[i].range.size() > 2 &&
               stands_alone(tokens_, i, i);
    }

    void read_run(const Sentence& sentence, std::uint32_t first, std::uint32_t end) {
        std::uint32_t last = end;
        if (last + 1 < sentence.end && is_word(last) && is_link(last) && is_small(last + 1)) ++last;
        for (std::uint32_t more = 0; more < most_small && last < sentence.end && is_small(last);
             ++more)
            ++last;
        for (std::uint32_t i = first; i < end; ++i) {
            if (is_content(i)) read_from(i, end, last, false, starts(sentence, i));
        }
        read_small_starts(sentence, first, end);
    }

    bool starts(const Sentence& sentence, std::uint32_t i) const {
        return std::none_of(tokens_.begin() + sentence.first, tokens_.begin() + i,
                            [](const Token& token) { return token.kind == TokenKind::word; });
    }

    /// "portfolio holder for Children's Services".
    void read_small_starts(const Sentence& sentence, std::uint32_t first, std::uint32_t end) {
        std::uint32_t start = first;
        if (start > sentence.first && is_word(start - 1) && is_link(start - 1)) --start;
        for (std::uint32_t more = 0;
             more < most_small && start > sentence.first && is_small(start - 1); ++more) {
            --start;
            read_from(start, end, end, true, starts(sentence, start));
        }
    }

    /// All names that begin at token `first`; those that end behind `end` end in small letters.
    void read_from(std::uint32_t first, std::uint32_t end, std::uint32_t last, bool small_start,
                   bool sentence_start) {
        Name name;
        name.first = first;
        name.report = number_;
        name.heading = heading_;
        name.small_start = small_start;
        name.sentence_start = sentence_start;
        name.owned = tokens_[first].all_caps || hashes(first).possessive;
        name.key = name.form = hash_of({});
        for (std::uint32_t i = first; i < last && name.words < most_words; ++i) {
            const std::uint64_t form = name.form;
            add(name, i);
            const bool content = i < end ? is_content(i) : is_small(i);
            if (!content || name.words == 0) continue;
            name.last = i;
            name.small_end = i >= end;
            name.defined = is_defined(i);
            names_.push_back(name);
            names_.back().form = hash_of("\n", form ^ hashes(i).stem);
        }
    }

    void add(Name& name, std::uint32_t i) {
        if (tokens_[i].symbol == ',' || tokens_[i].symbol == '\'') return;
        const HashedWord& word = hashes(i);
        if (!is_article(i)) name.form = hash_of("\n", name.form ^ word.form);
        name.letters = name.letters * word.letters.shift + word.letters.value;
        if (!is_word(i) || is_little(i) || !(is_content(i) || is_small(i))) return;
        name.key = hash_of("\n", name.key ^ word.stem);
        name.bag += hash_of("\n", word.stem);
        ++name.words;
        name.capitals += is_content(i);
    }

    bool is_defined(std::uint32_t i) const {
        return i + 3 < tokens_.size() && tokens_[i + 1].symbol == '(' && tokens_[i + 2].all_caps &&
               tokens_[i + 3].symbol == ')';
    }

    const HashedWord& hashes(std::uint32_t i) {
        if (hashed_[i] == nullptr) hashed_[i] = &hashes_.of(report_, tokens_[i]);
        return *hashed_[i];
    }

    bool is_article(std::uint32_t i) const {
        return roles_.has(report_.prose.words[i], Roles::article);
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    const std::uint32_t number_;
    std::vector<Name>& names_;
    WordHashes& hashes_;
    bool heading_ = false;
    const Roles& roles_ = Roles::english();
    std::vector<bool> content_;              ///< of each token: a word that a name is made of
    std::vector<const HashedWord*> hashed_;  ///< of each token, once it was asked for
};

}  // namespace

NameReader::NameReader() : hashes_(std::make_unique<WordHashes>()) {}
NameReader::~NameReader() = default;

void NameReader::read(const Report& report, std::uint32_t number, std::vector<Name>& names) {
    Reader(report, number, names, *hashes_).read();
}

std::vector<std::uint32_t> content_tokens(const Report& report, const Name& name) {
    static const Meaning little = Lexicon::english().meaning("function_word");
    std::vector<std::uint32_t> tokens;
    for (std::uint32_t i = name.first; i <= name.last; ++i) {
        const Token& token = report.prose.tokens[i];
        const bool skipped = !token.all_caps &&
                             Lexicon::english().find(&report.prose.words[i], 1, little) != nullptr;
        if (token.kind == TokenKind::word && !skipped) tokens.push_back(i);
    }
    return tokens;
}

}  // namespace yearproof::plugin
