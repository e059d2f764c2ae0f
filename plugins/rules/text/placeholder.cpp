// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "marks.h"

#include <yearproof/rules/rule.h>
#include <yearproof/source/utf8.h>

#include <memory>

namespace yearproof::plugin {
namespace {

class Placeholder final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const LeftMark& mark : find_placeholders(report)) {
            Finding finding;
            finding.severity = Severity::warning;
            finding.kind = mark.sure ? Kind::fail : Kind::review;
            finding.at = {&report, mark.range};
            finding.reported = report.document.words(mark.range);
            finding.message =
                "\"" + collapsed(finding.reported) + "\" stands for something still to come";
            context.find(std::move(finding));
        }
    }
};

const RuleInfo& Placeholder::info() const {
    static const RuleInfo info{
        .id = "text.placeholder",
        .title = "A placeholder left in the text",
        .severity = Severity::warning,
        .kind = Kind::fail,
        .proves = "Words that stand in place of others were not replaced: TBC, TBA and TBD, XX "
                  "where a figure belongs, [insert ...], ???, lorem ipsum, the error messages of "
                  "fields and cells (\"Error! Bookmark not defined.\", #REF!).",
        .why = "It is the one slip that every reader sees.",
        .cannot_see =
            "Gaps without a mark, marks of a house's own, and \"to be confirmed\" in words, which "
            "a "
            "report may mean. XX and XXX after a name or a label are Roman numbers. TBC is left "
            "alone in a report that explains it as somebody's name.",
        .examples =
            {
                {"to be confirmed", {"Telephone: TBC\n"}, true},
                {"a figure to come", {"A leaflet was sent to XX households in May.\n"}, true},
                {"an amount to come", {"The scheme cost £XX in all, at XX% over budget.\n"}, true},
                {"words to come", {"The council first met on [insert date] in the hall.\n"}, true},
                {"a field that broke",
                 {"The figures are in Error! Reference source not found. of this report.\n"},
                 true},
                {"filler", {"Lorem ipsum dolor sit amet, consectetur.\n"}, true},
                {"numbers and names",
                 {"King Louis XX and Part XX of the Act are read. Was it wanted? The council, "
                  "Tunbridge Borough Council (TBC), met; TBC is large. The codes 4XX and 5XX are "
                  "errors, and the date is to be confirmed. See [1] and [a list].\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> placeholder() { return std::make_unique<Placeholder>(); }

}  // namespace yearproof::plugin
