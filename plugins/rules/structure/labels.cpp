// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "labels.h"

#include <algorithm>
#include <bitset>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>

namespace yearproof::plugin {
namespace {

struct Label {
    std::uint32_t block = 0;
    TextRange range, number;
    int value = 0;
    bool letter = false;
};

/// By what is labelled: "appendix", "table".
using Labels = std::map<std::string, std::vector<Label>>;

std::string shown(int value, bool letter) {
    return letter ? std::string(1, static_cast<char>('A' + value - 1)) : std::to_string(value);
}

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    Labels read() const {
        static const Meaning part = Lexicon::english().meaning("reference_word");
        Labels labels;
        for (const std::uint32_t i : tokens_that_begin(report_.prose, Lexicon::english(), {part})) {
            const Phrase* word = Lexicon::english().find(&report_.prose.words[i], 1, part);
            if (word->code == "section" || word->code == "page" || !tokens_[i].capital) continue;
            if (const auto label = label_at(i)) labels[word->code].push_back(*label);
        }
        return labels;
    }

private:
    /// A block that begins with the word, its number and a mark, or nothing, behind it.
    std::optional<Label> label_at(std::uint32_t i) const {
        const Sentence& sentence = sentence_of(i);
        if (i + 1 >= sentence.end || sentence.row >= 0 || !begins_block(sentence, i)) return {};
        const bool marked = i + 2 >= sentence.end || tokens_[i + 2].kind == TokenKind::symbol;
        if (i + 3 < sentence.end && tokens_[i + 2].glued && tokens_[i + 3].glued)
            return {};  // "Table 4-1"
        const auto value = value_of(tokens_[i + 1]);
        if (!value || !marked) return {};
        return Label{sentence.block,
                     {tokens_[i].range.begin, tokens_[i + 1].range.end},
                     tokens_[i + 1].range,
                     *value,
                     tokens_[i + 1].kind == TokenKind::word};
    }

    const Sentence& sentence_of(std::uint32_t token) const {
        return report_.prose.sentences[yearproof::sentence_of(report_.prose, token)];
    }

    bool begins_block(const Sentence& sentence, std::uint32_t i) const {
        return tokens_[i].range.begin == report_.document.blocks[sentence.block].text.begin;
    }

    std::optional<int> value_of(const Token& token) const {
        const std::string_view text = report_.document.words(token.range);
        if (token.kind == TokenKind::word)
            return text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z'
                       ? std::optional(text[0] - 'A' + 1)
                       : std::nullopt;
        const bool whole = token.kind == TokenKind::number && text.size() <= 2 &&
                           text.find_first_not_of("0123456789") == std::string_view::npos;
        return whole ? std::optional(std::atoi(std::string(text).c_str())) : std::nullopt;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

/// Items of one list: what is not in it is not there.
bool listed(const Label& a, const Label& b) { return b.block == a.block + 1; }

/// Goes on from the one before it, or is the first.
bool is_sound(const std::vector<Label>& labels, std::size_t i) {
    return labels[i].value == (i == 0 ? 1 : labels[i - 1].value + 1);
}

/// What is due in the place of labels[i], as both neighbours say, or its list.
std::optional<int> due(const std::vector<Label>& labels, std::size_t i) {
    const bool first = i == 0, last = i + 1 == labels.size();
    const int value = labels[i].value;
    if (first && last) return {};
    if (first)
        return listed(labels[0], labels[1]) && labels[1].value == 2 && value != 1 ? std::optional(1)
                                                                                  : std::nullopt;
    const int next = labels[i - 1].value + 1;
    if (value == next) return {};
    if (last)
        return listed(labels[i - 1], labels[i]) && is_sound(labels, i - 1) ? std::optional(next)
                                                                           : std::nullopt;
    return labels[i + 1].value == next + 1 ? std::optional(next) : std::nullopt;
}

/// The numbers that are given: of two digits at most.
std::bitset<100> given(const std::vector<Label>& labels) {
    std::bitset<100> values;
    for (const Label& one : labels) values.set(static_cast<std::size_t>(one.value));
    return values;
}

bool of_one_form(const std::vector<Label>& labels) {
    return std::ranges::all_of(
        labels, [&](const Label& one) { return one.letter == labels.front().letter; });
}

}  // namespace

std::vector<LabelFault> check_labels(const Report& report) {
    std::vector<LabelFault> faults;
    for (const auto& [code, labels] : Reader(report).read()) {
        if (!of_one_form(labels)) continue;
        const std::bitset<100> there = given(labels);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const auto meant = due(labels, i);
            if (!meant || *meant > 99 || there.test(static_cast<std::size_t>(*meant))) continue;
            const Label& beside = labels[i == 0 ? 1 : i - 1];
            faults.push_back(
                {labels[i].range, labels[i].number, beside.range, shown(*meant, labels[i].letter)});
        }
    }
    return faults;
}

}  // namespace yearproof::plugin
