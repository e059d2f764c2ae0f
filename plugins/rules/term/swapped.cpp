// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "swapped.h"

#include <yearproof/language/word_hash.h>
#include <yearproof/language/word_stem.h>
#include <yearproof/rules/report_words.h>

#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

constexpr std::size_t shortest = 5, longest = 40;  ///< bytes of a word
/// Of a word of five letters there are others near; one of more is surely meant where it is at
/// home.
constexpr std::size_t sure_length = 6;
constexpr std::uint32_t fewest_uses = 2, at_home = 5, at_home_short = 8;

/// A word in any case.
struct Word {
    std::uint32_t hash = 0, uses = 0;
    std::uint32_t report = 0, token = 0;  ///< its first use
};

/// All words of a series, counted.
class Words {
public:
    explicit Words(const std::vector<const Report*>& reports) {
        std::size_t tokens = 0;
        for (const Report* report : reports) tokens += report->prose.tokens.size();
        slots_.resize(std::bit_ceil(tokens / 2 + 64));
        for (std::uint32_t r = 0; r < reports.size(); ++r) {
            const std::vector<Token>& all = reports[r]->prose.tokens;
            for (std::uint32_t i = 0; i < all.size(); ++i) {
                if (is_word(all[i])) add(all[i].hash, r, i);
            }
        }
    }

    const std::vector<Word>& all() const { return words_; }

private:
    static bool is_word(const Token& token) {
        return token.kind == TokenKind::word && token.range.size() >= shortest &&
               token.range.size() <= longest && !token.all_caps;
    }
    void add(std::uint32_t hash, std::uint32_t report, std::uint32_t token) {
        std::size_t at = hash * 0x9e3779b9U % slots_.size();
        while (slots_[at] != 0 && words_[slots_[at] - 1].hash != hash)
            at = (at + 1) % slots_.size();
        if (slots_[at] != 0) {
            ++words_[slots_[at] - 1].uses;
            return;
        }
        words_.push_back({hash, 1, report, token});
        slots_[at] = static_cast<std::uint32_t>(words_.size());
        if (2 * words_.size() > slots_.size()) grow();
    }
    void grow() {
        const std::size_t size = 2 * slots_.size();
        slots_.assign(size, 0);
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            std::size_t at = words_[i].hash * 0x9e3779b9U % size;
            while (slots_[at] != 0) at = (at + 1) % size;
            slots_[at] = i + 1;
        }
    }

    std::vector<Word> words_;           ///< in order of their first use
    std::vector<std::uint32_t> slots_;  ///< into words_, from 1
};

class Finder {
public:
    explicit Finder(const SeriesView& series) : reports_(series.reports), words_(reports_) {}

    std::vector<Finding> find() {
        std::vector<Finding> found;
        for (const Word& word : words_.all()) {
            if (word.uses >= fewest_uses) by_letters_[letters(text(word))].push_back(&word);
        }
        for (const Word& word : words_.all()) {
            if (word.uses > 1) continue;
            const auto at = by_letters_.find(letters(text(word)));
            if (at == by_letters_.end() || !stands_by_itself(word)) continue;
            for (const Word* const usual : at->second) {
                if (!is_swap(lower_form(text(word)), lower_form(text(*usual)))) continue;
                if (const auto severity = judge(word, *usual))
                    found.push_back(describe(word, *usual, *severity));
            }
        }
        return found;
    }

private:
    std::string_view text(const Word& word) const {
        const Report& report = *reports_[word.report];
        return report.document.words(report.prose.tokens[word.token].range);
    }
    const Token& token(const Word& word) const {
        return reports_[word.report]->prose.tokens[word.token];
    }
    bool stands_by_itself(const Word& word) const {
        const auto& tokens = reports_[word.report]->prose.tokens;
        return !token(word).inner_capital && stands_alone(tokens, word.token, word.token);
    }

    /// The same for words of the same letters in any order.
    static std::uint64_t letters(std::string_view word) {
        std::uint64_t sum = 0;
        for (const char c : word)
            sum += mix_hash(static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c), 7);
        return sum;
    }

    /// Two neighbouring letters changed places, not the first.
    static bool is_swap(std::string_view odd, std::string_view usual) {
        if (odd.size() != usual.size() || odd.size() < shortest) return false;
        const auto [a, b] = std::ranges::mismatch(odd, usual);
        if (a == odd.begin() || odd.end() - a < 2) return false;
        return a[0] == b[1] && a[1] == b[0] && std::equal(a + 2, odd.end(), b + 2);
    }
    static bool swaps_vowels(std::string_view odd, std::string_view usual) {
        constexpr std::string_view vowels = "aeiouAEIOU";
        const auto at = std::ranges::mismatch(odd, usual).in1;
        return vowels.find(at[0]) != vowels.npos && vowels.find(at[1]) != vowels.npos;
    }

    std::optional<Severity> judge(const Word& odd, const Word& usual) const {
        static const Meaning twins = Lexicon::english().meaning("swapped_twin");
        const std::string lower = lower_form(text(odd));
        const WordId id = Lexicon::english().word(lower);
        if (Lexicon::english().find(&id, 1, twins) != nullptr) return std::nullopt;
        if (lower.size() < sure_length)
            return usual.uses < at_home_short ? std::nullopt : std::optional(Severity::note);
        // "Kieran" and "Keiran" are two people.
        const bool names = token(odd).capital && swaps_vowels(lower, lower_form(text(usual)));
        return usual.uses < at_home || names ? Severity::note : Severity::warning;
    }

    Finding describe(const Word& odd, const Word& usual, Severity severity) const {
        const bool here = odd.report == usual.report;
        Finding finding;
        finding.severity = severity;
        finding.at = {reports_[odd.report], token(odd).range};
        finding.reported = text(odd);
        finding.expected = text(usual);
        finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected +
                          "\" elsewhere (" + std::to_string(usual.uses) +
                          " times); two letters are the other way round";
        finding.evidence.push_back(
            {here ? "same report" : "other year", {reports_[usual.report], token(usual).range}});
        return finding;
    }

    const std::vector<const Report*> reports_;
    const Words words_;
    std::unordered_map<std::uint64_t, std::vector<const Word*>>
        by_letters_;  ///< never gone through
};

}  // namespace

std::vector<Finding> find_swapped(const SeriesView& series) { return Finder(series).find(); }

}  // namespace yearproof::plugin
