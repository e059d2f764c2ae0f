// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/prose.h"

#include "yearproof/language/tokens.h"
#include "yearproof/language/word_hash.h"

#include <algorithm>
#include <numeric>

namespace yearproof {
namespace {

/// Brackets and quotation marks that a sentence ends with.
constexpr std::uint32_t most_closed = 8;

class ProseReader {
public:
    ProseReader(const Document& document, const Lexicon& lexicon)
        : document_(document), lexicon_(lexicon), abbreviation_(lexicon.meaning("abbreviation")) {
        prose_.tokens.reserve(document.text.size() / 5);
        prose_.words.reserve(document.text.size() / 5);
        prose_.sentences.reserve(document.text.size() / 80);
    }

    Prose read() {
        for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
            const Block& block = document_.blocks[block_];
            if (block.table < 0) {
                read_range(block.text, -1, -1);
            } else {
                read_table(document_.tables[static_cast<std::size_t>(block.table)]);
            }
        }
        prose_.index = WordIndex(prose_.words, lexicon_.words().size() + 1);
        return std::move(prose_);
    }

private:
    void read_table(const Table& table) {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const std::vector<Cell>& cells = table.rows[row].cells;
            for (std::size_t cell = 0; cell < cells.size(); ++cell) {
                read_range(cells[cell].text, static_cast<std::int32_t>(row),
                           static_cast<std::int32_t>(cell));
            }
        }
    }

    void read_range(TextRange range, std::int32_t row, std::int32_t cell) {
        const auto first = static_cast<std::uint32_t>(prose_.tokens.size());
        cut_tokens(document_.text, range, &lexicon_, prose_.tokens);
        const auto end = static_cast<std::uint32_t>(prose_.tokens.size());
        for (std::uint32_t i = first; i < end; ++i) prose_.words.push_back(prose_.tokens[i].word);
        std::uint32_t begin = first;
        for (std::uint32_t i = first; i < end; ++i) {
            if (prose_.tokens[i].kind != TokenKind::symbol || row >= 0 || i + 1 >= end) continue;
            if (ends_sentence(i, first)) {
                add_sentence(begin, i + 1, row, cell);
                begin = i + 1;
            }
        }
        if (begin < end) add_sentence(begin, end, row, cell);
    }

    void add_sentence(std::uint32_t first, std::uint32_t end, std::int32_t row, std::int32_t cell) {
        const TextRange range{prose_.tokens[first].range.begin, prose_.tokens[end - 1].range.end};
        prose_.sentences.push_back({range, first, end, static_cast<std::uint32_t>(block_), row,
                                    cell, hash_of(first, end)});
    }

    std::uint64_t hash_of(std::uint32_t first, std::uint32_t end) const {
        const std::vector<Token>& tokens = prose_.tokens;
        while (first < end && tokens[first].kind != TokenKind::word) ++first;
        while (end > first && tokens[end - 1].kind == TokenKind::symbol) --end;
        return first < end ? hash_of_tokens(tokens, first, end) : 0;
    }

    static bool is(const Token& token, char32_t symbol) {
        return token.kind == TokenKind::symbol && token.symbol == symbol;
    }

    /// A stop, question or exclamation mark (and what closes after it) before
    /// white space and something that can begin a sentence. Token i is the last
    /// one of the sentence.
    bool ends_sentence(std::uint32_t i, std::uint32_t first) const {
        const std::vector<Token>& tokens = prose_.tokens;
        const Token& next = tokens[i + 1];
        if (next.glued) return false;
        std::uint32_t mark = i;
        const std::uint32_t furthest = i - std::min(i - first, most_closed);
        while (mark > furthest &&
               (is(tokens[mark], ')') || is(tokens[mark], '"') || is(tokens[mark], '\'')))
            --mark;
        const Token& stop = tokens[mark];
        if (!is(stop, '.') && !is(stop, '!') && !is(stop, '?')) return false;
        if (next.kind == TokenKind::word && !next.capital) return false;
        return !is(stop, '.') || mark == first || !abbreviates(mark - 1, first);
    }

    /// "Dr.", "e.g.", an initial such as "J."
    bool abbreviates(std::uint32_t i, std::uint32_t first) const {
        const Token& token = prose_.tokens[i];
        if (token.kind != TokenKind::word) return false;
        const bool initial = token.range.size() == 1 && token.capital;
        const bool dotted =
            i > first && token.range.size() == 1 && token.glued && is(prose_.tokens[i - 1], '.');
        return initial || dotted || lexicon_.find(&prose_.words[i], 1, abbreviation_) != nullptr;
    }

    const Document& document_;
    const Lexicon& lexicon_;
    Meaning abbreviation_;
    Prose prose_;
    std::size_t block_ = 0;
};

}  // namespace

Prose read_prose(const Document& document, const Lexicon& lexicon) {
    return ProseReader(document, lexicon).read();
}

std::uint32_t first_token_from(const Prose& prose, std::uint32_t offset) {
    const auto at = std::lower_bound(
        prose.tokens.begin(), prose.tokens.end(), offset,
        [](const Token& token, std::uint32_t begin) { return token.range.begin < begin; });
    return static_cast<std::uint32_t>(at - prose.tokens.begin());
}

std::size_t first_sentence_of(const Prose& prose, std::uint32_t block) {
    const std::vector<Sentence>& all = prose.sentences;
    const auto at = std::partition_point(
        all.begin(), all.end(), [block](const Sentence& one) { return one.block < block; });
    return static_cast<std::size_t>(at - all.begin());
}

std::size_t sentence_of(const Prose& prose, std::uint32_t token) {
    const std::vector<Sentence>& all = prose.sentences;
    const auto at = std::partition_point(all.begin(), all.end(),
                                         [token](const Sentence& one) { return one.end <= token; });
    return static_cast<std::size_t>(at - all.begin());
}

std::uint64_t hash_of_tokens(const std::vector<Token>& tokens, std::uint32_t first,
                             std::uint32_t end) {
    constexpr std::uint64_t prime = 0x100000001b3ULL;  // FNV-1a, a token at a time
    std::uint64_t hash = 0;
    for (; first < end; ++first) hash = (hash ^ tokens[first].hash) * prime;
    return mix_hash(hash, 0);
}

std::uint32_t token_hash(std::string_view lower) { return WordTable::key_of(lower).hash(); }

WordIndex::WordIndex(const std::vector<WordId>& words, std::size_t size) : begins_(size + 1) {
    for (const WordId word : words) ++begins_[word];
    begins_[0] = 0;
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    tokens_.resize(begins_.back());
    // Counted down from its end, each comes to stand at the begin of its word.
    for (auto i = static_cast<std::uint32_t>(words.size()); i-- > 0;) {
        if (words[i] != 0) tokens_[--begins_[words[i]]] = i;
    }
}

std::span<const std::uint32_t> WordIndex::of(WordId word) const {
    if (word == 0 || begins_.size() < std::size_t{word} + 2) return {};
    return std::span(tokens_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
}

std::vector<std::uint32_t> tokens_that_begin(const Prose& prose, const Lexicon& lexicon,
                                             std::initializer_list<Meaning> meanings) {
    std::vector<std::uint32_t> tokens;
    for (const Meaning meaning : meanings) {
        for (const WordId word : lexicon.first_words(meaning)) {
            for (const std::uint32_t i : prose.index.of(word)) {
                const std::size_t left = prose.words.size() - i;
                if (lexicon.find(&prose.words[i], left, meaning) != nullptr) tokens.push_back(i);
            }
        }
    }
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

const Phrase* phrase_in(const Prose& prose, const Lexicon& lexicon, std::uint32_t first,
                        std::uint32_t end, Meaning meaning) {
    for (std::uint32_t i = first; i < end; ++i) {
        if (const Phrase* phrase = lexicon.find(&prose.words[i], end - i, meaning)) return phrase;
    }
    return nullptr;
}

}  // namespace yearproof
