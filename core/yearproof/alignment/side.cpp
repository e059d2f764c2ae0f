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

    ReadSide read() {
        const std::vector<Section>& sections = report_.outline.sections;
        side_.nodes.resize(sections.size());
        read_.postings.reserve(report_.document.text.size() / 3);
        for (std::uint32_t i = 0; i < sections.size(); ++i) {
            read_text(sections[i], i);
            read_heading(sections[i], i);
            place(i, sections[i].parent);
        }
        find_lone_titles();
        distribute(read_.postings, &Node::terms, side_.terms, side_.weights);
        distribute(read_.title_postings, &Node::title_terms, side_.title_terms,
                   side_.title_weights);
        return std::move(read_);
    }

private:
    void read_text(const Section& section, std::uint32_t index) {
        Node& node = side_.nodes[index];
        words_.clear();
        for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
            TextRange range = report_.document.blocks[b].text;
            if (range.contains(section.heading)) range.begin = section.heading.end;
            hash_words(report_.document.words(range), words_);
        }
        node.words = static_cast<std::uint32_t>(words_.size());
        node.text_hash = sequence_hash(words_);
        node.front = section.level == 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            read_.postings.push_back(posting(word_term(words_[i]), index));
            if (i == 0) continue;
            read_.postings.push_back(posting(pair_term(words_[i - 1], words_[i]), index));
        }
    }

    void read_heading(const Section& section, std::uint32_t index) {
        Node& node = side_.nodes[index];
        words_.clear();
        hash_words(section.title, words_);
        node.title_hash = sequence_hash(words_);
        for (const HashedWord& word : words_) {
            read_.title_postings.push_back(posting(word_term(word), index));
        }
        if (section.number.empty()) return;
        words_.clear();
        hash_words(section.number, words_);
        node.number_hash = sequence_hash(words_);
        node.last_hash = section.path.empty()
                             ? node.number_hash
                             : mix_hash(1, static_cast<std::uint64_t>(section.path.back()));
    }

    /// Puts the terms of each node side by side. They come in order of terms, and stay so.
    void distribute(Postings& postings, Span Node::*span, std::vector<std::uint32_t>& terms,
                    std::vector<Weight>& weights) {
        arrange(postings);
        for (const std::uint64_t one : postings) ++(side_.nodes[node_of(one)].*span).end;
        std::uint32_t sum = 0;
        for (Node& node : side_.nodes) {
            sum += (node.*span).end;
            (node.*span).end = (node.*span).first = sum - (node.*span).end;
        }
        terms.resize(postings.size());
        weights.resize(postings.size());
        for (const std::uint64_t one : postings) {
            terms[(side_.nodes[node_of(one)].*span).end++] = term_of(one);
        }
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
    ReadSide read_;
    Side& side_ = read_.side;
    std::vector<HashedWord> words_;
    std::uint32_t last_top_ = none;
};

}  // namespace

ReadSide read_side(const Report& report) { return SideReader(report).read(); }

}  // namespace yearproof::lining_up
