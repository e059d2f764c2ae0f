// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "frequencies.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

constexpr std::size_t fewest_shared = 3;  ///< words of two sentences that are of one thing
constexpr std::size_t most_alike = 40;    ///< of one section that are looked at

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<Frequency> read() {
        auto sentence = report_.prose.sentences.begin();
        std::uint32_t done = 0;
        for (const std::uint32_t i :
             tokens_that_begin(report_.prose, Lexicon::english(), {words_.frequency})) {
            if (i < done) continue;
            while (sentence->end <= i) ++sentence;
            if (sentence->row < 0) read(*sentence);
            done = sentence->end;
        }
        return std::move(found_);
    }

private:
    void read(const Sentence& sentence) {
        Frequency frequency;
        std::uint32_t first = 0, count = 0;
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (is(i, words_.changed)) return;
            const Phrase* const phrase = find(i, sentence.end, words_.frequency);
            if (phrase == nullptr) continue;
            first = i;
            ++count;
            frequency.code = phrase->code;
            i += phrase->words - 1;
            frequency.range = {tokens_[first].range.begin, tokens_[i].range.end};
        }
        if (count != 1 || first == sentence.first) return;
        frequency.before = stem(first - 1);
        frequency.section = report_.outline.section_of.at(sentence.block);
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            const bool other = !frequency.range.contains(tokens_[i].range);
            if (other && tokens_[i].kind == TokenKind::word && !is(i, words_.function_word))
                frequency.stems.push_back(stem(i));
        }
        std::sort(frequency.stems.begin(), frequency.stems.end());
        found_.push_back(std::move(frequency));
    }

    std::uint64_t stem(std::uint32_t i) const {
        return stem_hash(report_.document.words(tokens_[i].range));
    }
    const Phrase* find(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], end - i, meaning);
    }
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, i + 1, meaning) != nullptr; }

    struct Words {
        Meaning frequency = Lexicon::english().meaning("frequency");
        Meaning changed = Lexicon::english().meaning("change_told");
        Meaning function_word = Lexicon::english().meaning("function_word");
    };
    const Report& report_;
    const std::vector<Token>& tokens_;
    const Words words_;
    std::vector<Frequency> found_;
};

std::size_t shared(const Frequency& a, const Frequency& b) {
    std::size_t both = 0;
    for (std::size_t i = 0, k = 0; i < a.stems.size() && k < b.stems.size();) {
        both += a.stems[i] == b.stems[k];
        const bool step_a = a.stems[i] <= b.stems[k], step_b = b.stems[k] <= a.stems[i];
        i += step_a;
        k += step_b;
    }
    return both;
}

/// Of the same thing: the same verb and some words, or most of the words.
bool same_thing(const Frequency& a, const Frequency& b, std::size_t words) {
    const std::size_t fewer = std::min(a.stems.size(), b.stems.size());
    if (words < fewest_shared) return false;
    return a.before == b.before ? 2 * words >= fewer : 4 * words >= 3 * fewer;
}

}  // namespace

std::vector<Frequency> read_frequencies(const Report& report) { return Reader(report).read(); }

std::vector<FrequencyPair> pair_frequencies(const std::vector<Frequency>& earlier,
                                            const std::vector<Frequency>& later,
                                            const Alignment& alignment) {
    std::unordered_map<std::uint32_t, std::vector<const Frequency*>> by_section;
    for (const Frequency& one : earlier) by_section[one.section].push_back(&one);
    std::vector<FrequencyPair> pairs;
    for (const Frequency& one : later) {
        const std::int32_t link = alignment.link_of_later.at(one.section);
        if (link < 0) continue;
        FrequencyPair best{nullptr, &one};
        std::size_t most = 0;
        for (const std::uint32_t section :
             alignment.links[static_cast<std::size_t>(link)].earlier) {
            const auto alike = by_section.find(section);
            if (alike == by_section.end()) continue;
            for (std::size_t i = 0; i < alike->second.size() && i < most_alike; ++i) {
                const std::size_t words = shared(*alike->second[i], one);
                if (words <= most || !same_thing(*alike->second[i], one, words)) continue;
                most = words;
                best.earlier = alike->second[i];
            }
        }
        if (best.earlier != nullptr) pairs.push_back(best);
    }
    return pairs;
}

}  // namespace yearproof::plugin
