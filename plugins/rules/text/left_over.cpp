// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "marks.h"

#include <yearproof/rules/rule.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t longest_place = 80;

std::string_view name_of(LeftOverKind kind) {
    if (kind == LeftOverKind::change) return "tracked changes";
    return kind == LeftOverKind::comment ? "comments" : "highlighted words";
}

/// The first words of the block that held it when it was read.
TextRange place_of(const Document& document, std::uint32_t paragraph) {
    const auto after = std::upper_bound(
        document.blocks.begin(), document.blocks.end(), paragraph,
        [](std::uint32_t number, const Block& block) { return number < block.paragraph; });
    TextRange range = (after == document.blocks.begin() ? after : std::prev(after))->text;
    if (range.size() <= longest_place) return range;
    const std::string_view words = document.words({range.begin, range.begin + longest_place});
    const std::size_t blank = words.find_last_of(" \n");
    if (blank != std::string_view::npos)
        range.end = range.begin + static_cast<std::uint32_t>(blank);
    return range;
}

/// One finding for all of a kind, at the first.
void find_in_file(const Report& report, LeftOverKind kind, RuleContext& context) {
    const Document& document = report.document;
    std::vector<std::uint32_t> paragraphs;
    for (const LeftOver& each : document.left_overs) {
        const bool again = !paragraphs.empty() && paragraphs.back() == each.paragraph;
        if (each.kind == kind && !again) paragraphs.push_back(each.paragraph);
    }
    if (paragraphs.empty() || document.blocks.empty()) return;
    Finding finding;
    finding.severity = kind == LeftOverKind::highlight ? Severity::note : Severity::warning;
    finding.kind = kind == LeftOverKind::highlight ? Kind::review : Kind::fail;
    finding.at = {&report, place_of(document, paragraphs.front())};
    finding.reported = name_of(kind);
    finding.message = "The file holds " + std::string(name_of(kind)) +
                      (paragraphs.size() == 1 ? " in this paragraph"
                                              : " in " + std::to_string(paragraphs.size()) +
                                                    " paragraphs, the first of which is this one");
    context.find(std::move(finding));
}

class LeftOverRule final : public Rule {
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
        for (const LeftOverKind kind :
             {LeftOverKind::change, LeftOverKind::comment, LeftOverKind::highlight})
            find_in_file(report, kind, context);
        // A file that has lines is plain text, which has nothing but what can be read.
        if (!report.document.blocks.empty() && report.document.source_text.empty() &&
            !report.document.sees_left_overs)
            context.unchecked({&report, report.document.blocks.front().text},
                              "only marks in the words are seen, not what the file may hold of "
                              "tracked changes, comments and highlights");
    }
};

const RuleInfo& LeftOverRule::info() const {
    static const RuleInfo info{
        .id = "text.left-over",
        .title = "Remarks and changes left in the text",
        .severity = Severity::warning,
        .kind = Kind::fail,
        .proves =
            "The text holds marks of the work on it: [comment: ...] and the like, tracked "
            "changes and highlights typed in ({++ ++}, {== ==}, ==...==), marks of a merge "
            "that failed, TODO, and the balloons of a word processor that went into the text "
            "(\"Commented [AB1]:\"). Or the file of a word processor holds tracked changes that "
            "were neither accepted nor rejected, comments, or highlighted words.",
        .why = "It was not meant for the reader, and may say what must not be said.",
        .cannot_see =
            "Tracked changes, comments and highlights of formats that are not looked through for "
            "them (pdf): there the log says that they were not checked. Changes of layout alone. "
            "Remarks in round brackets or without any.",
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

std::unique_ptr<Rule> left_over() { return std::make_unique<LeftOverRule>(); }

}  // namespace yearproof::plugin
