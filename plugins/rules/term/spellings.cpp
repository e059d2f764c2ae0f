// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "spellings.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <bitset>
#include <map>
#include <string>

namespace yearproof::plugin {
namespace {

constexpr std::size_t shortest_compound =
    8;  ///< letters: shorter ones are two words, or one by chance
constexpr std::size_t shortest_ending = 3, longest_ending = 7, shortest_root = 4;

/// The spellings of one word: by spelling, where it stands.
using Spellings = std::map<std::string, std::vector<TextRange>>;

class Finder {
public:
    explicit Finder(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<Finding> find() {
        for (const std::uint32_t i : may_be_marked()) marked(i);
        if (!words_.empty()) {
            for (std::uint32_t i = 0; i < tokens_.size(); ++i) plain(i);
        }
        std::vector<Finding> found;
        for (const auto& [key, spellings] : words_) {
            if (spellings.size() > 1) found.push_back(describe(key, spellings));
        }
        return found;
    }

private:
    /// Words of the list, words before a hyphen and words with a z, in order.
    std::vector<std::uint32_t> may_be_marked() const {
        std::vector<std::uint32_t> all =
            tokens_that_begin(report_.prose, Lexicon::english(), {spelling_of()});
        for (std::uint32_t i = 1; i < tokens_.size(); ++i) {
            if (tokens_[i].symbol == '-' && tokens_[i].glued) all.push_back(i - 1);
        }
        add_words_with_z(all);
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }
    void add_words_with_z(std::vector<std::uint32_t>& all) const {
        const std::string_view text = report_.document.text;
        const auto ends_before = [](const Token& token, std::size_t at) {
            return token.range.end <= at;
        };
        auto token = tokens_.begin();
        for (std::size_t at = text.find('z'); at != std::string_view::npos;) {
            token = std::lower_bound(token, tokens_.end(), at, ends_before);
            if (token == tokens_.end()) return;
            all.push_back(static_cast<std::uint32_t>(token - tokens_.begin()));
            at = text.find('z', std::max<std::size_t>(at + 1, token->range.end));
        }
    }

    /// Only the spelling that tells itself: with a hyphen, with a z, or of the list.
    void marked(std::uint32_t i) {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::word || token.all_caps || token.inner_capital) return;
        if (const Phrase* const listed = phrase(token.word, spelling_of()); listed != nullptr)
            return add(listed->code, token.range, lower(token.range));
        if (is_compound(i)) return add_compound(i);
        const std::string_view text = report_.document.words(token.range);
        if (text.find('z') == std::string_view::npos || token.glued) return;
        const std::string key = with_usual_ending(lower(token.range));
        if (!key.empty()) add(key, token.range, lower(token.range));
    }

    /// The other spelling of a word that is marked somewhere.
    void plain(std::uint32_t i) {
        const Token& token = tokens_[i];
        if (!hashes_[token.hash % hashes_.size()] || token.kind != TokenKind::word ||
            token.all_caps || token.glued || token.inner_capital)  // "dateTime"
            return;
        if (i + 1 < tokens_.size() && tokens_[i + 1].glued && tokens_[i + 1].symbol == '-') return;
        const std::string word = lower(token.range);
        const auto at = words_.find(word);
        if (at == words_.end() || phrase(token.word, spelling_of()) != nullptr) return;
        at->second[word].push_back(token.range);
    }

    bool is_compound(std::uint32_t i) const {
        if (i + 2 >= tokens_.size() || (tokens_[i].glued && i > 0 && tokens_[i - 1].symbol == '-'))
            return false;
        const Token &hyphen = tokens_[i + 1], &second = tokens_[i + 2];
        const bool goes_on =
            i + 3 < tokens_.size() && tokens_[i + 3].glued && tokens_[i + 3].symbol == '-';
        return hyphen.glued && hyphen.symbol == '-' && second.glued && !goes_on &&
               second.kind == TokenKind::word && !second.capital && !second.all_caps &&
               tokens_[i].range.size() + second.range.size() >= shortest_compound &&
               phrase(tokens_[i].word, loose_prefix()) == nullptr;
    }

    void add_compound(std::uint32_t i) {
        const TextRange range{tokens_[i].range.begin, tokens_[i + 2].range.end};
        const std::string first = lower(tokens_[i].range), second = lower(tokens_[i + 2].range);
        add(first + second, range, first + "-" + second);
    }

    void add(const std::string& key, TextRange range, const std::string& spelling) {
        words_[key][spelling].push_back(range);
        hashes_.set(token_hash(key) % hashes_.size());
    }

    /// "recognized" is "recognised"; "" where the word has no such ending.
    static std::string with_usual_ending(const std::string& word) {
        for (std::size_t size = longest_ending; size >= shortest_ending; --size) {
            if (word.size() < size + shortest_root) continue;
            const std::size_t root = word.size() - size;
            const Phrase* const ending =
                phrase(Lexicon::english().word(word.substr(root)), endings());
            if (ending != nullptr) return word.substr(0, root) + ending->code;
        }
        return {};
    }

    std::string lower(TextRange range) const { return lower_form(report_.document.words(range)); }

    static const Phrase* phrase(WordId word, Meaning meaning) {
        return word == 0 ? nullptr : Lexicon::english().find(&word, 1, meaning);
    }
    static Meaning spelling_of() {
        static const Meaning meaning = Lexicon::english().meaning("spelling");
        return meaning;
    }
    static Meaning endings() {
        static const Meaning meaning = Lexicon::english().meaning("spelling_ending");
        return meaning;
    }
    static Meaning loose_prefix() {
        static const Meaning meaning = Lexicon::english().meaning("loose_prefix");
        return meaning;
    }

    /// The spelling used less, at its first place; of two used as often, not the usual one.
    Finding describe(const std::string& key, const Spellings& spellings) const {
        const auto rarer = [&key](const auto& a, const auto& b) {
            if (a.second.size() != b.second.size()) return a.second.size() < b.second.size();
            return b.first == key && a.first != key;
        };
        const auto odd = std::min_element(spellings.begin(), spellings.end(), rarer);
        const auto usual = std::max_element(spellings.begin(), spellings.end(), rarer);
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&report_, odd->second.front()};
        finding.reported = report_.document.words(odd->second.front());
        finding.expected = usual->first;
        finding.message = "\"" + finding.reported + "\" is spelt \"" + usual->first +
                          "\" elsewhere in this report";
        finding.evidence.push_back({"same report", {&report_, usual->second.front()}});
        return finding;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    std::map<std::string, Spellings> words_;  ///< by the usual spelling
    std::bitset<4096> hashes_;  ///< of the usual spellings: nearly all words have others
};

}  // namespace

std::vector<Finding> find_spellings(const Report& report) { return Finder(report).find(); }

}  // namespace yearproof::plugin
