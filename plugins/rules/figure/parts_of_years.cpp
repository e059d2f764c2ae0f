// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "parts_of_years.h"

#include "arithmetic.h"
#include "partition.h"

#include <yearproof/language/word_hash.h>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace yearproof::figure {
namespace {

constexpr std::uint32_t last_words = 3;  ///< behind the last part

struct Told {
    const Report* report = nullptr;
    const Statement* statement = nullptr;
    std::uint64_t wording = 0;
};

/// Where the words of part `k` end: at the next part, or soon.
std::uint32_t end_of_words(const Report& report, const Statement& statement, std::size_t k,
                           std::uint32_t first) {
    if (k + 1 < statement.others.size()) return fact_of(report, statement.others[k + 1])->token;
    const Fact& part = *fact_of(report, statement.others[k]);
    const std::uint32_t end =
        std::min(first + last_words, report.prose.sentences[part.sentence].end);
    std::uint32_t at = first;
    while (at < end && report.prose.tokens[at].kind == TokenKind::word) ++at;
    return at;
}

/// The words behind each of the parts; nothing where one has none.
std::optional<std::uint64_t> wording(const Report& report, const Statement& statement) {
    std::uint64_t hash = statement.others.size();
    for (std::size_t k = 0; k < statement.others.size(); ++k) {
        const Fact& part = *fact_of(report, statement.others[k]);
        const std::uint32_t first = first_token_from(report.prose, part.range.end);
        const std::uint32_t end = end_of_words(report, statement, k, first);
        if (end <= first || report.prose.tokens[first].kind != TokenKind::word) return {};
        hash = mix_hash(hash, hash_of_tokens(report.prose.tokens, first, end));
    }
    return hash;
}

Finding describe(const Told& one, const Told& other) {
    const Fact& whole = *fact_of(*one.report, one.statement->subject);
    const Fact& usual = *fact_of(*other.report, other.statement->subject);
    const std::string made = made_of_parts(*one.report, *one.statement);
    return {Severity::note,
            Kind::review,
            fmt::format("{} is given, but its parts make {}; in {} such parts make the whole of {}",
                        printed(*one.report, whole), made,
                        other.report == one.report ? "this report" : called(*other.report),
                        printed(*other.report, usual)),
            place(*one.report, whole),
            {{other.report == one.report ? "same report" : "earlier", place(*other.report, usual)}},
            printed(*one.report, whole),
            ""};
}

}  // namespace

void check_parts_of_years(const SeriesView& series, RuleContext& context) {
    std::unordered_map<std::uint64_t, Told> whole;  // by their words; never gone through
    std::vector<Told> open;
    for (const Report* report : series.reports) {
        for (const Statement& statement : report->facts.statements) {
            if (statement.kind != Statement::Kind::parts || statement.others.size() < 2) continue;
            const Partition partition = weigh_parts(*report, statement);
            if (partition == Partition::told || partition == Partition::some) continue;
            const auto words = wording(*report, statement);
            if (!words) continue;
            if (partition == Partition::whole)
                whole.try_emplace(*words, Told{report, &statement, *words});
            else
                open.push_back({report, &statement, *words});
        }
    }
    for (const Told& one : open) {
        const auto at = whole.find(one.wording);
        if (at != whole.end()) context.find(describe(one, at->second));
    }
}

}  // namespace yearproof::figure
