// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "near_words.h"

#include "acronym_index.h"
#include "letters_hash.h"

#include <yearproof/language/word_stem.h>
#include <yearproof/rules/report_words.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

constexpr std::size_t shortest_word = 5, shortest_acronym = 3;
constexpr std::size_t longest_word = 40;  ///< bytes; what is longer is no name
constexpr std::size_t well_known = 3;     ///< uses of a name that has come to stay
constexpr std::size_t most_at_hand =
    8;  ///< words that share all letters but one; more are no names

struct Use {
    std::uint32_t report = 0, token = 0;
};

struct Word {
    std::string text;
    bool acronym = false;
    std::vector<Use> uses;
};

class Finder {
public:
    explicit Finder(const SeriesView& series) : reports_(series.reports) {
        for (std::uint32_t r = 0; r < reports_.size(); ++r) collect(r);
    }

    std::vector<Finding> find() {
        std::vector<Finding> found;
        std::set<std::pair<std::size_t, std::size_t>> seen;
        const auto near = neighbours();
        for (std::size_t a = 0; a < words_.size(); ++a) {
            if (words_[a].uses.size() > 1) continue;
            for (const std::uint64_t key : keys(words_[a].text)) {
                const auto at = near.find(key);
                if (at == near.end() || at->second.size() > most_at_hand) continue;
                for (const std::size_t b : at->second) {
                    if (seen.insert({a, b}).second) compare(words_[a], words_[b], found);
                }
            }
        }
        return found;
    }

private:
    void collect(std::uint32_t r) {
        const std::vector<Token>& tokens = reports_[r]->prose.tokens;
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            const std::size_t least = token.all_caps ? shortest_acronym : shortest_word;
            const std::size_t size = token.range.size();
            if (token.kind != TokenKind::word || !token.capital) continue;
            if (size < least || size > longest_word) continue;
            std::string text(reports_[r]->document.words(token.range));
            const auto [at, added] = index_.try_emplace(text, words_.size());
            if (added) words_.push_back({std::move(text), token.all_caps, {}});
            words_[at->second].uses.push_back({r, i});
        }
    }

    /// Hashes of the word with each letter in turn left out, and as it is.
    static std::vector<std::uint64_t> keys(std::string_view word) {
        std::uint64_t before = hash_of({});
        std::vector<std::uint64_t> all{hash_of(word)};
        for (std::size_t i = 0; i < word.size(); ++i) {
            all.push_back(hash_of(word.substr(i + 1), before));
            before = hash_of(word.substr(i, 1), before);
        }
        return all;
    }

    /// Well-known words by their keys.
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> neighbours() const {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> near;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].uses.size() < well_known) continue;
            for (const std::uint64_t key : keys(words_[i].text)) near[key].push_back(i);
        }
        return near;
    }

    void compare(const Word& odd, const Word& usual, std::vector<Finding>& found) {
        if (&odd == &usual || odd.acronym != usual.acronym) return;
        if (word_stem(odd.text) == word_stem(usual.text) ||
            lower_form(odd.text) == lower_form(usual.text))
            return;
        const Use at = odd.uses.front();
        if (!odd.acronym && is_common(at.report, odd.text)) return;
        if (is_swap(odd.text, usual.text)) return;  // which swapped.cpp tells
        for (const Use& other : usual.uses) {
            const TextRange span = shared(at, other, odd.acronym);
            if (span.empty()) continue;
            found.push_back(describe(at, other, span, odd.acronym));
            return;
        }
    }

    bool is_common(std::uint32_t report, const std::string& word) {
        auto at = vocabularies_.find(report);
        if (at == vocabularies_.end())
            at = vocabularies_.emplace(report, ReportWords(*reports_[report])).first;
        return at->second.times(word) > 0;
    }

    std::string_view word(const Use& use, std::int64_t away) const {
        const Report& report = *reports_[use.report];
        const std::int64_t at = use.token + away;
        if (at < 0 || at >= static_cast<std::int64_t>(report.prose.tokens.size())) return {};
        const Token& token = report.prose.tokens[static_cast<std::size_t>(at)];
        if (token.kind != TokenKind::word || !token.capital || token.range.size() < 3) return {};
        return is_little(report, static_cast<std::size_t>(at)) ? std::string_view{}
                                                               : report.document.words(token.range);
    }
    /// Function words, and titles such as "Dr" that many names have.
    static bool is_little(const Report& report, std::size_t token) {
        static const Meaning little = Lexicon::english().meaning("function_word");
        static const Meaning title = Lexicon::english().meaning("front_noise");
        const WordId* const id = &report.prose.words[token];
        return Lexicon::english().find(id, 1, little) != nullptr ||
               Lexicon::english().find(id, 1, title) != nullptr;
    }

    bool same(const Use& a, const Use& b, std::int64_t away) const {
        const std::string_view left = word(a, away), right = word(b, away);
        return !left.empty() && left == right;
    }

    /// The odd word with the words that both stand beside: the one before it, or of an acronym the
    /// two behind it; empty where they share none.
    TextRange shared(const Use& odd, const Use& usual, bool acronym) const {
        const auto& tokens = reports_[odd.report]->prose.tokens;
        if (acronym)
            return same(odd, usual, 1) && same(odd, usual, 2)
                       ? TextRange{tokens[odd.token].range.begin, tokens[odd.token + 2].range.end}
                       : TextRange{};
        if (same(odd, usual, -1) && is_rare_beside(odd, -1))
            return {tokens[odd.token - 1].range.begin, tokens[odd.token].range.end};
        if (same(odd, usual, 1) && is_rare_beside(odd, 1))
            return {tokens[odd.token].range.begin, tokens[odd.token + 1].range.end};
        return {};
    }

    /// The neighbour has no other words with capitals on that side: it is part of the one name.
    bool is_rare_beside(const Use& odd, std::int64_t away) const {
        const auto at = index_.find(std::string(word(odd, away)));
        if (at == index_.end()) return false;
        std::set<std::string_view> others;
        for (const Use& use : words_[at->second].uses) {
            const std::string_view other = word(use, -away);
            if (!other.empty()) others.insert(other);
            if (others.size() > 2) return false;
        }
        return true;
    }

    Finding describe(const Use& odd, const Use& usual, TextRange span, bool acronym) const {
        const Report &report = *reports_[odd.report], &other = *reports_[usual.report];
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&report, span};
        finding.reported = report.document.words(span);
        const TextRange right = other.prose.tokens[usual.token].range;
        const TextRange wrong = report.prose.tokens[odd.token].range;
        finding.expected = std::string(report.document.words({span.begin, wrong.begin})) +
                           std::string(other.document.words(right)) +
                           std::string(report.document.words({wrong.end, span.end}));
        finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected + "\" " +
                          (odd.report == usual.report ? "elsewhere in this report"
                                                      : "in another report of the series");
        if (acronym) finding.message += "; one letter differs";
        finding.evidence.push_back(
            {odd.report == usual.report ? "same report" : "other year", {&other, right}});
        return finding;
    }

    std::vector<const Report*> reports_;
    std::vector<Word> words_;
    std::unordered_map<std::string, std::size_t> index_;  ///< into words_
    std::map<std::uint32_t, ReportWords> vocabularies_;   ///< made when first asked
};

}  // namespace

std::vector<Finding> find_near_words(const SeriesView& series) { return Finder(series).find(); }

}  // namespace yearproof::plugin
