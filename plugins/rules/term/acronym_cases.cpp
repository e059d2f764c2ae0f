// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "acronym_cases.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <set>

namespace yearproof::plugin {
namespace {

constexpr std::size_t fewest_letters = 3;
constexpr std::size_t plural_letters = 5;  ///< "ILACs" and "ILACS"; GPs and GPS are two things

/// One spelling of an acronym, and where it stands.
struct Form {
    std::string form;
    std::string name;                  ///< under which the index has it
    std::size_t here = 0, before = 0;  ///< uses in the report looked at, and in earlier ones
    bool defined = false;              ///< in this report or an earlier one
    const Report* report = nullptr;    ///< of the first use, in this report if there is one
    const AcronymUse* use = nullptr;
};

using Forms = std::map<std::string, std::map<std::string, Form>>;  ///< by small letters, by form

void add(Forms& forms, const ReportAcronyms& all, bool here) {
    for (const AcronymUse& use : all.read.uses) {
        if (!use.running || use.form.size() < fewest_letters) continue;
        Form& form = forms[lower_form(use.form)][use.form];
        form.form = use.form;
        form.name = use.name;
        ++(here ? form.here : form.before);
        if (form.use == nullptr || (here && form.here == 1)) {
            form.report = all.report;
            form.use = &use;
        }
    }
}

void mark_defined(Forms& forms, const std::set<std::string, std::less<>>& defined) {
    for (auto& [letters, same] : forms) {
        for (auto& [text, form] : same) form.defined = defined.contains(form.name);
    }
}

/// They differ in an s at the end alone, and are too short to be one acronym for sure.
bool may_differ(const Form& a, const Form& b) {
    const bool at_end = a.form.compare(0, a.form.size() - 1, b.form, 0, b.form.size() - 1) == 0;
    return at_end && a.form.size() < plural_letters;
}

/// Which of two is the usual one: used more often in this report, where both are; explained; used
/// more often so far.
bool better(const Form& a, const Form& b) {
    if (a.here != b.here && a.here > 0 && b.here > 0) return a.here > b.here;
    if (a.defined != b.defined) return a.defined;
    return a.here + a.before > b.here + b.before;
}

/// One use in an earlier year does not make a spelling the usual one.
bool is_usual(const Form& form) { return form.here > 0 || form.defined || form.before > 1; }

Finding describe(const Form& odd, const Form& usual) {
    Finding finding;
    const bool same_report = usual.here > 0;
    finding.severity = same_report ? Severity::warning : Severity::note;
    finding.at = {odd.report, odd.report->prose.tokens[odd.use->token].range};
    finding.evidence.push_back(
        {same_report ? "same report" : "earlier",
         {usual.report, usual.report->prose.tokens[usual.use->token].range}});
    finding.reported = odd.form;
    finding.expected = usual.form;
    finding.message = "\"" + odd.form + "\" is written \"" + usual.form + "\" " +
                      (same_report ? "elsewhere in this report" : "in earlier reports");
    return finding;
}

}  // namespace

std::map<std::string, Finding> odd_cases(const AcronymIndex& index, std::size_t at) {
    Forms forms;
    std::set<std::string, std::less<>> defined;
    for (std::size_t i = 0; i <= at; ++i) {
        add(forms, index.reports()[i], i == at);
        for (const AcronymDefinition& definition : index.reports()[i].read.definitions)
            defined.insert(definition.name);
    }
    mark_defined(forms, defined);
    std::map<std::string, Finding> found;
    for (const auto& [letters, same] : forms) {
        if (same.size() < 2) continue;
        const auto usual =
            std::max_element(same.begin(), same.end(), [](const auto& a, const auto& b) {
                return better(b.second, a.second);
            });
        if (!is_usual(usual->second)) continue;
        for (const auto& [text, form] : same) {
            if (form.here == 0 || &form == &usual->second || may_differ(form, usual->second))
                continue;
            found.emplace(form.name, describe(form, usual->second));
        }
    }
    return found;
}

}  // namespace yearproof::plugin
