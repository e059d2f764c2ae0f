// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "lost_plural.h"

#include <yearproof/language/word_stem.h>

#include <string>
#include <string_view>
#include <unordered_map>

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
                prose_.tokens[i - 1].capital && has_apostrophe(text(i - 1)))
                found.push_back(i);
        }
        return found;
    }

    /// Names by the possessive before.
    struct Uses {
        std::size_t singular = 0, plural = 0;
        std::uint32_t first = 0;  ///< of the plural
    };

    void hold(const Tokens& singular, const Tokens& plural) {
        if (singular.empty() || plural.empty()) return;
        std::unordered_map<std::uint32_t, Uses> names;  // never gone through
        for (const std::uint32_t i : singular) ++names[owner(i)].singular;
        for (const std::uint32_t i : plural) {
            const auto at = names.find(owner(i));
            if (at == names.end()) continue;
            if (at->second.plural++ == 0) at->second.first = i;
        }
        for (const std::uint32_t i : singular) {
            const Uses& uses = names[owner(i)];
            if (uses.plural > 0 && uses.plural >= plurals_of_one * uses.singular &&
                stands_bare(i) && !is_told_more(i))
                tell(i, uses.first);
        }
    }
    std::uint32_t owner(std::uint32_t last) const { return prose_.tokens[last - 1].hash; }

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
        const bool past = text(next).size() > 2 && lexicon_.ends(text(next), 2, past_ending_);
        return !past && !is(next, "function_word") && !is(next, "be_verb");
    }

    const Report& report_;
    const Prose& prose_;
    const Lexicon& lexicon_ = Lexicon::english();
    const Meaning past_ending_ = lexicon_.meaning("past_ending");
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_lost_plurals(const Report& report) { return LostPlurals(report).find(); }

}  // namespace yearproof::plugin
