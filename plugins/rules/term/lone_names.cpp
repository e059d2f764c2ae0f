// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "lone_names.h"

#include "letters_hash.h"

#include <yearproof/language/word_stem.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

/// Uses that make a name well known: of fewer words it takes more to tell that no other is meant.
constexpr std::size_t uses_of_three = 6, uses_of_more = 3;
constexpr std::uint32_t least_swapped = 5;   ///< words of a name of which one may be another
constexpr std::size_t kept_of_two_less = 4;  ///< words that are left where two are left out

struct Known {
    const Name* name = nullptr;
    std::size_t uses = 0;
};
using Names = std::unordered_map<std::uint64_t, Known>;  ///< never gone through

class Finder {
public:
    Finder(const std::vector<const Report*>& reports, const std::vector<Name>& names)
        : reports_(reports) {
        for (const Name& name : names) {
            if (name.words < 2 || name.small_start || name.small_end || !is_whole(name)) continue;
            whole_.push_back(&name);
            Known& known = by_key_[name.key];
            if (known.name == nullptr) known.name = &name;
            ++known.uses;
        }
    }

    std::vector<Finding> find() {
        for (const Name* name : whole_) {
            const Known& known = by_key_.at(name->key);
            if (known.name == name && is_well_known(known)) take_in(known);
        }
        std::vector<Finding> found;
        if (without_.empty() && with_gap_.empty()) return found;
        for (const Name* name : whole_) {
            if (by_key_.at(name->key).uses > 1 || goes_on(*name)) continue;
            if (const Known* meant = meant_by(*name)) found.push_back(describe(*name, *meant));
        }
        return found;
    }

private:
    static bool is_well_known(const Known& known) {
        return known.name->words > 2 &&
               known.uses >= (known.name->words == 3 ? uses_of_three : uses_of_more);
    }

    /// No other word with a capital stands right beside it, and it is no list.
    bool is_whole(const Name& name) const {
        const auto& tokens = reports_[name.report]->prose.tokens;
        if (is_name(name, name.last + 1)) return false;
        if (name.first > 0 && is_name(name, name.first - 1) && !is_article(name, name.first - 1))
            return false;
        return std::none_of(tokens.begin() + name.first, tokens.begin() + name.last,
                            [](const Token& token) { return token.symbol == ','; });
    }

    /// Another word with a capital stands behind a little word ("Board of Cabinet").
    bool goes_on(const Name& name) const {
        const auto& tokens = reports_[name.report]->prose.tokens;
        return name.last + 1 < tokens.size() && tokens[name.last + 1].kind == TokenKind::word &&
               is_name(name, name.last + 2);
    }
    /// "Medway Youth Service" is the Youth Service.
    bool ends_with_a_name(const Name& name) const {
        return by_key_.contains(key_of(stems(name), 0, 1));
    }

    bool is_name(const Name& name, std::uint32_t i) const {
        const auto& tokens = reports_[name.report]->prose.tokens;
        return i < tokens.size() && tokens[i].kind == TokenKind::word && tokens[i].capital;
    }
    bool is_article(const Name& name, std::uint32_t i) const {
        static const Meaning article = Lexicon::english().meaning("article");
        return Lexicon::english().find(&reports_[name.report]->prose.words[i], 1, article) !=
               nullptr;
    }

    std::vector<std::uint64_t> stems(const Name& name) const {
        const Report& report = *reports_[name.report];
        std::vector<std::uint64_t> stems;
        for (const std::uint32_t i : content_tokens(report, name))
            stems.push_back(stem_hash(report.document.words(report.prose.tokens[i].range)));
        return stems;
    }

    /// Of the words but `count` from `skipped` on; the same as Name::key where none is.
    static std::uint64_t key_of(const std::vector<std::uint64_t>& stems, std::size_t skipped,
                                std::size_t count) {
        std::uint64_t key = hash_of({});
        for (std::size_t i = 0; i < stems.size(); ++i) {
            if (i - skipped >= count) key = hash_of("\n", key ^ stems[i]);
        }
        return key;
    }
    static std::uint64_t gap_of(const std::vector<std::uint64_t>& stems, std::size_t gap) {
        return hash_of("*", key_of(stems, gap, 1) + gap);
    }

    /// A first or last word is often left out on purpose.
    void take_in(const Known& known) {
        const std::vector<std::uint64_t> words = stems(*known.name);
        for (std::size_t i = 1; i + 1 < words.size(); ++i)
            without_.emplace(key_of(words, i, 1), known);
        for (std::size_t i = 1; i + 2 < words.size() && words.size() >= kept_of_two_less + 2; ++i)
            without_two_.emplace(key_of(words, i, 2), known);
        if (words.size() < least_swapped) return;
        for (std::size_t i = 1; i + 1 < words.size(); ++i)
            with_gap_.emplace(gap_of(words, i), known);
    }

    const Known* meant_by(const Name& name) const {
        if (const auto at = without_two_.find(name.key); at != without_two_.end())
            return &at->second;
        if (ends_with_a_name(name)) return nullptr;
        if (const auto at = without_.find(name.key); at != without_.end()) return &at->second;
        if (name.words < least_swapped || with_gap_.empty()) return nullptr;
        const std::vector<std::uint64_t> words = stems(name);
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            const auto at = with_gap_.find(gap_of(words, i));
            if (at != with_gap_.end() && is_as_long(name, *at->second.name)) return &at->second;
        }
        return nullptr;
    }

    /// With its little words.
    static bool is_as_long(const Name& a, const Name& b) {
        return a.last - a.first == b.last - b.first;
    }

    Place place(const Name& name) const {
        const auto& tokens = reports_[name.report]->prose.tokens;
        return {reports_[name.report],
                {tokens[name.first].range.begin, tokens[name.last].range.end}};
    }
    std::string words(const Name& name) const {
        const Place at = place(name);
        return collapsed(at.report->document.words(at.range));
    }

    Finding describe(const Name& odd, const Known& meant) const {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = place(odd);
        finding.reported = words(odd);
        finding.expected = words(*meant.name);
        finding.message = "\"" + finding.reported + "\" stands here alone, but \"" +
                          finding.expected + "\" " + std::to_string(meant.uses) + " times";
        const bool here = odd.report == meant.name->report;
        finding.evidence.push_back({here                              ? "same report"
                                    : meant.name->report < odd.report ? "earlier"
                                                                      : "later",
                                    place(*meant.name)});
        return finding;
    }

    const std::vector<const Report*>& reports_;
    std::vector<const Name*> whole_;
    Names by_key_;
    Names without_, with_gap_;  ///< well known names, by their key but for one word
    Names without_two_;         ///< but for two that stand side by side
};

}  // namespace

std::vector<Finding> find_lone_names(const std::vector<const Report*>& reports,
                                     const std::vector<Name>& names) {
    return Finder(reports, names).find();
}

}  // namespace yearproof::plugin
