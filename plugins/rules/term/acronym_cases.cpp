// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "acronym_cases.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <string_view>

namespace yearproof::plugin {
namespace {

constexpr std::size_t fewest_letters = 3;
constexpr std::size_t plural_letters = 5;  ///< "ILACs" and "ILACS"; GPs and GPS are two things

using Form = AcronymCases::Form;
using Forms = AcronymCases::Forms;
using Spelling = Forms::value_type;
using Names = std::set<std::string, std::less<>>;

void add(Form& form, const AcronymUse& use, const Report& report) {
    form.name = use.name;
    const Place place{&report, report.prose.tokens[use.token].range};
    if (form.here++ > 0) return;
    form.own = place;
    if (form.before == 0) form.first = place;
}

/// They differ in an s at the end alone, and are too short to be one acronym for sure.
bool may_differ(std::string_view a, std::string_view b) {
    const bool at_end = a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1);
    return at_end && a.size() < plural_letters;
}

/// Which of two is the usual one: used more often in this report, where both are; explained; used
/// more often so far.
bool better(const Form& a, const Form& b, const Names& explained) {
    if (a.here != b.here && a.here > 0 && b.here > 0) return a.here > b.here;
    const bool explains_a = explained.contains(a.name), explains_b = explained.contains(b.name);
    if (explains_a != explains_b) return explains_a;
    return a.here + a.before > b.here + b.before;
}

/// One use in an earlier year does not make a spelling the usual one.
bool is_usual(const Form& form, const Names& explained) {
    return form.here > 0 || form.before > 1 || explained.contains(form.name);
}

Finding describe(const Spelling& odd, const Spelling& usual) {
    Finding finding;
    const bool same_report = usual.second.here > 0;
    finding.severity = same_report ? Severity::warning : Severity::note;
    finding.at = odd.second.own;
    finding.evidence.push_back({same_report ? "same report" : "earlier",
                                same_report ? usual.second.own : usual.second.first});
    finding.reported = odd.first;
    finding.expected = usual.first;
    finding.message = "\"" + odd.first + "\" is written \"" + usual.first + "\" " +
                      (same_report ? "elsewhere in this report" : "in earlier reports");
    return finding;
}

void find_odd(const Forms& same, const Names& explained, std::map<std::string, Finding>& found) {
    if (same.size() < 2) return;
    const auto usual =
        std::max_element(same.begin(), same.end(), [&](const auto& a, const auto& b) {
            return better(b.second, a.second, explained);
        });
    if (!is_usual(usual->second, explained)) return;
    for (const Spelling& one : same) {
        if (one.second.here == 0 || &one == &*usual || may_differ(one.first, usual->first))
            continue;
        found.emplace(one.second.name, describe(one, *usual));
    }
}

/// What is used here will have been used before.
void close(Forms& same) {
    for (auto& [text, form] : same) {
        form.before += form.here;
        form.here = 0;
    }
}

}  // namespace

std::map<std::string, Finding> AcronymCases::next(const ReportAcronyms& report) {
    std::set<std::string> used;
    for (const AcronymUse& use : report.read.uses) {
        if (!use.running || use.form.size() < fewest_letters) continue;
        const std::string& letters = *used.insert(lower_form(use.form)).first;
        add(forms_[letters][use.form], use, *report.report);
    }
    for (const AcronymDefinition& definition : report.read.definitions)
        explained_.insert(definition.name);
    std::map<std::string, Finding> found;
    for (const std::string& letters : used) {
        find_odd(forms_[letters], explained_, found);
        close(forms_[letters]);
    }
    return found;
}

}  // namespace yearproof::plugin
