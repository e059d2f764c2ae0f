// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "misnamed.h"

#include <yearproof/language/word_stem.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace yearproof::plugin {
namespace {

constexpr std::size_t fewest_kept = 2;  ///< words that the two have in common

struct Word {
    std::uint32_t token = 0;
    std::string stem;
    bool little = false;
};
using Words = std::vector<Word>;

Words words_in(const Report& report, std::uint32_t first, std::uint32_t end) {
    static const Meaning little = Lexicon::english().meaning("function_word");
    Words words;
    for (std::uint32_t i = first; i < end; ++i) {
        const Token& token = report.prose.tokens[i];
        if (token.kind != TokenKind::word) continue;
        words.push_back({i, word_stem(report.document.words(token.range)),
                         Lexicon::english().find(&report.prose.words[i], 1, little) != nullptr});
    }
    return words;
}

/// The last words before the bracket that opens before `acronym`, as many as `count`.
Words words_before(const Report& report, std::uint32_t acronym, std::size_t count) {
    const std::uint32_t open = acronym - 1;
    std::uint32_t first = open;
    for (std::size_t words = 0; first > 0 && words < count; --first) {
        const Token& token = report.prose.tokens[first - 1];
        if (token.symbol == '.' || token.symbol == ')' || token.symbol == ';') break;
        words += token.kind == TokenKind::word;
    }
    return words_in(report, first, open);
}

/// `all` without word `k` ends with, or is, what `said` ends with.
bool is_without(const Words& all, std::size_t k, const Words& said) {
    if (said.size() + 1 < all.size()) return false;
    const std::size_t skip = said.size() + 1 - all.size();
    for (std::size_t i = 0, at = 0; i < all.size(); ++i) {
        if (i == k) continue;
        if (all[i].stem != said[skip + at].stem) return false;
        ++at;
    }
    return true;
}

bool is_but_for(const Words& all, std::size_t k, const Words& said) {
    if (said.size() < all.size()) return false;
    const std::size_t skip = said.size() - all.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((all[i].stem == said[skip + i].stem) == (i == k)) return false;
    }
    return !said[skip + k].little;
}

/// Where the words begin that are `all` but for one of them; nothing where they are not.
std::optional<std::uint32_t> one_word_off(const Words& all, const Words& said) {
    if (all.size() <= fewest_kept) return std::nullopt;
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (all[k].little) continue;
        if (is_but_for(all, k, said)) return said[said.size() - all.size()].token;
        if (is_without(all, k, said)) return said[said.size() + 1 - all.size()].token;
    }
    return std::nullopt;
}

bool opens_bracket(const Report& report, std::uint32_t token) {
    return token > 1 && report.prose.tokens[token - 1].symbol == '(' &&
           (token + 1 >= report.prose.tokens.size() ||
            report.prose.tokens[token + 1].symbol == ')');
}

/// Where the words of the acronym are surely told, by report.
struct Known {
    const Report* report = nullptr;
    const AcronymDefinition* definition = nullptr;
};

bool stands_at(const NamedUse& one, std::uint32_t token) {
    const auto definition = std::lower_bound(
        one.sure.begin(), one.sure.end(), token,
        [](const AcronymDefinition* each, std::uint32_t use) { return each->token < use; });
    return definition != one.sure.end() && (*definition)->token == token;
}

/// In this report, else in another; nothing where the words surely stand at the use itself.
std::optional<Known> known(const AcronymIndex& index, std::size_t at, const AcronymUse& use) {
    const auto sure_in = [&](const ReportAcronyms& all) -> const NamedUse* {
        const NamedUse* const one = all.find(use.name);
        return one == nullptr || one->sure.empty() ? nullptr : one;
    };
    const ReportAcronyms& here = index.reports()[at];
    if (const NamedUse* const one = sure_in(here)) {
        if (stands_at(*one, use.token)) return std::nullopt;
        return Known{here.report, one->sure.back()};
    }
    for (const ReportAcronyms& all : index.reports()) {
        if (const NamedUse* const one = sure_in(all)) return Known{all.report, one->sure.back()};
    }
    return std::nullopt;
}

Finding describe(const Report& report, TextRange words, const AcronymUse& use, const Known& known) {
    Finding finding;
    finding.severity = Severity::warning;
    finding.kind = Kind::review;
    finding.at = {&report, words};
    finding.reported = collapsed(report.document.words(words));
    finding.expected = collapsed(known.report->document.words(known.definition->words));
    finding.message =
        "\"" + finding.reported + "\" stands before \"" + use.name + "\", which is \"" +
        finding.expected + "\" " +
        (known.report == &report ? "elsewhere in this report" : "in another report of the series");
    finding.evidence.push_back({"definition", {known.report, known.definition->range}});
    return finding;
}

}  // namespace

std::map<std::string, Finding> misnamed(const AcronymIndex& index, std::size_t at) {
    std::map<std::string, Finding> found;
    const Report& report = *index.reports()[at].report;
    for (const AcronymUse& use : index.reports()[at].read.uses) {
        if (!opens_bracket(report, use.token) || found.contains(use.name)) continue;
        const std::optional<Known> right = known(index, at, use);
        if (!right) continue;
        const Words all =
            words_in(*right->report, right->definition->first_word, right->definition->end_word);
        const auto first = one_word_off(all, words_before(report, use.token, all.size()));
        if (!first) continue;
        const TextRange words{report.prose.tokens[*first].range.begin,
                              report.prose.tokens[use.token - 2].range.end};
        found.emplace(use.name, describe(report, words, use, *right));
    }
    return found;
}

}  // namespace yearproof::plugin
