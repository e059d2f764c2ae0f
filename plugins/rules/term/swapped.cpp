// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "swapped.h"

#include "acronym_index.h"

#include <yearproof/language/word_hash.h>
#include <yearproof/language/word_stem.h>
#include <yearproof/rules/report_words.h>

#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

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
    std::uint32_t small = 0;              ///< uses that begin with a small letter
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
                if (is_word(all[i])) add(all[i], r, i);
            }
        }
    }

    const std::vector<Word>& all() const { return words_; }

private:
    static bool is_word(const Token& token) {
        return token.kind == TokenKind::word && token.range.size() >= shortest &&
               token.range.size() <= longest && !token.all_caps;
    }
    void add(const Token& word, std::uint32_t report, std::uint32_t token) {
        const std::uint32_t hash = word.hash;
        std::size_t at = hash * 0x9e3779b9U % slots_.size();
        while (slots_[at] != 0 && words_[slots_[at] - 1].hash != hash)
            at = (at + 1) % slots_.size();
        if (slots_[at] != 0) {
            ++words_[slots_[at] - 1].uses;
            words_[slots_[at] - 1].small += !word.capital;
            return;
        }
        words_.push_back({hash, 1, word.capital ? 0U : 1U, report, token});
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
        for (const Word& word : words_.all()) {
            if (word.uses < fewest_uses) continue;
            const std::uint64_t all = letters(text(word));
            by_letters_[all].push_back(&word);
            if (word.uses >= at_home) take_in_gaps(word, all);
        }
        for (const Word& word : words_.all()) {
            if (word.uses == 1) look(word);
        }
        find_lost_letters();
        return std::move(found_);
    }

private:
    /// By its letters but for one within.
    void take_in_gaps(const Word& word, std::uint64_t all) {
        const std::string_view letters_of = text(word);
        for (std::size_t i = 1; i + 1 < letters_of.size(); ++i)
            by_gap_[all - letter(letters_of[i])].push_back(&word);
    }

    void look(const Word& word) {
        const std::uint64_t all = letters(text(word));
        const auto same = by_letters_.find(all);
        const auto more = by_gap_.find(all);
        if ((same == by_letters_.end() && more == by_gap_.end()) || !stands_by_itself(word)) return;
        const std::string odd = lower_form(text(word));
        if (same != by_letters_.end()) {
            for (const Word* const usual : same->second) {
                if (!is_turned(odd, lower_form(text(*usual)))) continue;
                if (const auto severity = judge(word, *usual))
                    found_.push_back(describe(word, *usual, *severity, turned));
            }
        }
        // "relay attacks", "replay attacks": of a short word it may be another.
        if (more == by_gap_.end() || (odd.size() < sure_length && !token(word).capital)) return;
        for (const Word* const usual : more->second) {
            if (lacks_a_letter(odd, lower_form(text(*usual)))) short_.emplace_back(&word, usual);
        }
    }

    /// A letter within, and no ending: not "report" and "reports".
    static bool lacks_a_letter(std::string_view odd, std::string_view usual) {
        if (odd.size() + 1 != usual.size() || word_stem(odd) == word_stem(usual)) return false;
        const auto [a, b] = std::ranges::mismatch(odd, usual);
        return a != odd.begin() && a != odd.end() && std::equal(a, odd.end(), b + 1);
    }

    /// A word beside it stands beside the usual one elsewhere: two words of which one has a letter
    /// more ("counties", "countries") are of different things.
    void find_lost_letters() {
        if (short_.empty()) return;
        const Company company = company_of_usual();
        const Word* told = nullptr;
        for (const auto& [odd, usual] : short_) {
            if (odd == told) continue;
            const auto at = company.find(usual->hash);
            if (!is_beside(at->second, *odd, -1) && !is_beside(at->second, *odd, 1)) continue;
            found_.push_back(describe(*odd, *usual, Severity::note, lost));
            told = odd;
        }
    }

    /// Of a word: those before it, and (the higher half) behind it.
    using Company = std::unordered_map<std::uint32_t, std::unordered_set<std::uint64_t>>;
    static std::uint64_t key_of(std::uint32_t hash, int step) {
        return (step < 0 ? 0 : std::uint64_t{1} << 32U) | hash;
    }

    Company company_of_usual() const {
        Company company;
        for (const auto& [odd, usual] : short_) company[usual->hash];
        for (std::uint32_t r = 0; r < reports_.size(); ++r) {
            const std::vector<Token>& tokens = reports_[r]->prose.tokens;
            for (std::uint32_t i = 0; i < tokens.size(); ++i) {
                const auto at = company.find(tokens[i].hash);
                if (at == company.end()) continue;
                for (const int step : {-1, 1}) {
                    if (const Token* other = beside(r, i, step))
                        at->second.insert(key_of(other->hash, step));
                }
            }
        }
        return company;
    }
    bool is_beside(const std::unordered_set<std::uint64_t>& others, const Word& odd,
                   int step) const {
        const Token* const beside_it = beside(odd.report, odd.token, step);
        return beside_it != nullptr && others.contains(key_of(beside_it->hash, step));
    }

    /// The word beside a token that says something; null where none stands there.
    const Token* beside(std::uint32_t report, std::uint32_t token, int step) const {
        static const Meaning little = Lexicon::english().meaning("function_word");
        const Prose& prose = reports_[report]->prose;
        const std::int64_t at = static_cast<std::int64_t>(token) + step;
        if (at < 0 || at >= static_cast<std::int64_t>(prose.tokens.size())) return nullptr;
        const auto i = static_cast<std::size_t>(at);
        const bool tells = prose.tokens[i].kind == TokenKind::word &&
                           Lexicon::english().find(&prose.words[i], 1, little) == nullptr;
        return tells ? &prose.tokens[i] : nullptr;
    }

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
        for (const char c : word) sum += letter(c);
        return sum;
    }
    static std::uint64_t letter(char c) {
        return mix_hash(static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c), 7);
    }

    /// Two neighbouring letters changed places, not the first.
    static bool is_turned(std::string_view odd, std::string_view usual) {
        return odd.size() >= shortest && odd.front() == usual.front() && is_swap(odd, usual);
    }
    /// "Burton" and "Bruton" are two places, "Kieran" and "Keiran" two people; but "Insepction" is
    /// a word that is at home in small letters.
    bool is_name(const Word& odd, const Word& usual) const {
        return token(odd).capital && usual.small < at_home;
    }

    std::optional<Severity> judge(const Word& odd, const Word& usual) const {
        static const Meaning twins = Lexicon::english().meaning("swapped_twin");
        const std::string lower = lower_form(text(odd));
        const WordId id = Lexicon::english().word(lower);
        if (Lexicon::english().find(&id, 1, twins) != nullptr) return std::nullopt;
        if (lower.size() < sure_length)
            return usual.uses < at_home_short ? std::nullopt : std::optional(Severity::note);
        return usual.uses < at_home || is_name(odd, usual) ? Severity::note : Severity::warning;
    }

    static constexpr std::string_view turned = "two letters are the other way round",
                                      lost = "a letter is missing";

    Finding describe(const Word& odd, const Word& usual, Severity severity,
                     std::string_view why) const {
        const bool here = odd.report == usual.report;
        Finding finding;
        finding.severity = severity;
        finding.at = {reports_[odd.report], token(odd).range};
        finding.reported = text(odd);
        finding.expected = text(usual);
        finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected +
                          "\" elsewhere (" + std::to_string(usual.uses) + " times); " +
                          std::string(why);
        finding.evidence.push_back(
            {here ? "same report" : "other year", {reports_[usual.report], token(usual).range}});
        return finding;
    }

    const std::vector<const Report*> reports_;
    const Words words_;
    using Index = std::unordered_map<std::uint64_t, std::vector<const Word*>>;
    Index by_letters_, by_gap_;                               ///< never gone through
    std::vector<std::pair<const Word*, const Word*>> short_;  ///< an odd word and the usual one
    std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> find_swapped(const SeriesView& series) { return Finder(series).find(); }

}  // namespace yearproof::plugin
