// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "frequencies.h"
#include "one_change.h"

#include <yearproof/rules/rule.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <vector>

namespace yearproof::plugin {
namespace {

/// Years beside two that tell one figure: in fewer it may be the same by chance.
constexpr std::size_t others_of_a_number = 2;
constexpr std::size_t most_single = 5;  ///< sentences of two reports in which one word is another

/// What a report says that another year's may say otherwise.
struct Said {
    explicit Said(const Report& said)
        : report(&said), frequencies(read_frequencies(said)), sentences(sentence_hashes(said)) {}
    const Report* report;
    std::vector<Frequency> frequencies;
    SentenceHashes sentences;
};

class Changed final : public Rule {
public:
    const RuleInfo& info() const override;

    /// All years at once: each report is the later of one pair and the earlier of the next, and is
    /// read for both.
    void reconcile(const SeriesView& series, RuleContext& context) const override {
        if (series.reports.size() < 2) return;
        std::vector<Said> years;
        for (const Report* report : series.reports) years.emplace_back(*report);
        std::vector<Changes> changes;
        for (std::size_t i = 1; i < years.size(); ++i)
            changes.push_back(find_changes(*years[i - 1].report, years[i - 1].sentences,
                                           *years[i].report, years[i].sentences));
        const Holders holders = count_holders(years, changes);
        for (std::size_t i = 1; i < years.size(); ++i) {
            compare_years(years[i - 1], years[i], *series.alignments[i - 1], context);
            // The earlier of two years is not looked at where the pair before had it.
            compare_words(years[i - 1], years[i], changes[i - 1], holders, i == 1, context);
        }
    }

private:
    static void compare_years(const Said& then, const Said& now, const Alignment& alignment,
                              RuleContext& context) {
        const auto &earlier = *then.report, &later = *now.report;
        for (const FrequencyPair& pair :
             pair_frequencies(then.frequencies, now.frequencies, alignment)) {
            if (pair.earlier->code == pair.later->code)
                context.tick({&later, pair.later->range},
                             {{"earlier", {&earlier, pair.earlier->range}}});
            else
                context.find(describe(earlier, pair.earlier->range, later, pair.later->range));
        }
    }

    /// By Sentence::hash, how many reports have it; never gone through.
    using Holders = std::unordered_map<std::uint64_t, std::size_t>;

    /// Of the sentences that changed.
    static Holders count_holders(const std::vector<Said>& years,
                                 const std::vector<Changes>& changes) {
        Holders holders;
        for (const Changes& pair : changes) {
            for (const WordChange& change : pair.words)
                holders[change.then] = holders[change.now] = 0;
        }
        if (holders.empty()) return holders;
        for (const Said& year : years) {
            const SentenceHashes& all = year.sentences;
            for (std::size_t k = 0; k < all.size(); ++k) {
                const bool again = k > 0 && all[k] == all[k - 1];
                const auto at = again ? holders.end() : holders.find(all[k]);
                if (at != holders.end()) ++at->second;
            }
        }
        return holders;
    }

    static void compare_words(const Said& then, const Said& now, const Changes& changes,
                              const Holders& holders, bool first, RuleContext& context) {
        const Report &earlier = *then.report, &later = *now.report;
        const auto others = [&](std::uint64_t sentence) {
            return holders.at(sentence) - has(then, sentence) - has(now, sentence);
        };
        for (const NameChange& change : changes.names)
            context.find(describe(earlier, change.earlier, later, change.later));
        std::vector<const WordChange*> open;
        for (const WordChange& change : changes.words) {
            const std::size_t enough = change.number ? others_of_a_number : 1;
            const bool kept = others(change.then) >= enough;
            if (others(change.now) > 0) {
                if (!kept && first)
                    context.find(describe(later, change.later, earlier, change.earlier));
            } else if (kept || change.opposite) {
                context.find(describe(earlier, change.earlier, later, change.later));
            } else if (!change.number) {
                open.push_back(&change);
            }
        }
        // More of them are how the report is brought up to date.
        if (open.size() > most_single) return;
        for (const WordChange* change : open)
            context.find(describe(earlier, change->earlier, later, change->later));
    }

    static std::size_t has(const Said& year, std::uint64_t sentence) {
        return std::ranges::binary_search(year.sentences, sentence) ? 1 : 0;
    }

    static Finding describe(const Report& earlier, TextRange then, const Report& later,
                            TextRange now) {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&later, now};
        finding.reported = later.document.words(now);
        finding.expected = earlier.document.words(then);
        const bool is_earlier = !earlier.identity.issued || !later.identity.issued ||
                                *earlier.identity.issued <= *later.identity.issued;
        finding.evidence.push_back({is_earlier ? "earlier" : "later", {&earlier, then}});
        finding.message = "\"" + collapsed(finding.reported) + "\" stands where the " +
                          (is_earlier ? "earlier" : "later") + " report" +
                          (earlier.identity.issued ? " of " + iso(*earlier.identity.issued) : "") +
                          " had \"" + collapsed(finding.expected) + "\"";
        return finding;
    }
};

std::vector<Example> examples() {
    return {
        {"a frequency",
         {"The Corporate Parenting Board meets bi-monthly with sub-groups reporting to "
          "it.\n",
          "The Corporate Parenting Board meets quarterly with sub-groups reporting to "
          "it.\n"},
         true},
        {"a role",
         {"The board is attended by the Director of People, with all heads of service, and "
          "looks at the figures of each term.\n",
          "The board is attended by the Chief Executive, with all heads of service, and "
          "looks at the figures of each term.\n"},
         true},
        {"a word of a name that is missing",
         {"During the year, the board holds an Accountable Officers Meeting so that all partners "
          "know of the issues.\n",
          "During the year, the board holds an Accountable Meeting so that all partners know of "
          "the issues.\n"},
         true},
        {"how many there are",
         {"The agency was launched in 2020 and recruits carers on behalf of the three "
          "local councils.\n",
          "The agency was launched in 2020 and recruits carers on behalf of the four "
          "local councils.\n"},
         true},
        {"a number in digits",
         {"The agency was launched in 2020 and recruits carers on behalf of the three "
          "local councils.\n",
          "The agency was launched in 2020 and recruits carers on behalf of the 3 "
          "local councils.\n"},
         false},
    };
}

/// Of one word that is another.
std::vector<Example> examples_of_words() {
    return {
        {"the opposite",
         {"The grant pays for more hours and does not reduce the cost of the service to the "
          "council.\n",
          "The grant pays for more hours and does not increase the cost of the service to the "
          "council.\n"},
         true},
        {"a word in one year alone",
         {"The officers of the board know of all issues that it faces and can act early.\n",
          "The officers of the board know of all issues that it faces and can act early.\n",
          "The officers of the board know of all tissues that it faces and can act early.\n"},
         true},
        {"a word of a sentence that is otherwise last year's",
         {"The officers of the board know of all topics that it faces and can act early.\n",
          "The officers of the board know of all tropics that it faces and can act early.\n"},
         true},
        {"one year further",
         {"This is the first of the four reports that the board makes of its plan for the town.\n",
          "This is the second of the four reports that the board makes of its plan for the "
          "town.\n"},
         false},
        {"a figure of a sentence that is otherwise last year's",
         {"The officers of the board know of all 12 topics that it faces and can act early.\n",
          "The officers of the board know of all 14 topics that it faces and can act early.\n"},
         false},
        {"told as a change",
         {"The Corporate Parenting Board meets bi-monthly with sub-groups reporting to "
          "it.\n",
          "The Corporate Parenting Board now meets quarterly with sub-groups reporting to "
          "it.\n"},
         false},
        {"said otherwise",
         {"The Corporate Parenting Board meets every two months with sub-groups reporting "
          "to it.\n",
          "The Corporate Parenting Board meets bi-monthly with sub-groups reporting to "
          "it.\n"},
         false},
        {"a month",
         {"The first meeting of the new board took place in the hall in May with all of "
          "its "
          "members.\n",
          "The first meeting of the new board took place in the hall in June with all of "
          "its members.\n"},
         false},
    };
}

std::vector<Example> all_examples() {
    std::vector<Example> all = examples();
    std::ranges::move(examples_of_words(), std::back_inserter(all));
    return all;
}

const RuleInfo& Changed::info() const {
    static const RuleInfo info{
        .id = "term.changed",
        .title = "A frequency, role, name or number of things that is another than last year",
        .severity = Severity::note,
        .kind = Kind::review,
        .proves =
            "Two sentences of this report and the earlier one say how often the same thing "
            "happens, "
            "and say another thing; or they are the same, word for word, but for one name or "
            "role, a word that a name lacks, or "
            "for how many there are of something (\"the three councils\"), for a word and its "
            "opposite (\"reduce\", \"increase\"; \"not\"), or, where a third year has the "
            "sentence as well, for any one word. "
            "Nothing in the sentence tells of a change.",
        .why =
            "A board that met every two months and now meets quarterly was either changed, which "
            "the reader wants to be told, or is wrong in one of the years.",
        .cannot_see =
            "Changes that are told in another sentence, in sentences that were written anew, and "
            "in tables. Which of the two years is right.",
        .examples = all_examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> changed() { return std::make_unique<Changed>(); }

}  // namespace yearproof::plugin
