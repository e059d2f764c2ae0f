// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "acronym_index.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>

namespace yearproof::plugin {
namespace {

constexpr std::size_t frequent = 3;  ///< uses that make an acronym one of the series
constexpr std::size_t shortest_word = 4, longest_word = 8;  ///< letters of a name in capitals
constexpr std::pair<int, int> passages[] = {
    {-4, -1}, {-3, 1}, {-2, 2}, {-1, 3}, {1, 4}};  ///< first and last word, from the acronym
constexpr std::size_t shortest_longer = 3;         ///< of which a letter may have been dropped

ReportAcronyms by_name(const Report& report) {
    ReportAcronyms all;
    all.report = &report;
    all.read = read_acronyms(report);
    return all;
}

NamedUse& entry(ReportAcronyms& all, const std::string& name) {
    const auto [at, added] = all.index.emplace(name, all.names.size());
    if (added) all.names.push_back({name, {}, {}, {}});
    return all.names[at->second];
}

/// Once the readings are where they stay.
void collect(ReportAcronyms& all) {
    for (const AcronymUse& use : all.read.uses) entry(all, use.name).uses.push_back(&use);
    for (const AcronymDefinition& definition : all.read.definitions) {
        NamedUse& one = entry(all, definition.name);
        one.definitions.push_back(&definition);
        if (definition.sure) one.sure.push_back(&definition);
    }
}

std::string sorted_letters(std::string_view name) {
    std::string letters(name);
    std::sort(letters.begin(), letters.end());
    return letters;
}

std::string with_gap(std::string_view name, std::size_t at) {
    std::string key(name);
    key[at] = '*';
    return key;
}

bool is_little(const Report& report, std::uint32_t token) {
    static const Meaning little = Lexicon::english().meaning("function_word");
    return Lexicon::english().find(&report.prose.words[token], 1, little) != nullptr;
}

/// The words around a use of an acronym, as far as they say which it is.
class Around {
public:
    Around(const Report& report, std::uint32_t token) : report_(report), at_(token) {}

    std::string beside(int by) const { return tells(by) ? phrase(by, by) : ""; }

    /// From so many words before to so many behind, at least `telling` of which say something.
    std::string words(int first, int last, int telling) const {
        int tell = 0;
        for (int by = first; by <= last; ++by) tell += by != 0 && tells(by);
        return tell < telling ? "" : phrase(first, last);
    }

private:
    const Report& report_;
    std::int64_t at_;

    const Token* token(int by) const {
        const std::int64_t at = at_ + by;
        if (at < 0 || at >= static_cast<std::int64_t>(report_.prose.tokens.size())) return nullptr;
        return &report_.prose.tokens[static_cast<std::size_t>(at)];
    }
    bool tells(int by) const {
        const Token* const word = token(by);
        return word != nullptr && word->kind == TokenKind::word &&
               !is_little(report_, static_cast<std::uint32_t>(at_ + by));
    }
    /// Empty where one of them is no word.
    std::string phrase(int first, int last) const {
        std::string result = first < 0 ? "" : "* ";
        for (int by = first; by <= last; ++by) {
            const Token* const word = token(by);
            if (by != 0 && (word == nullptr || word->kind != TokenKind::word)) return {};
            result += by == 0 ? "*" : word_stem(report_.document.words(word->range));
            result += ' ';
        }
        return last > 0 ? result : result + '*';
    }
};

void add(std::set<std::string>& words, std::string phrase) {
    if (!phrase.empty()) words.insert(std::move(phrase));
}

}  // namespace

const NamedUse* ReportAcronyms::find(std::string_view name) const {
    const auto at = index.find(name);
    return at == index.end() ? nullptr : &names[at->second];
}

AcronymIndex::AcronymIndex(const SeriesView& series) {
    for (const Report* report : series.reports) reports_.push_back(by_name(*report));
    for (ReportAcronyms& all : reports_) collect(all);
    for (const ReportAcronyms& all : reports_) {
        for (const NamedUse& one : all.names) add_keys(one);
    }
    for (const ReportAcronyms& all : reports_) add_words(*all.report);
}

void AcronymIndex::add_words(const Report& report) {
    for (const Token& token : report.prose.tokens) {
        if (token.kind != TokenKind::word || !token.capital || token.all_caps) continue;
        const std::string_view word = report.document.words(token.range);
        if (word.size() < shortest_word || word.size() > longest_word) continue;
        const std::string lower = lower_form(word);
        if (lower_names_.contains(lower)) words_.insert(lower);
    }
}

bool AcronymIndex::is_word(std::string_view name) const {
    return words_.contains(lower_form(name));
}

std::string AcronymIndex::longer(std::string_view name, std::size_t at) const {
    if (name.size() < shortest_longer) return {};
    for (std::size_t i = 0; i <= name.size(); ++i) {
        std::string key(name);
        const auto same = by_gap_.find(key.insert(i, 1, '*'));
        if (same == by_gap_.end()) continue;
        for (const std::string& other : same->second) {
            if (explained(other, at).report != nullptr) return other;
        }
    }
    return {};
}

void AcronymIndex::add_keys(const NamedUse& one) {
    const std::string& name = one.name;
    lower_names_.insert(lower_form(name));
    if (!one.is_defined() && uses(name) < frequent) return;
    by_letters_[sorted_letters(name)].insert(name);
    for (std::size_t i = 0; i < name.size(); ++i) by_gap_[with_gap(name, i)].insert(name);
}

Explained AcronymIndex::explained(std::string_view name, std::size_t at) const {
    for (std::size_t i = at + 1; i-- > 0;) {
        const NamedUse* const one = reports_[i].find(name);
        if (one != nullptr && one->is_defined())
            return {reports_[i].report, one->definitions.front()};
    }
    return {};
}

bool AcronymIndex::defined_anywhere(std::string_view name) const {
    return explained(name, reports_.size() - 1).report != nullptr;
}

std::size_t AcronymIndex::uses(std::string_view name) const {
    std::size_t count = 0;
    for (const ReportAcronyms& all : reports_) {
        const NamedUse* const one = all.find(name);
        count += one == nullptr ? 0 : one->uses.size();
    }
    return count;
}

bool AcronymIndex::established(std::string_view name, std::size_t at) const {
    const Explained where = explained(name, at);
    return (where.report != nullptr && where.definition->sure) || uses(name) >= frequent;
}

std::vector<std::string> AcronymIndex::established_of(const std::set<std::string>& names,
                                                      std::string_view name, std::size_t at) const {
    std::vector<std::string> found;
    for (const std::string& other : names) {
        if (other != name && established(other, at)) found.push_back(other);
    }
    return found;
}

std::vector<std::string> AcronymIndex::swapped(std::string_view name, std::size_t at) const {
    const auto same = by_letters_.find(sorted_letters(name));
    if (same == by_letters_.end()) return {};
    std::vector<std::string> found = established_of(same->second, name, at);
    std::erase_if(found, [name](const std::string& other) { return !is_swap(name, other); });
    return found;
}

std::vector<std::string> AcronymIndex::altered(std::string_view name, std::size_t at) const {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto same = by_gap_.find(with_gap(name, i));
        if (same == by_gap_.end()) continue;
        const std::vector<std::string> more = established_of(same->second, name, at);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

const AcronymIndex::Companies& AcronymIndex::company(std::string_view name) {
    const auto [at, added] = companies_.try_emplace(std::string(name));
    auto& [beside, between, passage] = at->second;
    if (!added) return at->second;
    for (const ReportAcronyms& all : reports_) {
        const NamedUse* const one = all.find(name);
        if (one == nullptr) continue;
        for (const AcronymUse* use : one->uses) {
            const Around words(*all.report, use->token);
            add(beside, words.beside(-1));
            add(beside, words.beside(1));
            add(between, words.words(-1, 1, 1));
            add(between, words.words(-2, 2, 0));
            add(between, words.words(-3, -1, 2));
            add(between, words.words(1, 3, 2));
            for (const auto& [first, last] : passages) add(passage, words.words(first, last, 2));
        }
    }
    return at->second;
}

bool AcronymIndex::same_company(std::string_view name, std::string_view other, Company how) {
    const auto& theirs = company(other)[static_cast<std::size_t>(how)];
    const auto& ours = company(name)[static_cast<std::size_t>(how)];
    return std::any_of(ours.begin(), ours.end(),
                       [&theirs](const std::string& word) { return theirs.contains(word); });
}

bool is_swap(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    if (x == a.end() || x + 1 == a.end()) return false;
    return *x == *(y + 1) && *(x + 1) == *y && std::equal(x + 2, a.end(), y + 2);
}

}  // namespace yearproof::plugin
