// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "labels.h"
#include "list_numbers.h"
#include "number_order.h"

#include <yearproof/rules/rule.h>

#include <algorithm>
#include <memory>

namespace yearproof::plugin {
namespace {

std::string text_of(const NumberPath& path) {
    std::string result;
    for (const int part : path) result += (result.empty() ? "" : ".") + std::to_string(part);
    return result;
}

/// "5.2", "5.2 and 5.3", "5.2 to 5.4"; with a hole in between, "5.2, 5.4 and 5.5".
std::string list_of(const std::vector<NumberPath>& paths) {
    const bool in_one =
        paths.back().back() - paths.front().back() + 1 == static_cast<int>(paths.size());
    if (paths.size() > 2 && in_one) return text_of(paths.front()) + " to " + text_of(paths.back());
    std::string result;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        result += i == 0 ? "" : i + 1 == paths.size() ? " and " : ", ";
        result += text_of(paths[i]);
    }
    return result;
}

class Numbering final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const NumberOrder order = check_order(report.outline);
        for (const NumberFault& fault : order.faults) {
            const bool gap = fault.kind == NumberFault::Kind::gap;
            const Places paragraphs = gap ? without_number(report, fault) : Places{};
            context.find(describe(report, fault, paragraphs));
            if (gap) name_unnumbered(report, fault, paragraphs, context);
        }
        for (const NumberRun& run : order.runs) {
            context.tick(place(report, run.first), {{"same report", place(report, run.last)}});
        }
        for (const LabelFault& fault : check_labels(report))
            context.find(mislabelled(report, fault));
        for (const structure::ListFault& fault : structure::check_lists(report))
            context.find(in_list(report, fault));
    }

private:
    static const Section& section(const Report& report, std::size_t index) {
        return report.outline.sections[index];
    }
    static Place place(const Report& report, std::size_t index) {
        return {&report, section(report, index).number_range};
    }

    using Places = std::vector<Place>;

    /// `paragraphs`: those without a number in a gap.
    static Finding describe(const Report& report, const NumberFault& fault,
                            const Places& paragraphs) {
        Finding finding;
        finding.at = place(report, fault.section);
        finding.reported = section(report, fault.section).number;
        finding.expected = text_of(fault.meant);
        if (fault.other >= 0) {
            finding.evidence.push_back(
                {"same report", place(report, static_cast<std::size_t>(fault.other))});
        }
        switch (fault.kind) {
        case NumberFault::Kind::malformed:
            malformed(finding);
            break;
        case NumberFault::Kind::duplicate:
            duplicate(finding);
            break;
        case NumberFault::Kind::disordered:
            misplaced(report, fault, " comes after ", finding);
            break;
        case NumberFault::Kind::astray:
            misplaced(report, fault, " stands in section ", finding);
            break;
        case NumberFault::Kind::gap:
            gap(fault, paragraphs, finding);
            break;
        }
        return finding;
    }

    static Finding mislabelled(const Report& report, const LabelFault& fault) {
        Finding finding;
        finding.severity = fault.sure ? Severity::warning : Severity::note;
        finding.at = {&report, fault.label};
        finding.reported = report.document.words(fault.number);
        finding.expected = fault.meant;
        const std::string label(report.document.words(fault.label));
        finding.message = label + " stands where " +
                          label.substr(0, label.size() - finding.reported.size()) + fault.meant +
                          " is due";
        finding.evidence.push_back({"same report", {&report, fault.before}});
        return finding;
    }

    static Finding in_list(const Report& report, const structure::ListFault& fault) {
        Finding finding;
        finding.severity = fault.sure ? Severity::warning : Severity::note;
        finding.at = {&report, fault.item};
        finding.reported = std::to_string(fault.number);
        finding.expected = std::to_string(fault.meant);
        finding.message = "The item has the number " + finding.reported + " in its list, where " +
                          finding.expected + " is due";
        finding.evidence.push_back({"same report", {&report, fault.before}});
        return finding;
    }

    static void malformed(Finding& finding) {
        finding.severity = Severity::error;
        finding.kind = Kind::fail;
        finding.message =
            "The number " + finding.reported + " stands where " + finding.expected + " is due";
    }

    static void duplicate(Finding& finding) {
        finding.severity = Severity::error;
        finding.kind = Kind::fail;
        finding.message = "The number " + finding.reported + " is given twice";
        if (!finding.expected.empty()) finding.message += "; there is no " + finding.expected;
    }

    static void misplaced(const Report& report, const NumberFault& fault, const char* how,
                          Finding& finding) {
        finding.severity = Severity::warning;
        finding.message = "The number " + finding.reported;
        finding.message +=
            fault.other < 0 ? " is out of order"
                            : how + section(report, static_cast<std::size_t>(fault.other)).number;
    }

    static void gap(const NumberFault& fault, const Places& paragraphs, Finding& finding) {
        finding.severity = paragraphs.empty() ? Severity::warning : Severity::note;
        finding.message = list_of(fault.missing) + (fault.missing.size() == 1 ? " is" : " are") +
                          " missing before " + finding.reported;
        if (paragraphs.empty()) return;
        finding.message += paragraphs.size() == 1 ? "; a paragraph without a number stands there"
                                                  : "; " + std::to_string(paragraphs.size()) +
                                                        " paragraphs without a number stand there";
        for (const Place& paragraph : paragraphs)
            finding.evidence.push_back({"without a number", paragraph});
    }

    /// As many as numbers are missing: each wants the one that is due where it stands.
    static void name_unnumbered(const Report& report, const NumberFault& fault,
                                const Places& paragraphs, RuleContext& context) {
        if (paragraphs.size() != fault.missing.size()) return;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            const std::size_t first = first_token_from(report.prose, paragraphs[i].range.begin);
            const char32_t sign = report.prose.tokens[first].symbol;
            if (sign == '[' || sign == '(') continue;  // a remark, an item with a letter
            Finding finding;
            finding.severity = Severity::note;
            finding.at = {&report, report.prose.tokens[first].range};
            finding.expected = text_of(fault.missing[i]);
            finding.message = "This paragraph has no number; " + finding.expected + " is due";
            finding.evidence.push_back({"same report", place(report, fault.section)});
            context.find(std::move(finding));
        }
    }

    /// Paragraphs between the number before the gap (or the heading) and the one after it. What a
    /// colon introduces is a list, and right to have no numbers.
    static Places without_number(const Report& report, const NumberFault& fault) {
        const auto before =
            fault.other >= 0
                ? static_cast<std::size_t>(fault.other)
                : static_cast<std::size_t>(std::max(section(report, fault.section).parent, 0));
        const std::uint32_t end = section(report, fault.section).first_block;
        Places result;
        bool in_list = false;
        for (std::uint32_t b = section(report, before).first_block; b < end; ++b) {
            const Block& block = report.document.blocks[b];
            const bool opens = section(report, report.outline.section_of[b]).first_block == b;
            const bool item = block.kind == BlockKind::list_item;
            if (!opens &&
                (item ? block.level <= 1 && !in_list : block.kind == BlockKind::paragraph)) {
                result.push_back({&report, block.text});
            }
            in_list = report.document.words(block.text).ends_with(':') || (in_list && item);
        }
        return result;
    }
};

/// Kept apart: they are many, as the faults are.
std::vector<Example> examples() {
    return {
        {"a missing point",
         {"# 6 Services\n\n## 6.6 Youth\n\n6.6.1 Clubs are open.\n\n6.6.2 Centres "
          "too.\n\n6.63 Since January "
          "there are more.\n\n## 6.7 Justice\n\n6.7.1 Orders fell.\n"},
         true},
        {"a missing point before the next heading",
         {"# 6 Services\n\n## 6.6 Youth\n\n6.6.1 Clubs are open.\n\n6.6.2 Centres "
          "too.\n\n66.3 Since January there are more.\n\n## 6.7 Justice\n\n6.7.1 Orders "
          "fell.\n"},
         true},
        {"the first number of all",
         {"# 2 Summary\n\n1.1 All is well.\n\n1.2 Costs fell.\n\n# 2 Outlook\n\n2.1 "
          "Staff grew.\n"},
         true},
        {"a number given twice",
         {"# 1 Summary\n\n1.1 All is well.\n\n1.2 Costs fell.\n\n1.2 Staff grew.\n\n# 2 "
          "Outlook\n"},
         true},
        {"the number of a heading",
         {"# 4 Voice\n\n4.1 We listen.\n\n# 6 Health\n\n5.1 Beds are few.\n\n5.2 "
          "Staff are more.\n\n# 6 Outlook\n\n6.1 All is well.\n"},
         true},
        {"numbers missing, and paragraphs that want them",
         {"# 5 Voice\n\n5.1 We listen.\n\nWe visit.\n\nWe meet.\n\n5.4 We report.\n"},
         true},
        {"a list of appendices",
         {"# 1 Summary\n\n1.1 All is well.\n\n# Appendices\n\nAppendix 1 - "
          "Strategy\n\nAppendix 5 - Action plan\n"},
         true},
        {"tables, each under its label",
         {"# 1 Summary\n\nTable 1: Costs\n\nThey fell.\n\nTable 4: Staff\n\nThey "
          "rose.\n\nTable 3: Homes\n\nThey stand.\n"},
         true},
        {"the last number of all",
         {"# 1 Summary\n\n1.1 All is well.\n\n1.2 Costs fell.\n\n# 2 Outlook\n\n2.1 Staff "
          "grew.\n\n# 3 Closing words\n\n4.1 Thanks are due.\n"},
         true},
        {"an item of a list",
         {"# 1 Summary\n\nOur aims are:\n\n1) to plant oaks\n\n2) to plant ashes\n\n6) to "
          "plant elms\n\n4) to water them\n"},
         true},
        {"a list that goes on behind another",
         {"# 1 Summary\n\nOur aims are:\n\n1) to plant oaks\n\n2) to plant ashes\n\n3) to "
          "plant elms\n\nWe will\n\n1) dig\n\n2) water\n\n3) prune\n"},
         false},
        {"appendices of which some are referred to",
         {"# 1 Summary\n\nAppendix 3 is at the library.\n\n# Appendices\n\nAppendix A - "
          "Strategy\n\nAppendix B - Action plan\n"},
         false},
        {"ten follows nine",
         {"# 8 Actions\n\n8.1 a\n\n8.2 b\n\n8.3 c\n\n8.4 d\n\n8.5 e\n\n8.6 f\n\n8.7 "
          "g\n\n8.8 h\n\n8.9 i\n\n8.10 j\n"},
         false},
        {"an appendix that begins again",
         {"# 1 Summary\n\n1.1 All is well.\n\n# 2 Outlook\n\n# Appendix\n\n# 1 "
          "Tables\n\n1.1 Costs.\n"},
         false},
    };
}

const RuleInfo& Numbering::info() const {
    static const RuleInfo info{
        .id = "structure.numbering",
        .title = "Section numbers that do not follow each other",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves = "The number is not the one that is due: it was given before, it lacks a point "
                  "(6.63 for 6.6.3, 69 over 6.9.1), what it numbers is another's (6 over 5.1), it "
                  "comes "
                  "after a higher one, or numbers before it are missing; of as many paragraphs "
                  "without a number in their place each is named. Of appendices, tables "
                  "and figures: both neighbours, or a list of them, say that another is due; so it "
                  "is with the items of a numbered list.",
        .why = "Minutes, decisions and next year's report refer to paragraphs by number. A number "
               "that is missing or given "
               "twice points readers to the wrong words, and often shows where a paragraph was "
               "dropped.",
        .cannot_see = "Numbers that are not decimal (A1, iv), and which of two equal "
                      "numbers is the right one. Whether the first top-level number is 1 is not "
                      "judged: parts of longer "
                      "reports begin later.",
        .examples = examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> numbering() { return std::make_unique<Numbering>(); }

}  // namespace yearproof::plugin
