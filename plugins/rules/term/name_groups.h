// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

#include <yearproof/rules/rule.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Names of a series that may be one, in tables by what they have in common; two of them are only
/// ever compared where they share it.
namespace yearproof::plugin {

/// One way of writing a name, as one report and the others use it.
struct NameForm {
    const Name* name = nullptr;       ///< its first use here, else its last before
    std::vector<const Name*> here;    ///< uses in the report looked at
    std::size_t before = 0, all = 0;  ///< uses in earlier reports, in all reports
    std::uint32_t last_report = 0;    ///< the latest earlier report that uses it
    bool defined = false;             ///< an acronym is tied to it in one of the reports
};

/// What is to be said of two ways of writing.
struct Verdict {
    Severity severity = Severity::note;
};

/// Whether `odd` is the same name as `usual`, written another way.
using Judge = std::function<std::optional<Verdict>(const NameForm& usual, const NameForm& odd)>;

class NameGroups {
public:
    explicit NameGroups(const SeriesView& series);

    const std::vector<const Report*>& reports() const { return reports_; }
    const std::vector<Name>& names() const { return names_; }
    /// Tokens of every report that were found to be written in two ways.
    const std::vector<std::vector<bool>>& covered() const { return covered_; }

    /// Looks at all names that share `key`, report by report; what `judge` takes for one name in
    /// two forms becomes a finding, and parts of it are not looked at again.
    void judge(std::uint64_t Name::*key, const std::function<bool(const Name&)>& wanted,
               const Judge& judge, RuleContext& context);

private:
    using Members = std::vector<const Name*>;
    std::vector<const Report*> reports_;
    std::vector<Name> names_;                 ///< of all reports, oldest first
    std::vector<std::vector<bool>> covered_;  ///< tokens of every report that were judged

    std::vector<Members> groups(std::uint64_t Name::*key,
                                const std::function<bool(const Name&)>& wanted) const;
    void judge_group(const Members& members, const Judge& judge, RuleContext& context);
    std::vector<NameForm> forms(const Members& members, std::uint32_t report) const;
    bool is_covered(const Name& name) const;
    void cover(const NameForm& form);
    Finding describe(const NameForm& usual, const NameForm& odd, Severity severity) const;
    Place place(const Name& name) const;
};

}  // namespace yearproof::plugin
