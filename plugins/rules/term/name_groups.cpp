// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "name_groups.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <bit>

namespace yearproof::plugin {
namespace {

constexpr std::size_t most_evidence = 4;  ///< further places of the odd form that are shown

bool is_small(const NameForm& form) { return form.name->small_start || form.name->small_end; }

/// Far more often here; tied to an acronym; more often in all; and an earlier year's before one
/// that is new.
bool more_usual(const NameForm& a, const NameForm& b) {
    const std::size_t x = a.here.size(), y = b.here.size();
    if (x == 0 || y == 0) return x < y;
    if (x >= 2 * y + 1 || y >= 2 * x + 1) return x > y;
    if (a.defined != b.defined) return a.defined;
    if (a.all != b.all || x != y) return a.all != b.all ? a.all > b.all : x > y;
    return is_small(b) && !is_small(a);
}

bool is_used(const NameForm& form) { return !form.here.empty(); }

bool same_form(const Name& a, const Name& b) {
    return a.form == b.form && a.small_start == b.small_start && a.small_end == b.small_end;
}

NameForm& form_of(std::vector<NameForm>& all, const Name& name) {
    const auto at = std::find_if(all.begin(), all.end(), [&name](const NameForm& form) {
        return same_form(*form.name, name);
    });
    if (at != all.end()) return *at;
    all.push_back({&name, {}, 0, 0, 0, false});
    return all.back();
}

}  // namespace

NameGroups::NameGroups(const SeriesView& series) : reports_(series.reports) {
    NameReader reader;
    for (std::uint32_t i = 0; i < reports_.size(); ++i) {
        reader.read(*reports_[i], i, names_);
        covered_.emplace_back(reports_[i]->prose.tokens.size());
    }
}

void NameGroups::judge(std::uint64_t Name::*key, const std::function<bool(const Name&)>& wanted,
                       const Judge& judge, RuleContext& context) {
    std::vector<Members> all = groups(key, wanted);
    // Longer names first: what they explain is no news of the shorter ones within.
    std::stable_sort(all.begin(), all.end(), [](const Members& a, const Members& b) {
        return a.front()->words > b.front()->words;
    });
    for (const Members& members : all) judge_group(members, judge, context);
}

/// Those of more than one form, in order of their first member. Most names have but one: what is
/// kept of each is its first member, until a second form turns up.
std::vector<NameGroups::Members>
NameGroups::groups(std::uint64_t Name::*key, const std::function<bool(const Name&)>& wanted) const {
    constexpr std::uint32_t none = 0xffffffff;
    struct Slot {
        const Name* first = nullptr;
        std::uint32_t group = none;
        bool mixed = false;
    };
    std::vector<Slot> slots(std::bit_ceil(2 * names_.size() + 1));
    std::vector<std::uint32_t> slot_of(names_.size(), none);
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Name& name = names_[i];
        if (!wanted(name)) continue;
        std::size_t at = (name.*key >> 20U) % slots.size();
        while (slots[at].first != nullptr && slots[at].first->*key != name.*key)
            at = (at + 1) % slots.size();
        Slot& slot = slots[at];
        if (slot.first == nullptr) slot.first = &name;
        slot.mixed = slot.mixed || !same_form(*slot.first, name);
        slot_of[i] = static_cast<std::uint32_t>(at);
    }
    std::vector<Members> all;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (slot_of[i] == none || !slots[slot_of[i]].mixed) continue;
        std::uint32_t& group = slots[slot_of[i]].group;
        if (group == none) {
            group = static_cast<std::uint32_t>(all.size());
            all.emplace_back();
        }
        all[group].push_back(&names_[i]);
    }
    return all;
}

void NameGroups::judge_group(const Members& members, const Judge& judge, RuleContext& context) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::uint32_t report = members[i]->report;
        if (i > 0 && members[i - 1]->report == report) continue;
        const std::vector<NameForm> all = forms(members, report);
        if (all.size() < 2) continue;
        const auto usual =
            std::max_element(all.begin(), all.end(),
                             [](const NameForm& a, const NameForm& b) { return more_usual(b, a); });
        for (const NameForm& odd : all) {
            if (&odd == &*usual || odd.here.empty() || !more_usual(*usual, odd)) continue;
            const std::optional<Verdict> verdict = judge(*usual, odd);
            if (!verdict) continue;
            context.find(describe(*usual, odd, verdict->severity));
            cover(*usual);
            cover(odd);
        }
    }
}

/// The forms used in a report; where it uses but one, and for the first time, also that of the
/// latest earlier report.
std::vector<NameForm> NameGroups::forms(const Members& members, std::uint32_t report) const {
    std::vector<NameForm> all;
    for (const Name* name : members) {
        if (name->report == report && is_covered(*name)) continue;
        NameForm& form = form_of(all, *name);
        form.defined = form.defined || name->defined;
        ++form.all;
        if (name->report > report) continue;
        if (name->report == report) {
            if (form.here.empty()) form.name = name;
            form.here.push_back(name);
        } else {
            ++form.before;
            form.last_report = name->report;
        }
    }
    const auto used = std::count_if(all.begin(), all.end(), is_used);
    std::uint32_t latest = 0;
    for (const NameForm& form : all) {
        if (is_used(form) && form.before > 0) latest = report;
        if (!is_used(form) && form.before > 0) latest = std::max(latest, form.last_report);
    }
    std::erase_if(all, [used, latest](const NameForm& form) {
        return !is_used(form) && (used != 1 || form.before == 0 || form.last_report != latest);
    });
    return all;
}

bool NameGroups::is_covered(const Name& name) const {
    const std::vector<bool>& tokens = covered_[name.report];
    return tokens[name.first] && tokens[name.last];
}

void NameGroups::cover(const NameForm& form) {
    for (const Name* name : form.here) {
        for (std::uint32_t i = name->first; i <= name->last; ++i) covered_[name->report][i] = true;
    }
}

Place NameGroups::place(const Name& name) const {
    const Report& report = *reports_[name.report];
    return {
        &report,
        {report.prose.tokens[name.first].range.begin, report.prose.tokens[name.last].range.end}};
}

Finding NameGroups::describe(const NameForm& usual, const NameForm& odd, Severity severity) const {
    const auto words = [this](const Name& name) {
        const Place at = place(name);
        return collapsed(at.report->document.words(at.range));
    };
    const bool here = !usual.here.empty();
    Finding finding;
    finding.severity = severity;
    finding.at = place(*odd.here.front());
    finding.reported = words(*odd.here.front());
    finding.expected = words(*usual.name);
    finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected + "\" " +
                      (here ? "elsewhere in this report" : "in an earlier report");
    finding.evidence.push_back({here ? "same report" : "earlier", place(*usual.name)});
    for (std::size_t i = 1; i < odd.here.size() && i <= most_evidence; ++i)
        finding.evidence.push_back({"again", place(*odd.here[i])});
    return finding;
}

}  // namespace yearproof::plugin
