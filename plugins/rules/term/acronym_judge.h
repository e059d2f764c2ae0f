// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acronym_cases.h"
#include "acronym_index.h"

#include <yearproof/rules/report_words.h>

#include <memory>
#include <string>
#include <vector>

/// Goes through the acronyms of a series, report by report; of each, at most one thing is said.
namespace yearproof::plugin {

class AcronymJudge {
public:
    AcronymJudge(const SeriesView& series, RuleContext& context);
    void judge();

private:
    AcronymIndex index_;
    AcronymCases cases_;
    RuleContext& context_;
    std::unique_ptr<ReportWords> report_words_;  ///< of the report looked at, made when first asked

    void judge_report(std::size_t at);
    void judge_name(std::size_t at, const NamedUse& one);
    bool judge_explained(std::size_t at, const NamedUse& one);
    bool find_misspelt(std::size_t at, const NamedUse& one);
    const AcronymUse* behind_words(std::size_t at, const NamedUse& one,
                                   const std::string& meant) const;
    std::string meant_beside(std::size_t at, const NamedUse& one,
                             const std::vector<std::string>& swapped);
    bool find_late(std::size_t at, const NamedUse& one);
    bool find_explained_before(std::size_t at, const NamedUse& one, const Explained& where);
    bool find_two_meanings(std::size_t at, const NamedUse& one);
    void find_unexplained(std::size_t at, const NamedUse& one);

    Explained nearest(std::size_t at, const std::string& name) const;
    Place place(std::size_t at, const AcronymUse& use) const;
    Place place(const Report& report, const AcronymDefinition& definition) const;
    Finding found(Severity severity, Kind kind, std::size_t at, const AcronymUse& use,
                  std::string message) const;
    std::string words(const Report& report, const AcronymDefinition& definition) const;
    bool among_capitals(std::size_t at, const AcronymUse& use) const;
    std::string why_unjudged(std::size_t at, const NamedUse& one);
};

}  // namespace yearproof::plugin
