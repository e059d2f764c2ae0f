// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "repeated_blocks.h"
#include "repeats.h"

#include <yearproof/rules/rule.h>

#include <memory>
#include <string>
#include <vector>

namespace yearproof::plugin {
namespace {

class Repeated final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const Run& run : find_repeats(report)) {
            if (!run.doubt.empty())
                context.unchecked({&report, range(report, run)}, run.doubt);
            else
                context.find(describe(report, run));
        }
        for (const RepeatedBlock& block : repeated_blocks(report))
            context.find(describe(report, block));
    }

private:
    static TextRange range(const Report& report, const Run& run) {
        return {report.prose.tokens[run.first].range.begin,
                report.prose.tokens[run.end() - 1].range.end};
    }

    static Finding describe(const Report& report, const RepeatedBlock& block) {
        return {Severity::warning,
                Kind::review,
                "this paragraph says word for word what one before it said",
                {&report, block.again},
                {{"same report", {&report, block.first}}},
                std::string(report.document.words(block.again)),
                ""};
    }

    static Finding describe(const Report& report, const Run& run) {
        Finding finding;
        finding.severity = run.figure   ? Severity::error
                           : run.seldom ? Severity::note
                                        : Severity::warning;
        finding.kind = run.figure ? Kind::fail : Kind::review;
        finding.at = {&report, range(report, run)};
        const TextRange once{report.prose.tokens[run.first].range.begin,
                             report.prose.tokens[run.first + run.size - 1].range.end};
        finding.reported = report.document.words(finding.at.range);
        finding.expected = report.document.words(once);
        finding.message = "\"" + finding.expected + "\" is written " +
                          (run.times == 2 ? "twice" : std::to_string(run.times) + " times") +
                          " over";
        return finding;
    }
};

std::vector<Example> examples() {
    return {
        {"a figure and its words",
         {"The rate is now 48%, higher than 39% in 39% in 2021/2022.\n"},
         true},
        {"a doubled word", {"The board met the the chair in May.\n"}, true},
        {"a doubled word of a name",
         {"The Lead Member for Homes met staff. Each Lead Member for schools was asked, "
          "and the Lead Member Member for schools agreed.\n"},
         true},
        {"the first word of a sentence",
         {"The board met in May. The The chair thanked all of its members.\n"},
         true},
        {"a month", {"The hall was opened on 1 September September 2019.\n"}, true},
        {"a month and a name", {"In May May Li joined. In March March Road was closed.\n"}, false},
        {"grammar, but not here", {"We made sure that that the hall is open.\n"}, true},
        {"a name that begins with an article", {"The The Hague office opened in May.\n"}, false},
        {"a paragraph that stands twice",
         {"We let 54 homes in the year, most of them to families on the list.\n\nWe let "
          "54 homes in the year, most of them to families on the list.\n"},
         true},
        {"standing text",
         {"1. Homes\n\nThe figures of this section are those that were known at the end "
          "of March.\n\n2. Rents\n\nThe figures of this section are those that were "
          "known at the end of March.\n"},
         false},
        {"a doubled phrase", {"It was agreed to add to the to the plan in May.\n"}, true},
        {"grammar and emphasis",
         {"The need that that creates had had very very little notice.\n"},
         false},
        {"another language",
         {"Diese Anamnese erfuhr ich lediglich nach und nach und sie ist "
          "unvollst\u00e4ndig.\n"},
         false},
        {"a comma between",
         {"Partners in public health, health and education took part.\n"},
         false},
        {"a name",
         {"Colleagues from Wagga Wagga visited, and went home step by step by step.\n"},
         false},
        {"the end of a heading that stands before its text",
         {"Our Partnership met. The Partnership agreed.\n\nSafeguarding Partnership "
          "Partnership staff were asked.\n"},
         false},
    };
}

const RuleInfo& Repeated::info() const {
    static const RuleInfo info{
        .id = "text.repeated",
        .title = "Words written twice over",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "The same words stand twice, directly after each other, with nothing between them; or "
            "a paragraph of ten words or more says word for word what one shortly before it said.",
        .why = "It is what is left when a sentence was edited in a hurry, often around a figure "
               "that was brought up to date; "
               "the figure wants a second look.",
        .cannot_see =
            "Repetitions with other words or a comma between them, names that double or that the "
            "report hardly uses otherwise, words that English allows twice (\"had had\", \"very "
            "very\"), and words doubled again and again in one report (\"a node node\"), as "
            "descriptions of programs do. Paragraphs in other languages.",
        .examples = examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> repeated() { return std::make_unique<Repeated>(); }

}  // namespace yearproof::plugin
