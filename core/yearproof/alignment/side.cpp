// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/side.h"

#include "yearproof/language/word_hash.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

constexpr std::size_t least_bytes_a_term = 3;  ///< that is usual: more terms only take longer
constexpr std::uint32_t longest_front = 4000;  ///< bytes of a title block
constexpr std::uint64_t any_number = 0x6e756d626572ULL;

std::uint32_t word_term(const HashedWord& word) {
    const auto term = static_cast<std::uint32_t>(word.hash >> 32);
    return word.number ? term | 1U : term & ~1U;
}

/// Of two neighbouring words; a number in it stands for any number, so that "24 exclusions" meets
/// "6 exclusions".
std::uint32_t pair_term(const HashedWord& a, const HashedWord& b) {
    const std::uint64_t pair =
        mix_hash(a.number ? any_number : a.hash, b.number ? any_number : b.hash);
    return static_cast<std::uint32_t>(pair >> 32) & ~1U;
}

/// The words are spread over all bits already: a polynomial of them will do.
std::uint64_t sequence_hash(const std::vector<HashedWord>& words) {
    std::uint64_t hash = 0;
    for (const HashedWord& word : words) hash = hash * 0x9e3779b97f4a7c15ULL + word.hash;
    return words.empty() ? 0 : hash | 1U;
}

/// "5.73" is not 5.7.3, though their words are the same.
std::uint64_t number_hash(std::string_view number) {
    std::uint64_t hash = number.size();
    for (const char c : lower_ascii(number)) hash = mix_hash(hash, static_cast<unsigned char>(c));
    return hash | 1U;
}

class SideReader {
public:
    explicit SideReader(const Report& report) : report_(report) {
        terms_.reserve(report.document.text.size() / least_bytes_a_term);
    }

    Side read() {
        const std::vector<Section>& sections = report_.outline.sections;
        side_.nodes.resize(sections.size());
        for (std::uint32_t i = 0; i < sections.size(); ++i) {
            read_text(sections[i], i);
            read_heading(sections[i], i);
            place(i, sections[i].parent);
        }
        side_.words = Occurrences(terms_, of_sections_);
        measure();
        sort_by_keys();
        find_lone_titles();
        sort_children();
        return std::move(side_);
    }

private:
    void read_text(const Section& section, std::uint32_t index) {
        Node& node = side_.nodes[index];
        words_.clear();
        for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
            TextRange range = report_.document.blocks[b].text;
            if (range.contains(section.heading)) range.begin = section.heading.end;
            read_words(range);
        }
        node.words = static_cast<std::uint32_t>(words_.size());
        node.text_hash = sequence_hash(words_);
        node.front = section.level == 0;
        if (node.front && index == 0 && section.end_block > section.first_block)
            note_front(section);
        node.terms = add_terms();
        of_sections_.push_back(node.terms);
    }

    /// Of `words_`: of each pair of neighbours, then of the second.
    Span add_terms() {
        const auto first = static_cast<std::uint32_t>(terms_.size());
        if (words_.empty()) return {first, first};
        terms_.resize(first + 2 * words_.size() - 1);
        std::uint32_t* next = terms_.data() + first;
        *next++ = word_term(words_.front());
        for (std::size_t i = 1; i < words_.size(); ++i) {
            *next++ = pair_term(words_[i - 1], words_[i]);
            *next++ = word_term(words_[i]);
        }
        return {first, static_cast<std::uint32_t>(terms_.size())};
    }

    /// Where the report was read no further than its outline, its words are cut here.
    void read_words(TextRange range) {
        if (report_.prose.tokens.empty())
            hash_words(report_.document.words(range), words_);
        else
            take_tokens(range);
    }

    /// The words that hash_words() makes of them: "2nd" is one, and "£2.7m" another. Sections are
    /// read in order, and so are their tokens.
    void take_tokens(TextRange range) {
        const std::vector<Token>& tokens = report_.prose.tokens;
        while (token_ < tokens.size() && tokens[token_].range.begin < range.begin) ++token_;
        bool in_word = false;
        for (; token_ < tokens.size() && tokens[token_].range.begin < range.end; ++token_) {
            const Token& token = tokens[token_];
            const bool symbol = token.kind == TokenKind::symbol;
            if (!symbol && in_word && token.glued)
                words_.back().hash = mix_hash(words_.back().hash, token.hash);
            else if (!symbol)
                words_.push_back({mix_hash(token.hash, 0), token.kind == TokenKind::number});
            in_word = !symbol;
        }
    }

    /// Hashed as titles are. Of a text without headings only as much as a title block can have.
    void note_front(const Section& section) {
        const std::uint32_t begin = report_.document.blocks[section.first_block].text.begin,
                            end = report_.document.blocks[section.end_block - 1].text.end;
        std::vector<HashedWord> words;
        hash_words(report_.document.words({begin, std::min(end, begin + longest_front)}), words);
        for (const HashedWord& word : words) side_.front_words.push_back(word_term(word));
        std::sort(side_.front_words.begin(), side_.front_words.end());
    }

    void read_heading(const Section& section, std::uint32_t index) {
        Node& node = side_.nodes[index];
        words_.clear();
        hash_words(section.title, words_);
        node.title_hash = sequence_hash(words_);
        node.title_length = static_cast<std::uint32_t>(section.title.size());
        node.title_terms.first = static_cast<std::uint32_t>(side_.title_terms.size());
        for (const HashedWord& word : words_)
            side_.title_words.add(word_term(word), index, side_.title_terms);
        node.title_terms.end = static_cast<std::uint32_t>(side_.title_terms.size());
        if (section.number.empty()) return;
        node.number_hash = number_hash(section.number);
        node.last_hash = section.path.empty()
                             ? node.number_hash
                             : mix_hash(1, static_cast<std::uint64_t>(section.path.back()));
    }

    void place(std::uint32_t index, std::int32_t parent) {
        std::uint32_t& last =
            parent < 0 ? last_top_ : side_.nodes[static_cast<std::uint32_t>(parent)].last_child;
        Node& node = side_.nodes[index];
        node.previous = last;
        if (last != none) side_.nodes[last].next = index;
        last = index;
        if (parent < 0) return;
        node.parent = static_cast<std::uint32_t>(parent);
        Node& above = side_.nodes[node.parent];
        if (above.children++ == 0) above.first_child = index;
    }

    void measure() {
        for (auto i = static_cast<std::uint32_t>(side_.nodes.size()); i-- > 0;) {
            Node& node = side_.nodes[i];
            node.end = node.last_child == none ? i + 1 : side_.nodes[node.last_child].end;
            node.all_words += node.words;
            if (node.parent != none) side_.nodes[node.parent].all_words += node.all_words;
        }
    }

    std::uint64_t key_of(const Node& node, Key key) const {
        switch (key) {
        case Key::title:
            return node.title_hash;
        case Key::title_in_parent:
            if (node.title_hash == 0 || node.parent == none) return 0;
            return mix_hash(node.title_hash, side_.nodes[node.parent].title_hash) | 1U;
        case Key::number:
            return node.number_hash;
        case Key::text:
            return node.text_hash;
        default:
            return std::uint64_t{node.front};
        }
    }

    void sort_by_keys() {
        for (std::size_t k = 0; k < keys; ++k) {
            std::vector<Keyed>& list = side_.by_key[k];
            list.reserve(side_.nodes.size());
            for (std::uint32_t i = 0; i < side_.nodes.size(); ++i) {
                const std::uint64_t key = key_of(side_.nodes[i], static_cast<Key>(k));
                if (key != 0) list.push_back({key, i});
            }
            std::sort(list.begin(), list.end());
        }
    }

    void find_lone_titles() {
        const std::vector<Keyed>& titles = side_.by(Key::title);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            const bool as_before = i > 0 && titles[i - 1].key == titles[i].key;
            const bool as_after = i + 1 < titles.size() && titles[i + 1].key == titles[i].key;
            side_.nodes[titles[i].node].lone_title = !as_before && !as_after;
        }
    }

    void sort_children() {
        for (Node& node : side_.nodes) {
            std::vector<Keyed>& all = side_.titled_children;
            node.titled_children.first = static_cast<std::uint32_t>(all.size());
            for (std::uint32_t c = node.first_child; c != none; c = side_.nodes[c].next) {
                if (side_.nodes[c].title_hash != 0) all.push_back({side_.nodes[c].title_hash, c});
            }
            node.titled_children.end = static_cast<std::uint32_t>(all.size());
            std::sort(all.begin() + node.titled_children.first, all.end());
        }
    }

    const Report& report_;
    Side side_;
    std::vector<HashedWord> words_;
    std::vector<std::uint32_t> terms_;  ///< of the texts, in reading order
    std::vector<Span> of_sections_;     ///< where in `terms_` each section's are
    std::uint32_t last_top_ = none;
    std::size_t token_ = 0;  ///< the first that was not taken yet
};

}  // namespace

Side read_side(const Report& report) { return SideReader(report).read(); }

}  // namespace yearproof::lining_up
