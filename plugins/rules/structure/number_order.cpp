// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "number_order.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace yearproof::plugin {
namespace {

/// More numbers than this are not missing: what was read as a number is none of this outline
/// ("2019. In that year").
constexpr int widest_gap = 9;

/// Numbers of a report; of fewer the last says nothing.
constexpr std::size_t fewest_to_judge = 6;

struct Numbered {
    std::uint32_t section = 0;
    NumberPath path;
    bool after_break = false;  ///< a heading without a number stands between it and the one before
    bool mistyped = false;     ///< the outline put another in the place of the number typed
};

bool is_mistyped(const Section& section) {
    const auto points = std::count(section.number.begin(), section.number.end(), '.');
    if (points + 1 < static_cast<std::ptrdiff_t>(section.path.size())) return true;
    return points == 0 && section.number != digits_of(section.path);
}

/// Single numbers before a paragraph are mostly lists; those of headings and all longer ones are
/// judged.
std::vector<Numbered> numbered_sections(const Outline& outline) {
    std::vector<Numbered> result;
    bool broken = false;
    for (std::uint32_t i = 0; i < outline.sections.size(); ++i) {
        const Section& section = outline.sections[i];
        if (section.path.empty()) {
            broken = broken || section.level > 0;
        } else if (section.path.size() > 1 || !section.numbered_paragraph) {
            result.push_back({i, section.path, broken, is_mistyped(section)});
            broken = false;
        }
    }
    return result;
}

/// 6.3.8 between 6.3.4 and 6.3.6: both neighbours say what is due, and what follows is no fault of
/// its own.
std::optional<NumberPath> between(const NumberPath& before, const NumberPath& path,
                                  const NumberPath& after) {
    if (follows(path, after) || path.back() <= 1) return {};
    for (const NumberPath& due : successors(before)) {
        if (due.size() == path.size() && follows(due, after)) return due;
    }
    return {};
}

/// "6.63" after 6.6.2 and before 6.7: its digits are those of the number that is due, and the next
/// goes on from there.
std::optional<NumberPath> meant(const NumberPath& before, const NumberPath& path,
                                const NumberPath* after) {
    if (before.empty() || follows(before, path)) return {};
    for (const NumberPath& due : successors(before)) {
        if (digits_of(due) == digits_of(path) && (after == nullptr || follows(due, *after)))
            return due;
    }
    return after == nullptr ? std::nullopt : between(before, path, *after);
}

NumberPath parent_of(NumberPath path) {
    path.pop_back();
    return path;
}

NumberPath sibling(const NumberPath& path, int last) {
    NumberPath result = path;
    result.back() = last;
    return result;
}

bool begins_with(const NumberPath& path, const NumberPath& start) {
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

/// The sections of one parent met so far.
struct Siblings {
    std::vector<std::pair<int, std::int32_t>>
        met;  ///< last part and section; -1: known from its children only
    int last = 0;
    int spare = 0;  ///< repeated numbers, each of which may stand for the one that is then missing
    bool sound = true;

    std::int32_t section_of(int part) const {
        const auto found = std::find_if(met.begin(), met.end(),
                                        [&](const auto& one) { return one.first == part; });
        return found != met.end() ? found->second : -1;
    }
    bool has(int part) const {
        return std::any_of(met.begin(), met.end(),
                           [&](const auto& one) { return one.first == part; });
    }
};

class Checker {
public:
    explicit Checker(const Outline& outline)
        : list_(numbered_sections(outline)),
          is_part_(!list_.empty() && outline.sections[list_.front().section].first_block == 0) {}

    NumberOrder run() {
        correct();
        for (const Numbered& one : list_) take(one);
        look_at_last();
        for (auto& [parent, siblings] : open_) close(siblings);
        std::stable_sort(
            order_.faults.begin(), order_.faults.end(),
            [](const NumberFault& a, const NumberFault& b) { return a.section < b.section; });
        return std::move(order_);
    }

private:
    void correct() {
        for (std::size_t i = 0; i < list_.size(); ++i) {
            const NumberPath* after = i + 1 < list_.size() ? &list_[i + 1].path : nullptr;
            const NumberPath before = i == 0 ? NumberPath{} : list_[i - 1].path;
            const auto right = list_[i].mistyped ? std::optional(list_[i].path)
                                                 : meant(before, list_[i].path, after);
            if (!right) continue;
            const std::int32_t other =
                i == 0 ? -1 : static_cast<std::int32_t>(list_[i - 1].section);
            add({NumberFault::Kind::malformed, list_[i].section, other, *right, {}});
            list_[i].path = *right;
            corrected_.insert(list_[i].section);
        }
    }

    void take(const Numbered& one) {
        const NumberPath parent = parent_of(one.path);
        if (restarts(one, parent)) start_again(parent);
        if (strays(one, parent)) return;
        if (!begins_with(before_, parent)) imply(parent);
        judge(one, open_[parent]);
        before_ = one.path;
    }

    bool restarts(const Numbered& one, const NumberPath& parent) const {
        const auto found = open_.find(parent);
        if (one.path.back() > 1 || found == open_.end() || found->second.last == 0) return false;
        return one.path.size() == 1 || one.after_break;
    }

    /// Numbers begin again, in an appendix or after a second title.
    void start_again(const NumberPath& parent) {
        for (auto entry = open_.begin(); entry != open_.end();) {
            if (!begins_with(entry->first, parent)) {
                ++entry;
                continue;
            }
            close(entry->second);
            entry = open_.erase(entry);
        }
    }

    /// 6.4 among the subsections of 7. Where a whole section's numbers are another's, the first is
    /// enough.
    bool strays(const Numbered& one, const NumberPath& parent) {
        if (one.path.size() < 2 || before_.empty()) return false;
        const bool inside = begins_with(before_, parent) || follows(before_, one.path);
        if (inside || open_.find(parent) == open_.end()) return false;
        const NumberPath here{
            before_.begin(),
            before_.begin() + static_cast<std::ptrdiff_t>(std::min(before_.size(), parent.size()))};
        if (here < parent) return false;
        if (strayed_.insert({here, parent}).second) {
            add({NumberFault::Kind::astray,
                 one.section,
                 open_[here.empty() ? here : parent_of(here)].section_of(here.back()),
                 {},
                 {}});
        }
        return true;
    }

    /// 8.1 shows that there is an 8, even where its heading was not recognised.
    void imply(NumberPath parent) {
        for (; !parent.empty(); parent.pop_back()) {
            Siblings& siblings = open_[parent_of(parent)];
            if (siblings.has(parent.back())) continue;
            siblings.met.emplace_back(parent.back(), -1);
            siblings.last = std::max(siblings.last, parent.back());
        }
    }

    void judge(const Numbered& one, Siblings& siblings) {
        const int part = one.path.back();
        const bool first_of_all = one.path.size() == 1 && siblings.met.empty();
        if (part == 0 || first_of_all || begins_part(one)) {
            accept(one, siblings);
        } else if (siblings.has(part)) {
            repeated(one, siblings);
        } else if (part < siblings.last) {
            siblings.met.emplace_back(part, one.section);
            fault(NumberFault::Kind::disordered, one, siblings, siblings.last, {});
        } else if (part - siblings.last - 1 <= widest_gap) {
            look_for_gap(one, siblings);
            accept(one, siblings);
        }
    }

    /// A file that begins with 1.6 and nothing before it is a part of a longer one.
    bool begins_part(const Numbered& one) const {
        return is_part_ && one.section == list_.front().section;
    }

    static void accept(const Numbered& one, Siblings& siblings) {
        siblings.met.emplace_back(one.path.back(), one.section);
        siblings.last = one.path.back();
    }

    void repeated(const Numbered& one, Siblings& siblings) {
        const int part = one.path.back();
        if (siblings.section_of(part) < 0) return;
        NumberPath due = sibling(one.path, part + 1);
        const bool free = part == siblings.last && !comes(due);
        siblings.spare += free;
        fault(NumberFault::Kind::duplicate, one, siblings, part, free ? due : NumberPath{});
        start_again(one.path);  // what it numbers below is the same cause
    }

    void look_for_gap(const Numbered& one, Siblings& siblings) {
        std::vector<NumberPath> missing;
        for (int part = siblings.last + 1; part < one.path.back(); ++part) {
            NumberPath path = sibling(one.path, part);
            if (!comes(path)) missing.push_back(std::move(path));
        }
        const bool explained = static_cast<int>(missing.size()) <= siblings.spare;
        siblings.spare = 0;
        if (missing.empty() || explained) return;
        fault(NumberFault::Kind::gap, one, siblings, siblings.last, {});
        order_.faults.back().missing = std::move(missing);
    }

    void fault(NumberFault::Kind kind, const Numbered& one, Siblings& siblings, int other,
               NumberPath due) {
        siblings.sound = false;
        add({kind, one.section, siblings.section_of(other), std::move(due), {}});
    }

    /// Whether the report has the number anywhere; asked for faults alone.
    bool comes(const NumberPath& path) {
        if (coming_.empty()) {
            for (const Numbered& one : list_) coming_.insert(one.path);
        }
        return coming_.count(path) > 0;
    }

    /// "10.1" right under the last heading, "9": there is no 10, and 9 has no paragraph.
    void look_at_last() {
        if (list_.size() < fewest_to_judge) return;
        const Numbered &one = list_.back(), &head = list_[list_.size() - 2];
        const bool first = one.path.size() == 2 && one.path.back() == 1 && !one.after_break;
        if (!first || head.path.size() != 1 || one.path.front() <= head.path.front() ||
            comes(parent_of(one.path)))
            return;
        add({NumberFault::Kind::astray,
             one.section,
             static_cast<std::int32_t>(head.section),
             {},
             {}});
    }

    void add(NumberFault fault) { order_.faults.push_back(std::move(fault)); }

    void close(const Siblings& siblings) {
        std::vector<std::uint32_t> sections;
        bool sound = siblings.sound;
        for (const auto& [part, section] : siblings.met) {
            if (section < 0) continue;
            sections.push_back(static_cast<std::uint32_t>(section));
            sound = sound && corrected_.count(sections.back()) == 0;
        }
        if (sound && !sections.empty()) order_.runs.push_back({sections.front(), sections.back()});
    }

    std::vector<Numbered> list_;
    bool is_part_;  ///< the first number is the first of the file
    NumberOrder order_;
    std::set<std::uint32_t> corrected_;
    std::set<NumberPath> coming_;  ///< all numbers of the report, once one was asked for
    std::map<NumberPath, Siblings> open_;
    std::set<std::pair<NumberPath, NumberPath>> strayed_;
    NumberPath before_;
};

}  // namespace

NumberOrder check_order(const Outline& outline) { return Checker(outline).run(); }

}  // namespace yearproof::plugin
