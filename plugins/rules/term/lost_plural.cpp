// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "lost_plural.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace yearproof::plugin {
namespace {

constexpr std::size_t plurals_of_one = 4;  ///< to each that lacks its "s"

class LostPlurals {
public:
    explicit LostPlurals(const Report& report) : report_(report), prose_(report.prose) {}

    std::vector<Finding> find() {
        const Meaning in_plural = lexicon_.meaning("named_in_plural");
        for (const WordId one : lexicon_.first_words(in_plural)) {
            const Phrase* phrase = lexicon_.find(&one, 1, in_plural);
            if (phrase != nullptr) hold(names(one), names(lexicon_.word(phrase->code)));
        }
        return std::move(findings_);
    }

private:
    using Tokens = std::vector<std::uint32_t>;

    /// Where the word ends a name, behind a possessive.
    Tokens names(WordId word) const {
        Tokens found;
        for (const std::uint32_t i : prose_.index.of(word)) {
            if (i > 0 && prose_.tokens[i].capital && !prose_.tokens[i].all_caps &&
                prose_.tokens[i - 1].capital && is_possessive(text(i - 1)))
                found.push_back(i);
        }
        return found;
    }

    void hold(const Tokens& singular, const Tokens& plural) {
        for (const std::uint32_t i : singular) {
            const auto same = [&](std::uint32_t other) {
                return prose_.tokens[other - 1].hash == prose_.tokens[i - 1].hash;
            };
            const auto usual = std::find_if(plural.begin(), plural.end(), same);
            const auto all = static_cast<std::size_t>(std::count_if(usual, plural.end(), same)),
                       odd = static_cast<std::size_t>(
                           std::count_if(singular.begin(), singular.end(), same));
            if (all >= plurals_of_one * odd && stands_bare(i) && !is_told_more(i)) tell(i, *usual);
        }
    }

    void tell(std::uint32_t odd, std::uint32_t usual) {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = place(odd);
        finding.reported = report_.document.words(finding.at.range);
        finding.expected = report_.document.words(place(usual).range);
        finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected +
                          "\" elsewhere in this report";
        finding.evidence.push_back({"same report", place(usual)});
        findings_.push_back(std::move(finding));
    }

    Place place(std::uint32_t last) const {
        return {&report_, {prose_.tokens[last - 1].range.begin, prose_.tokens[last].range.end}};
    }

    std::string_view text(std::uint32_t i) const {
        return report_.document.words(prose_.tokens[i].range);
    }
    static bool is_possessive(std::string_view word) {
        return word.ends_with('s') && word.find_first_of("'\xE2") != std::string_view::npos;
    }
    bool is(std::uint32_t i, std::string_view table) const {
        return lexicon_.find(&prose_.words[i], 1, lexicon_.meaning(table)) != nullptr;
    }
    bool is_symbol(std::uint32_t i) const { return prose_.tokens[i].kind == TokenKind::symbol; }

    /// "Of Children's Service", at the begin of a sentence: not "the", "our" or "a new" one.
    bool stands_bare(std::uint32_t last) const {
        if (last < 2) return true;
        const std::uint32_t before = last - 2;
        return is_symbol(before) || is(before, "of") || is(before, "preposition") ||
               is(before, "conjunction");
    }

    /// "Children's Service budgets" are budgets.
    bool is_told_more(std::uint32_t last) const {
        const std::uint32_t next = last + 1;
        if (next >= prose_.tokens.size()) return false;
        if (is_symbol(next)) return prose_.tokens[next].symbol == '-';
        return !text(next).ends_with("ed") && !is(next, "function_word") && !is(next, "be_verb");
    }

    const Report& report_;
    const Prose& prose_;
    const Lexicon& lexicon_ = Lexicon::english();
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_lost_plurals(const Report& report) { return LostPlurals(report).find(); }

}  // namespace yearproof::plugin
