// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "marks.h"

#include <yearproof/rules/rule.h>
#include <yearproof/source/utf8.h>

#include <memory>

namespace yearproof::plugin {
namespace {

class LeftOver final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        for (const LeftMark& mark : find_left_overs(report)) {
            Finding finding;
            finding.severity = Severity::warning;
            finding.kind = mark.sure ? Kind::fail : Kind::review;
            finding.at = {&report, mark.range};
            finding.reported = report.document.words(mark.range);
            finding.message = "\"" + collapsed(finding.reported) +
                              "\" is left over from the work on "
                              "the text";
            context.find(std::move(finding));
        }
        // A file that has lines is plain text, which has nothing but what can be read.
        if (!report.document.blocks.empty() && report.document.source_text.empty())
            context.unchecked({&report, report.document.blocks.front().text},
                              "only marks in the words are seen, not what the file may hold of "
                              "tracked changes, comments and highlights");
    }
};

const RuleInfo& LeftOver::info() const {
    static const RuleInfo info{
        .id = "text.left-over",
        .title = "Remarks and changes left in the text",
        .severity = Severity::warning,
        .kind = Kind::fail,
        .proves = "The text holds marks of the work on it: [comment: ...] and the like, tracked "
                  "changes and highlights typed in ({++ ++}, {== ==}, ==...==), marks of a merge "
                  "that failed, TODO, and the balloons of a word processor that went into the text "
                  "(\"Commented [AB1]:\").",
        .why = "It was not meant for the reader, and may say what must not be said.",
        .cannot_see =
            "Tracked changes, comments and highlights that a file holds beside its words; where "
            "the format may have them, the log says that they were not checked. Remarks in round "
            "brackets or without any.",
        .examples =
            {
                {"a comment", {"The rate fell. [Comment: ask finance] It will rise.\n"}, true},
                {"a tracked change", {"The rate fell by {++two++} points.\n"}, true},
                {"a highlight", {"The rate fell by ==two points== in May.\n"}, true},
                {"a word processor's balloon",
                 {"The rate fell. Commented [AB1]: Is that so?\n"},
                 true},
                {"to do", {"The rate fell. TODO ask finance.\n"}, true},
                {"equations and lists",
                 {"If a == b and c == d, the two are equal. See [a comment by the auditor] and "
                  "[1]. "
                  "They had todo lists, a set {a, b}, and x >> y.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> left_over() { return std::make_unique<LeftOver>(); }

}  // namespace yearproof::plugin
