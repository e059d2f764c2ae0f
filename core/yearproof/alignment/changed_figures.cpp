// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/changes.h"

#include <algorithm>
#include <utility>

namespace yearproof {
namespace {

using Indices = std::vector<std::uint32_t>;

/// The facts that begin within a range, in order.
void add_facts_in(const Report& report, TextRange range, Indices& to) {
    const auto& facts = report.facts.facts;
    auto at = std::lower_bound(
        facts.begin(), facts.end(), range.begin,
        [](const Fact& fact, std::uint32_t begin) { return fact.range.begin < begin; });
    for (; at != facts.end() && at->range.begin < range.end; ++at)
        to.push_back(static_cast<std::uint32_t>(at - facts.begin()));
}

class FigurePairer {
public:
    FigurePairer(const Report& earlier, const Report& later) : earlier_(earlier), later_(later) {}

    void look_at(const ParagraphChange& paragraph) {
        if (!paragraph.on_both() || paragraph.runs.size() == 1) return;
        add_facts_in(earlier_, paragraph.earlier, removed_);
        add_facts_in(later_, paragraph.later, added_);
        if (is_row()) {
            pair_row();
        } else {
            removed_.clear();
            added_.clear();
            for (const WordRun& run : paragraph.runs) look_at(run);
            pair_edit();
        }
        removed_.clear();
        added_.clear();
    }

    std::vector<FigureChange> take() {
        std::sort(result_.begin(), result_.end(),
                  [](const FigureChange& a, const FigureChange& b) { return a.later < b.later; });
        return std::move(result_);
    }

private:
    static constexpr std::uint32_t taken = 0xffffffff;

    const Fact& old(std::uint32_t index) const { return earlier_.facts.facts[index]; }
    const Fact& fresh(std::uint32_t index) const { return later_.facts.facts[index]; }

    bool is_row() const {
        return !removed_.empty() && !added_.empty() && old(removed_.front()).column >= 0 &&
               fresh(added_.front()).column >= 0;
    }

    /// Figures of a row by their columns, whatever stands in the others.
    void pair_row() {
        for (std::size_t i = 0, j = 0; i < removed_.size() && j < added_.size();) {
            const Fact &a = old(removed_[i]), &b = fresh(added_[j]);
            if (a.column != b.column) {
                ++(a.column < b.column ? i : j);
                continue;
            }
            pair(removed_[i++], added_[j++]);
        }
    }

    void look_at(const WordRun& run) {
        if (run.edit == Edit::kept) pair_edit();
        if (run.edit == Edit::removed) add_facts_in(earlier_, run.earlier, removed_);
        if (run.edit == Edit::added) add_facts_in(later_, run.later, added_);
    }

    /// Figures of one edit, the first with the first: those of one measure, then those of one unit.
    void pair_edit() {
        for (const bool of_one_measure : {true, false}) {
            for (std::uint32_t& a : removed_) take_partner(a, of_one_measure);
        }
        removed_.clear();
        added_.clear();
    }

    void take_partner(std::uint32_t& a, bool of_one_measure) {
        if (a == taken) return;
        for (std::uint32_t& b : added_) {
            if (b == taken || old(a).unit != fresh(b).unit) continue;
            if (of_one_measure && old(a).what.stems != fresh(b).what.stems) continue;
            pair(a, b);
            a = b = taken;
            return;
        }
    }

    void pair(std::uint32_t a, std::uint32_t b) {
        const Figure &x = old(a).figure, &y = fresh(b).figure;
        const bool same = x.value == y.value && x.value_max == y.value_max;
        if (old(a).unit == fresh(b).unit && !same) result_.push_back({a, b});
    }

    const Report& earlier_;
    const Report& later_;
    Indices removed_, added_;
    std::vector<FigureChange> result_;
};

}  // namespace

std::vector<FigureChange> changed_figures(const Report& earlier, const Report& later,
                                          const TextChange& change) {
    FigurePairer pairer(earlier, later);
    for (const ParagraphChange& paragraph : change.paragraphs) pairer.look_at(paragraph);
    return pairer.take();
}

}  // namespace yearproof
