// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "dated_names.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

constexpr std::size_t usual_uses = 2, well_known_uses = 3;

struct Dated {
    const TimeExpression* time = nullptr;
    std::uint64_t name = 0;  ///< hash of the last two words of the name
};

/// "Strategy 2022-25": years that follow two words of a name.
bool names_a_document(const Report& report, const TimeExpression& time) {
    static const Meaning month = Lexicon::english().meaning("month");
    const std::vector<Token>& tokens = report.prose.tokens;
    const std::uint32_t i = time.first_token;
    const bool years = time.kind == TimeKind::range || time.kind == TimeKind::financial_year ||
                       time.kind == TimeKind::academic_year;
    if (!years || !time.period || time.impossible || time.end_token != i + 3 || i < 2) return false;
    if (report.prose.sentences[time.sentence].first + 2 > i) return false;
    const bool printed_years = tokens[i].kind == TokenKind::number && tokens[i].range.size() == 4 &&
                               tokens[i + 1].kind == TokenKind::symbol &&
                               tokens[i + 2].kind == TokenKind::number;
    return printed_years && tokens[i - 1].capital && tokens[i - 2].capital &&
           Lexicon::english().find(&report.prose.words[i - 1], 1, month) == nullptr;
}

std::vector<Dated> dated_names(const Report& report) {
    std::vector<Dated> found;
    for (const TimeExpression& time : report.facts.times) {
        if (!names_a_document(report, time)) continue;
        found.push_back(
            {&time, hash_of_tokens(report.prose.tokens, time.first_token - 2, time.first_token)});
    }
    return found;
}

TextRange range(const Report& report, const Dated& one) {
    return {report.prose.tokens[one.time->first_token - 2].range.begin, one.time->range.end};
}

Finding describe(const Report& report, const Dated& odd, const Dated& usual, std::size_t uses) {
    Finding finding;
    finding.severity = uses < well_known_uses ? Severity::note : Severity::warning;
    finding.at = {&report, range(report, odd)};
    finding.reported = report.document.words(finding.at.range);
    finding.expected = report.document.words(range(report, usual));
    finding.message = "\"" + finding.reported + "\" stands once, \"" + finding.expected + "\" " +
                      std::to_string(uses) + " times";
    finding.evidence.push_back({"same report", {&report, range(report, usual)}});
    return finding;
}

/// Of one name with one year in common: the one use that has another year at its other end.
void judge(const Report& report, const std::vector<Dated>& uses, std::vector<Finding>& found) {
    if (uses.size() <= usual_uses) return;
    const auto same = [](const Dated& a, const Dated& b) {
        return a.time->period == b.time->period;
    };
    const Dated& usual = same(uses[0], uses[1]) ? uses[0] : uses[2];
    const Dated* odd = nullptr;
    for (const Dated& one : uses) {
        if (same(one, usual)) continue;
        if (odd != nullptr) return;
        odd = &one;
    }
    if (odd != nullptr) found.push_back(describe(report, *odd, usual, uses.size() - 1));
}

}  // namespace

std::vector<Finding> find_dated_names(const Report& report) {
    std::vector<Finding> found;
    const std::vector<Dated> names = dated_names(report);
    if (names.size() <= usual_uses) return found;
    for (const bool by_first : {true, false}) {
        std::unordered_map<std::uint64_t, std::size_t> known;
        std::vector<std::vector<Dated>> groups;  // in reading order of their first
        for (const Dated& one : names) {
            const Date day = by_first ? one.time->period->first : one.time->period->last;
            const std::uint64_t key =
                mix_hash(one.name, static_cast<std::uint64_t>(static_cast<int>(day.year())));
            const auto [at, added] = known.emplace(key, groups.size());
            if (added) groups.emplace_back();
            groups[at->second].push_back(one);
        }
        for (const std::vector<Dated>& uses : groups) judge(report, uses, found);
    }
    return found;
}

}  // namespace yearproof::plugin
