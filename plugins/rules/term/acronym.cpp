// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "acronym_judge.h"

#include <memory>

namespace yearproof::plugin {
namespace {

class Acronym final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        AcronymJudge(series, context).judge();
    }
};

/// Kept apart: they are many, as the kinds are.
std::vector<Example> examples() {
    return {
        {"letters swapped",
         {"The partnership published one Local Child Safeguarding Practice Review (LCSPR) "
          "in May. The process to trigger LSCPR works.\n"},
         true},
        {"a letter within",
         {"The Harbour Safety Care Plan (HSCP) was agreed. The HSCP is new. Each HSCP has an end. "
          "An HSCP costs little. One HSCP was late. No HSCP is lost.\n",
          "The HSCP is kept. We read every HSCP twice. The HSJP will be renewed.\n"},
         true},
        {"explained nowhere", {"The team works with MEAM across the county.\n"}, true},
        {"explained too late",
         {"Ofsted and CQC came in May. In June the Care Quality Commission (CQC) "
          "reported.\n"},
         true},
        {"two spellings",
         {"The Department for Education (DfE) and its board met. The DfE pays. Our DFE "
          "adviser came.\n"},
         true},
        {"one acronym for two things",
         {"The Action Plan (AP) was agreed. Alternative Provision (AP) grew.\n"},
         true},
        {"a word of its name is missing",
         {"The Corporate Parenting Board (CPB) met.\n", "The Corporate Board (CPB) met twice.\n"},
         true},
        {"another thing of the same letters, and more words before it",
         {"The Corporate Parenting Board (CPB) met, and the Adult Learning Plan (ALP) was "
          "agreed.\n",
          "The new Corporate Parenting Board (CPB) met twice. The Adult Living Plan (ALP) "
          "is due.\n"},
         false},
        {"both orders, plurals and possessives",
         {"Education, Health and Care Plans (EHCPs) and JTAI (joint targeted area "
          "inspection) are explained. An EHCP's review and the JTAIs of 2024 are not "
          "new.\n"},
         false},
        {"common ones",
         {"The NHS in the UK keeps PDF files, and its CEO and HR staff work in IT.\n"},
         false},
        {"explained last year",
         {"The Corporate Parenting Board (CPB) met.\n", "The CPB met twice.\n"},
         true},
    };
}

const RuleInfo& Acronym::info() const {
    static const RuleInfo info{
        .id = "term.acronym",
        .title = "Acronyms with swapped letters, in two spellings, or never explained",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "Error: an acronym that no report of the series explains differs by two swapped "
            "letters from one that is explained, or from what the words before its bracket spell. "
            "Warning: it stands once, and two letters swapped make it another that stands among "
            "the same words elsewhere; capitals and "
            "small letters differ within "
            "one report; one acronym stands for two things; the words before its bracket are, but "
            "for "
            "one, those that it stands for elsewhere (\"Corporate Board (CPB)\"). Note: it is "
            "explained nowhere in this "
            "report or an earlier one, only in an earlier one, only after its first use, or in "
            "other letters in earlier "
            "reports; or, where it stands once, one letter makes it another that stands among "
            "the same words elsewhere or, of a letter within, again and again: both may be right.",
        .why = "A reader who meets LSCPR where LCSPR was explained looks for a thing that does "
               "not exist, and one who meets an acronym unexplained cannot look for it at all.",
        .cannot_see =
            "Acronyms in tables and in lines all in capitals are not held to be unexplained, nor "
            "those that are words in capitals too (SEND), Roman numbers, and common ones (NHS, UK, "
            "PDF). A wrong letter is only seen where the right acronym stands among the same words "
            "elsewhere or is at home in the series, and a wrong word of a name only where another "
            "report or passage has it "
            "right. "
            "Whether an explanation is true is not judged.",
        .examples = examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> acronym() { return std::make_unique<Acronym>(); }

}  // namespace yearproof::plugin
