// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "aged_names.h"

#include <yearproof/language/word_hash.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace yearproof::plugin {
namespace {

constexpr std::size_t usual_uses = 3;

struct Aged {
    std::uint32_t report = 0;
    const Fact* fact = nullptr;
    std::uint64_t name = 0;  ///< hash of two words beside the ages
    TextRange range;         ///< these words and the ages
};
using Uses = std::vector<Aged>;  ///< oldest first

class Finder {
public:
    explicit Finder(const SeriesView& series) : reports_(series.reports) {
        for (std::uint32_t r = 0; r < reports_.size(); ++r) {
            for (const Fact& fact : reports_[r]->facts.facts) {
                if (fact.figure.value_max && (fact.unit == "age" || fact.unit == "count"))
                    add(r, fact);
            }
        }
    }

    std::vector<Finding> find() const {
        std::vector<Finding> found;
        for (const Uses& uses : names_) {
            if (auto finding = judge(uses)) found.push_back(std::move(*finding));
        }
        return found;
    }

private:
    bool is_name(std::uint32_t report, std::uint32_t i) const {
        const std::vector<Token>& tokens = reports_[report]->prose.tokens;
        return i < tokens.size() && tokens[i].kind == TokenKind::word && tokens[i].capital;
    }

    /// "Partnership Commissioning (0-25)", "0-25 Disability Team": within its sentence.
    void add(std::uint32_t r, const Fact& fact) {
        const Prose& prose = reports_[r]->prose;
        const Sentence& sentence = prose.sentences[fact.sentence];
        std::uint32_t end = fact.token, before = fact.token;
        while (end < sentence.end && prose.tokens[end].range.begin < fact.range.end) ++end;
        if (before > sentence.first && prose.tokens[before - 1].symbol == '(') --before;
        if (end + 1 < sentence.end && is_name(r, end) && is_name(r, end + 1)) {
            const std::uint64_t name = hash_of_tokens(prose.tokens, end, end + 2);
            keep({r, &fact, name, {fact.range.begin, prose.tokens[end + 1].range.end}});
        } else if (before >= sentence.first + 2 && is_name(r, before - 1) &&
                   is_name(r, before - 2)) {
            const bool closed = before < fact.token && end < sentence.end;
            const TextRange last =
                prose.tokens[closed && prose.tokens[end].symbol == ')' ? end : end - 1].range;
            const std::uint64_t name = hash_of_tokens(prose.tokens, before - 2, before);
            keep({r, &fact, mix_hash(1, name), {prose.tokens[before - 2].range.begin, last.end}});
        }
    }

    void keep(Aged one) {
        const auto [at, added] = index_.emplace(one.name, names_.size());
        if (added) names_.emplace_back();
        names_[at->second].push_back(one);
    }

    static bool same(const Aged& a, const Aged& b) {
        return a.fact->figure.value == b.fact->figure.value &&
               *a.fact->figure.value_max == *b.fact->figure.value_max;
    }

    std::optional<Finding> judge(const Uses& uses) const {
        if (uses.size() <= usual_uses) return std::nullopt;
        const Aged& usual = same(uses[0], uses[1]) ? uses[0] : uses[2];
        const Aged* odd = nullptr;
        for (const Aged& one : uses) {
            if (same(one, usual)) continue;
            if (odd != nullptr) return std::nullopt;
            odd = &one;
        }
        const bool one_end =
            odd != nullptr && (odd->fact->figure.value == usual.fact->figure.value ||
                               *odd->fact->figure.value_max == *usual.fact->figure.value_max);
        if (!one_end) return std::nullopt;
        // What only the latest report says may be new.
        const bool goes_on = odd != &uses.back() || uses[uses.size() - 2].report == odd->report;
        return describe(*odd, usual, uses.size() - 1, goes_on);
    }

    Finding describe(const Aged& odd, const Aged& usual, std::size_t uses, bool sure) const {
        const Report &report = *reports_[odd.report], &other = *reports_[usual.report];
        Finding finding;
        finding.severity = sure ? Severity::warning : Severity::note;
        finding.at = {&report, odd.range};
        finding.reported = collapsed(report.document.words(odd.range));
        finding.expected = collapsed(other.document.words(usual.range));
        finding.message = "\"" + finding.reported + "\" stands once, \"" + finding.expected +
                          "\" " + std::to_string(uses) + " times";
        finding.evidence.push_back(
            {&report == &other ? "same report" : "other year", {&other, usual.range}});
        return finding;
    }

    const std::vector<const Report*>& reports_;
    std::vector<Uses> names_;                               ///< by first use
    std::unordered_map<std::uint64_t, std::size_t> index_;  ///< into names_
};

}  // namespace

std::vector<Finding> find_aged_names(const SeriesView& series) { return Finder(series).find(); }

}  // namespace yearproof::plugin
