// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "run_together.h"

#include <yearproof/rules/rule.h>

#include <memory>

namespace yearproof::plugin {
namespace {

/// More than this, and more than one in so many words: the text was taken from its pages without
/// its blanks, and the report is not to blame.
constexpr std::size_t most_findings = 12, words_for_each = 150;

class Spacing final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const std::vector<RunTogether> places = find_run_together(report);
        if (places.size() > most_findings && places.size() * words_for_each > report.words) {
            context.unchecked({&report, places.front().range},
                              "so many words run together that the text seems to have lost its "
                              "blanks on the way out of the file");
            return;
        }
        for (const RunTogether& place : places) context.find(describe(report, place));
    }

private:
    static Finding describe(const Report& report, const RunTogether& place) {
        Finding finding;
        finding.severity = Severity::warning;
        finding.kind = Kind::fail;
        finding.at = {&report, place.range};
        const auto words = [&report](std::uint32_t begin, std::uint32_t end) {
            return std::string(report.document.words({begin, end}));
        };
        const std::string before = words(place.range.begin, place.gap);
        const std::string after = words(place.gap, place.range.end);
        finding.reported = before + after;
        finding.expected = before + " " + after;
        finding.message = "A space is missing between \"" + before + "\" and \"" + after + "\"";
        return finding;
    }
};

const RuleInfo& Spacing::info() const {
    static const RuleInfo info{
        .id = "text.spacing",
        .title = "A space that is missing",
        .severity = Severity::warning,
        .kind = Kind::fail,
        .proves = "A word runs into a number, into the next sentence, or into the word after a "
                  "comma or bracket. That it is a word of its own is shown by the report, which "
                  "uses it elsewhere, or by the word itself (\"in\", \"of\").",
        .why = "It is mostly a figure that was brought up to date in a hurry, and search finds "
               "neither the figure nor the word.",
        .cannot_see =
            "Units and scale words written close (\"10km\", \"2million\"), codes and file names "
            "(\"B2B\", \"report.Final\"), words run together that the report uses nowhere else, "
            "and spaces too many. Where a whole text has lost its spaces nothing is said of any.",
        .examples =
            {
                {"a word after a number",
                 {"Plans fell from 664 in July 2023 to 581in December 2023.\n"},
                 true},
                {"a word that the report uses elsewhere",
                 {"We paid 118grants. Most grants were small.\n"},
                 true},
                {"a year after a word", {"Visits rose in2023/24 and again since.\n"}, true},
                {"a full stop",
                 {"The board agreed the plan at its last meeting.The next one is in May.\n"},
                 true},
                {"units, ordinals and codes",
                 {"A 10km path, 2.5m wide, opened on 22nd May 2023; 5in pipes, a B2B site and "
                  "COVID19 too. Ages 16+ and 3D printing.\n"},
                 false},
                {"names with full stops",
                 {"See the file report.Final and the site www.example.org. Node.Js runs it, and "
                  "the class list.Sorter does the rest.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> spacing() { return std::make_unique<Spacing>(); }

}  // namespace yearproof::plugin
