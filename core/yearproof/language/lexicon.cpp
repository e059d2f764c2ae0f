// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/lexicon.h"

#include "yearproof/language/tokens.h"
#include "yearproof/source/trouble.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace yearproof {

extern const std::string_view english_lexicon;  // english.toml, embedded by the build

namespace {

Trouble bad_lexicon(const toml::source_region& where, std::string message) {
    return {TroubleKind::usage, "lexicon", fmt::format("line {}", where.begin.line),
            std::move(message)};
}

/// Value and code of one entry: an integer, a string, or a table of both.
void read_entry(const toml::node& node, Phrase& phrase) {
    if (const auto value = node.value_exact<std::int64_t>()) {
        phrase.value = static_cast<std::int32_t>(*value);
    } else if (const auto code = node.value_exact<std::string>()) {
        phrase.code = *code;
    } else if (const toml::table* both = node.as_table()) {
        phrase.value = static_cast<std::int32_t>((*both)["value"].value_or(std::int64_t{0}));
        phrase.code = (*both)["code"].value_or(std::string{});
    } else {
        throw bad_lexicon(node.source(),
                          "a phrase has a number, a text, or a table of value and code");
    }
}

/// By line: the parsed file has them by name.
std::map<std::uint32_t, std::string_view> tables_in_order(const toml::table& file) {
    std::map<std::uint32_t, std::string_view> tables;
    for (const auto& [name, node] : file) {
        if (!node.is_table())
            throw bad_lexicon(node.source(), fmt::format("'{}' is not a table", name.str()));
        tables.emplace(node.source().begin.line, name.str());
    }
    return tables;
}

void note(std::vector<WordId>& words, WordId word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

}  // namespace

const Lexicon::Node* Lexicon::next(const Node& node, WordId word) const {
    if (!node.may_lead_to(word)) return nullptr;
    const Step* step = steps_.data() + node.first_step;
    for (const Step* end = step + node.steps; step != end; ++step) {
        if (step->word == word) return &nodes_[step->node];
    }
    return nullptr;
}

std::uint32_t Lexicon::child(std::uint32_t node, WordId word) {
    const auto index = static_cast<std::uint32_t>(drafts_.size());
    if (node == 0) {
        roots_.resize(words_.size() + 1);
        if (roots_[word] != 0) return roots_[word];
        roots_[word] = index;
    } else {
        for (const Step& step : drafts_[node].steps) {
            if (step.word == word) return step.node;
        }
        drafts_[node].steps.push_back({word, index});
    }
    drafts_.emplace_back();
    return index;
}

void Lexicon::settle() {
    for (const Draft& draft : drafts_) {
        Node& node = nodes_.emplace_back();
        node.first_step = static_cast<std::uint32_t>(steps_.size());
        node.first_ending = static_cast<std::uint32_t>(endings_.size());
        node.steps = static_cast<std::uint16_t>(draft.steps.size());
        node.endings = static_cast<std::uint16_t>(draft.endings.size());
        for (const Step& step : draft.steps) node.add_next(step.word);
        steps_.insert(steps_.end(), draft.steps.begin(), draft.steps.end());
        endings_.insert(endings_.end(), draft.endings.begin(), draft.endings.end());
    }
    firsts_.resize(words_.size() + 1);
    for (std::size_t word = 0; word < roots_.size(); ++word)
        firsts_[word].node = nodes_[roots_[word]];
    ends_.resize(words_.size() + 1);
    drafts_ = {};
    roots_ = {};
}

void Lexicon::insert(std::string_view words, Phrase phrase) {
    std::vector<Token> tokens;
    cut_tokens(words, {0, static_cast<std::uint32_t>(words.size())}, nullptr, tokens);
    std::uint32_t node = 0;
    WordId first = 0, last = 0;
    std::string form;
    for (const Token& token : tokens) {
        const std::string_view text = words.substr(token.range.begin, token.range.size());
        const WordId word = words_.add(lexical_form(text, token, form));
        if (node == 0) first = word;
        last = word;
        node = child(node, word);
    }
    phrase.words = static_cast<std::uint32_t>(tokens.size());
    firsts_.resize(words_.size() + 1);
    firsts_[first].starts.add(phrase.meaning);
    ends_.resize(words_.size() + 1);
    ends_[last].add(phrase.meaning);
    note(first_words_.at(phrase.meaning), first);
    note(last_words_.at(phrase.meaning), last);
    drafts_[node].endings.push_back({phrase.meaning, static_cast<std::uint32_t>(phrases_.size())});
    phrases_.push_back(std::move(phrase));
}

/// A table of the file: `words` lists phrases, every other key is one.
void Lexicon::read_table(std::string_view name, const void* table) {
    Phrase plain;
    plain.meaning = static_cast<Meaning>(meanings_.size());
    meanings_.emplace_back(name);
    first_words_.resize(meanings_.size());
    last_words_.resize(meanings_.size());
    meaning_of_.emplace(name, plain.meaning);
    for (const auto& [words, entry] : *static_cast<const toml::table*>(table)) {
        if (const toml::array* list = entry.as_array(); list != nullptr && words.str() == "words") {
            for (const toml::node& phrase : *list)
                insert(phrase.value_or(std::string_view{}), plain);
        } else {
            Phrase phrase = plain;
            read_entry(entry, phrase);
            insert(words.str(), std::move(phrase));
        }
    }
}

Lexicon Lexicon::parse(std::string_view toml) {
    Lexicon lexicon;
    try {
        const toml::table file = toml::parse(toml);
        for (const auto& [line, name] : tables_in_order(file))
            lexicon.read_table(name, file[name].as_table());
    } catch (const toml::parse_error& error) {
        throw bad_lexicon(error.source(), std::string(error.description()));
    }
    lexicon.settle();
    return lexicon;
}

const Lexicon& Lexicon::english() {
    static const Lexicon lexicon = parse(english_lexicon);
    return lexicon;
}

Meaning Lexicon::meaning(std::string_view table) const {
    const auto at = meaning_of_.find(table);
    if (at == meaning_of_.end())
        throw std::out_of_range(fmt::format("no table '{}' in the lexicon", table));
    return at->second;
}

bool Lexicon::ends(std::string_view word, std::size_t letters, Meaning meaning) const {
    if (word.size() < letters) return false;
    const WordId ending = words_.find(word.substr(word.size() - letters));
    return ending != 0 && find(&ending, 1, meaning) != nullptr;
}

WordSet Lexicon::words_in(const WordLists& lists, std::initializer_list<Meaning> meanings) const {
    WordSet set;
    set.held_.resize(words_.size() + 1);
    for (const Meaning meaning : meanings) {
        for (const WordId word : lists[meaning]) set.held_[word] = 1;
    }
    return set;
}

WordSet Lexicon::beginnings(std::initializer_list<Meaning> meanings) const {
    return words_in(first_words_, meanings);
}

WordSet Lexicon::endings(std::initializer_list<Meaning> meanings) const {
    return words_in(last_words_, meanings);
}

const Phrase* Lexicon::find_from(const WordId* words, std::size_t count, Meaning meaning) const {
    const Phrase* found = nullptr;
    const Node* node = &firsts_[words[0]].node;
    for (std::size_t i = 0; node != nullptr;) {
        for (const Ending& ending : endings(*node)) {
            if (ending.meaning != meaning) continue;
            found = &phrases_[ending.phrase];
            break;
        }
        if (++i == count || words[i] == 0) break;
        node = next(*node, words[i]);
    }
    return found;
}

}  // namespace yearproof
