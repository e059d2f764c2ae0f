// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "now_passages.h"
#include "overtaken.h"

#include <yearproof/rules/rule.h>
#include <yearproof/source/utf8.h>

#include <memory>
#include <unordered_map>
#include <utility>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t telling_words = 9;  ///< in common: no phrase that two years share by chance
constexpr std::uint32_t whole_sentence = 6;  ///< likewise where nothing of the sentence differs
constexpr std::size_t most_alike = 50;       ///< passages of the earlier report that are looked at

/// The earlier report's phrases, by their words and the word behind them.
class EarlierPhrases {
public:
    EarlierPhrases(const Report& report, const std::vector<NowPhrase>& phrases) : report_(report) {
        for (const NowPhrase& phrase : phrases) by_key_[key(report, phrase)].push_back(&phrase);
    }

    /// The longest passage in common, and the phrase in it.
    std::pair<CommonPassage, const NowPhrase*> find(const Report& later,
                                                    const NowPhrase& phrase) const {
        std::pair<CommonPassage, const NowPhrase*> best{{}, nullptr};
        const auto alike = by_key_.find(key(later, phrase));
        if (alike == by_key_.end()) return best;
        for (std::size_t i = 0; i < alike->second.size() && i < most_alike; ++i) {
            const CommonPassage passage = common_passage(report_, *alike->second[i], later, phrase);
            if (passage.words > best.first.words) best = {passage, alike->second[i]};
        }
        return best;
    }

private:
    /// The phrase, and the words beside it, or what there is of them in the sentence.
    static std::uint64_t key(const Report& report, const NowPhrase& phrase) {
        const Sentence& sentence = report.prose.sentences[phrase.sentence];
        const std::uint32_t first = phrase.end < sentence.end       ? phrase.first
                                    : phrase.first > sentence.first ? phrase.first - 1
                                                                    : phrase.first;
        const std::uint32_t end = std::min(phrase.end + 1, sentence.end);
        return hash_of_tokens(report.prose.tokens, first, end);
    }

    const Report& report_;
    std::unordered_map<std::uint64_t, std::vector<const NowPhrase*>>
        by_key_;  ///< never gone through
};

class CarriedForward final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const Overtaken& place : find_overtaken(report)) {
            Finding finding;
            finding.severity = Severity::note;
            finding.at = {&report, place.said};
            finding.reported = report.document.words(place.said);
            finding.message = "\"" + collapsed(finding.reported) +
                              "\" was not the last: the report "
                              "tells of one in " +
                              collapsed(report.document.words(place.later));
            finding.evidence.push_back({"same report", {&report, place.later}});
            context.find(std::move(finding));
        }
    }

    /// All years at once: each report is the later of one pair and the earlier of the next, and is
    /// read for both.
    void reconcile(const SeriesView& series, RuleContext& context) const override {
        if (series.reports.size() < 2) return;
        auto then = read_now_phrases(*series.reports.front());
        for (std::size_t i = 1; i < series.reports.size(); ++i) {
            auto now = read_now_phrases(*series.reports[i]);
            compare_years(*series.reports[i - 1], then, *series.reports[i], now, context);
            then = std::move(now);
        }
    }

private:
    static void compare_years(const Report& earlier, const std::vector<NowPhrase>& then_phrases,
                              const Report& later, const std::vector<NowPhrase>& now_phrases,
                              RuleContext& context) {
        const EarlierPhrases phrases(earlier, then_phrases);
        std::int64_t last_sentence = -1;
        for (const NowPhrase& phrase : now_phrases) {
            if (phrase.sentence == last_sentence) continue;
            const auto [passage, then] = phrases.find(later, phrase);
            if (then == nullptr) continue;
            if (!is_carried(later, phrase, passage)) {
                context.tick(place(later, phrase), {{"earlier", place(earlier, *then)}});
                continue;
            }
            last_sentence = phrase.sentence;
            context.find(describe(earlier, later, phrase, passage));
        }
    }

    static TextRange phrase_range(const Report& report, const NowPhrase& phrase) {
        return {report.prose.tokens[phrase.first].range.begin,
                report.prose.tokens[phrase.end - 1].range.end};
    }
    static Place place(const Report& report, const NowPhrase& phrase) {
        return {&report, phrase_range(report, phrase)};
    }

    /// Much of the sentence is the same, and no number of it was brought up to date.
    static bool is_carried(const Report& later, const NowPhrase& now,
                           const CommonPassage& passage) {
        const TextRange sentence = later.prose.sentences[now.sentence].range;
        const bool whole = passage.later.size() + 2 >= sentence.size();
        return passage.words >= (whole ? whole_sentence : telling_words) && !passage.updated;
    }

    static Finding describe(const Report& earlier, const Report& later, const NowPhrase& phrase,
                            const CommonPassage& passage) {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&later, passage.later};
        finding.reported = later.document.words(phrase_range(later, phrase));
        finding.evidence.push_back({"earlier", {&earlier, passage.earlier}});
        finding.message = "\"" + collapsed(finding.reported) +
                          "\" is said in the words of the earlier report" +
                          (earlier.identity.issued ? " of " + iso(*earlier.identity.issued) : "");
        return finding;
    }
};

const RuleInfo& CarriedForward::info() const {
    static const RuleInfo info{
        .id = "text.carried-forward",
        .title = "Last year's words that speak of now",
        .severity = Severity::note,
        .kind = Kind::review,
        .proves =
            "A passage that speaks of the report's own time (\"now\", \"recently\", \"this year\", "
            "\"during the year\") stands in the earlier report in the same words, with the same "
            "numbers. Or something is called the last of its kind, with its year, and the report "
            "itself tells of a later one.",
        .why = "What was recent last year is not recent now. Such a passage was carried forward, "
               "and nobody has said whether it still holds.",
        .cannot_see =
            "Passages in which words or numbers were changed, and those that do not say that they "
            "speak of now: standing and legal text is not worth a word. Sentences about the report "
            "itself, and about what comes round every year. Whether the passage is still true.",
        .examples =
            {
                {"recent in both years",
                 {"I recently visited the new reading garden at the library.\n",
                  "I recently visited the new reading garden at the library.\n"},
                 true},
                {"this year, twice",
                 {"During the year the partnership holds a meeting of its officers to stay well "
                  "informed.\n",
                  "During the year the partnership holds a meeting of its officers to stay well "
                  "informed.\n"},
                 true},
                {"not the last",
                 {"# Report\n\nCommittee\n\n7 March 2024\n\nThe Ofsted inspection in July 2023 "
                  "went "
                  "well.\n\nSince the last Ofsted inspection in 2019 the board has met monthly.\n"},
                 true},
                {"brought up to date",
                 {"We currently have 12 hosts of supported homes in the borough.\n",
                  "We currently have 14 hosts of supported homes in the borough.\n"},
                 false},
                {"standing text",
                 {"The council has a duty under the Housing Act to every household in the "
                  "borough.\n",
                  "The council has a duty under the Housing Act to every household in the "
                  "borough.\n"},
                 false},
                {"of the report itself",
                 {"This report sets out what has now been done in the year by the whole team.\n",
                  "This report sets out what has now been done in the year by the whole team.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> carried_forward() { return std::make_unique<CarriedForward>(); }

}  // namespace yearproof::plugin
