// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/side.h"

#include "yearproof/language/word_hash.h"

#include <algorithm>
#include <unordered_map>

namespace yearproof::lining_up {
namespace {

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

std::uint64_t sequence_hash(const std::vector<HashedWord>& words) {
    std::uint64_t hash = 0;
    for (const HashedWord& word : words) hash = mix_hash(hash, word.hash);
    return words.empty() ? 0 : hash | 1U;
}

class SideReader {
public:
    explicit SideReader(const Report& report) : report_(report) {}

    Side read() {
        const std::vector<Section>& sections = report_.outline.sections;
        side_.nodes.resize(sections.size());
        side_.terms.reserve(report_.document.text.size() / 4);
        for (std::uint32_t i = 0; i < sections.size(); ++i) {
            read_text(sections[i], side_.nodes[i]);
            read_heading(sections[i], side_.nodes[i]);
            place(i, sections[i].parent);
        }
        find_lone_titles();
        side_.weights.resize(side_.terms.size());
        side_.title_weights.resize(side_.title_terms.size());
        return std::move(side_);
    }

private:
    void read_text(const Section& section, Node& node) {
        words_.clear();
        for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
            TextRange range = report_.document.blocks[b].text;
            if (range.contains(section.heading)) range.begin = section.heading.end;
            hash_words(report_.document.words(range), words_);
        }
        node.words = static_cast<std::uint32_t>(words_.size());
        node.text_hash = sequence_hash(words_);
        node.front = section.level == 0;
        node.terms.first = static_cast<std::uint32_t>(side_.terms.size());
        for (std::size_t i = 0; i < words_.size(); ++i) {
            side_.terms.push_back(word_term(words_[i]));
            if (i > 0) side_.terms.push_back(pair_term(words_[i - 1], words_[i]));
        }
        node.terms.end = keep_distinct(side_.terms, node.terms.first);
    }

    void read_heading(const Section& section, Node& node) {
        words_.clear();
        hash_words(section.title, words_);
        node.title_hash = sequence_hash(words_);
        node.title_terms.first = static_cast<std::uint32_t>(side_.title_terms.size());
        for (const HashedWord& word : words_) side_.title_terms.push_back(word_term(word));
        node.title_terms.end = keep_distinct(side_.title_terms, node.title_terms.first);
        if (section.number.empty()) return;
        words_.clear();
        hash_words(section.number, words_);
        node.number_hash = sequence_hash(words_);
        node.last_hash = section.path.empty()
                             ? node.number_hash
                             : mix_hash(1, static_cast<std::uint64_t>(section.path.back()));
    }

    static std::uint32_t keep_distinct(std::vector<std::uint32_t>& terms, std::uint32_t first) {
        const auto begin = terms.begin() + first;
        std::sort(begin, terms.end());
        terms.erase(std::unique(begin, terms.end()), terms.end());
        return static_cast<std::uint32_t>(terms.size());
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

    void find_lone_titles() {
        std::unordered_map<std::uint64_t, int> count;
        for (const Node& node : side_.nodes) ++count[node.title_hash];
        for (Node& node : side_.nodes) {
            node.lone_title = node.title_hash != 0 && count[node.title_hash] == 1;
        }
    }

    const Report& report_;
    Side side_;
    std::vector<HashedWord> words_;
    std::uint32_t last_top_ = none;
};

}  // namespace

std::uint32_t Side::node_of_term(std::uint32_t position) const {
    const auto after =
        std::upper_bound(nodes.begin(), nodes.end(), position,
                         [](std::uint32_t p, const Node& node) { return p < node.terms.end; });
    return static_cast<std::uint32_t>(after - nodes.begin());
}

Side read_side(const Report& report) { return SideReader(report).read(); }

}  // namespace yearproof::lining_up
