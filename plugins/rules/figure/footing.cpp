// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "footing.h"

#include "candidate.h"
#include "differences.h"

#include <algorithm>

namespace yearproof::figure {
namespace {

using State = Entry::State;

constexpr std::size_t groups_looked_at = 4;  // for a total that no track shows
constexpr std::size_t steps_a_line = 64;     // on average: keeps the cost in proportion

class Adder {
public:
    Adder(const Slate& slate, bool backward)
        : slate_(slate), backward_(backward), amends_(slate.lines.size() * slate.tracks.size()),
          steps_(steps_a_line * slate.lines.size()) {}

    /// `taken`: lines that are sums already, when reading from the end.
    Footing run(const std::vector<bool>& taken) {
        taken_ = taken;
        const std::size_t count = slate_.lines.size();
        for (std::size_t i = 0; i < count; ++i) line(backward_ ? count - 1 - i : i);
        return std::move(found_);
    }

private:
    struct Open {
        std::size_t line;
        bool starts;  ///< a head, a group or a total stands before it
    };

    void line(std::size_t l) {
        const Line& here = slate_.lines[l];
        if (here.said.head ||
            (l > 0 && here.said.part != slate_.lines[l - 1].said.part && !backward_))
            open_.clear();
        if (here.said.group || here.said.head) starts_ = true;
        if (!here.figures || here.own_unit || is_change(here)) return;
        if (here.said.within && !here.said.total) return;
        const bool judged = backward_ ? is_total(here) && !taken_[l] : true;
        if (!judged || !adds_up(l)) push(l);
    }

    /// The last line before a head, a group, an empty line or the end: where totals stand.
    bool ends_group(std::size_t l) const {
        if (slate_.direction() == Slate::Direction::across || backward_) return false;
        if (l + 1 >= slate_.lines.size()) return true;
        const Line& next = slate_.lines[l + 1];
        return next.said.head || next.said.group || !next.figures;
    }

    static bool is_total(const Line& line) { return line.said.total; }
    /// A column of changes is no part of a sum of columns; a row of them may be of one of rows.
    bool is_change(const Line& line) const {
        return slate_.direction() == Slate::Direction::across && line.said.change;
    }
    bool blank(const Line& line) const {
        return slate_.direction() == Slate::Direction::down && line.said.label.empty();
    }

    void push(std::size_t l) {
        open_.push_back({l, starts_ || open_.empty()});
        starts_ = slate_.lines[l].said.total;
    }

    bool adds_up(std::size_t l) {
        const Line& here = slate_.lines[l];
        Hint hint = is_total(here) || blank(here) ? Hint::total
                    : here.said.net               ? Hint::left
                                                  : Hint::none;
        Candidate best, simple;
        walk(l, hint != Hint::none, best, simple);
        if (hint == Hint::none && best.whole_group && ends_group(l)) hint = Hint::left;
        if (proves(l, best, hint) || shows_slip(l, simple, hint)) return true;
        if (is_total(here)) found_.unfound.push_back(l);
        return false;
    }

    bool proves(std::size_t l, Candidate& best, Hint hint) {
        if (best.reach == 0) return false;
        Sum sum = made(l, best);
        if (best.fail > 0) look_closer(slate_, sum, best);
        if (!is_proven(best, hint)) return false;
        sum.sure = true;
        take(std::move(sum));
        return true;
    }

    /// Where no track shows it: a total whose group makes it but for a slip, or nearly.
    bool shows_slip(std::size_t l, Candidate& simple, Hint hint) {
        if (simple.reach < 2 || hint == Hint::none) return false;
        Sum sum = made(l, simple);
        look_closer(slate_, sum, simple);
        const bool total = is_total(slate_.lines[l]);
        sum.sure = simple.slips == simple.fail && (total || !simple.short_slip);
        const bool near = total && simple.near == simple.fail && simple.reach > 2;
        if (!sum.sure && !near) return false;
        take(std::move(sum));
        return true;
    }

    /// What the open lines before `l` come to, nearest first, each time with one more.
    void walk(std::size_t l, bool hinted, Candidate& best, Candidate& simple) {
        std::size_t reach = hinted ? open_.size() : std::min(open_.size(), usual_reach);
        reach = std::min(reach, steps_ / 2 + usual_reach);
        std::vector<Running> plain(slate_.tracks.size()), deducting(plain), less(plain);
        bool deducts = false, crossed = false;
        groups_ = 0;
        for (std::size_t k = 1; k <= reach; ++k) {
            const Open& open = open_[open_.size() - k];
            const bool deducted = slate_.lines[open.line].said.deducted;
            deducts = deducts || deducted;
            for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
                less[t] = plain[t];
                less[t].turn();
                add(less[t], open.line, t, 1);
                add(plain[t], open.line, t, 1);
                add(deducting[t], open.line, t, deducted ? -1 : 1);
            }
            Candidate next;
            next.reach = k;
            next.whole_group = open.starts;
            consider(l, next, plain, hinted, best, simple);
            next.deducting = true;
            if (deducts) consider(l, next, deducting, hinted, best, simple);
            next.deducting = false;
            next.first_less_rest = true;
            // Of more than one taken off only within a group: beyond, "A - B - C" is often another
            // way to say that A is the total below.
            if (k == 2 || (k > 2 && (hinted || !crossed)))
                consider(l, next, less, hinted, best, simple);
            crossed = crossed || open.starts;
        }
        steps_ -= std::min(steps_, reach);
    }

    void add(Running& running, std::size_t line, std::size_t track, int sign) const {
        running.add(slate_.at(line, track), sign, amends_[line * slate_.tracks.size() + track]);
    }

    void consider(std::size_t l, Candidate candidate, const std::vector<Running>& running,
                  bool hinted, Candidate& best, Candidate& simple) {
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t)
            judge(slate_, l, t, running[t], candidate);
        if (candidate.shown_by > 0 && (best.reach == 0 || candidate.score() > best.score()))
            best = candidate;
        const bool group = hinted && candidate.whole_group && !candidate.first_less_rest &&
                           candidate.shown_by == 0 && candidate.fail > 0 &&
                           candidate.incomplete == 0 && candidate.reach > 1;
        if (!group || ++groups_ > groups_looked_at) return;
        look_closer(slate_, made(l, candidate), candidate);
        const bool likely = candidate.slips == candidate.fail ||
                            (candidate.near == candidate.fail && candidate.reach > 2);
        const bool better = simple.reach == 0 || candidate.slips > simple.slips;
        candidate.slips = candidate.turned = 0;
        if (likely && better) simple = candidate;
    }

    int sign_of(const Candidate& candidate, std::size_t k) const {
        const std::size_t line = open_[open_.size() - k].line;
        if (candidate.deducting && slate_.lines[line].said.deducted) return -1;
        return candidate.first_less_rest && k < candidate.reach ? -1 : 1;
    }

    Sum made(std::size_t l, const Candidate& candidate) const {
        Sum sum;
        sum.result = l;
        sum.shown_by = candidate.shown_by;
        for (std::size_t k = candidate.reach; k > 0; --k)
            sum.terms.push_back({open_[open_.size() - k].line, sign_of(candidate, k)});
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
            Running running;
            for (const Term& term : sum.terms) add(running, term.line, t, term.sign);
            Candidate counts;
            counts.reach = candidate.reach;
            sum.verdicts.push_back(judge(slate_, l, t, running, counts));
        }
        return sum;
    }

    void take(Sum sum) {
        open_.resize(open_.size() - sum.terms.size());
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
            if (sum.verdicts[t] == Verdict::fails)
                amends_[sum.result * slate_.tracks.size() + t] = -residual(slate_, sum, t);
        }
        push(sum.result);
        starts_ = true;
        found_.sums.push_back(std::move(sum));
    }

    const Slate& slate_;
    bool backward_, starts_ = true;
    std::vector<Open> open_;
    std::vector<std::int64_t> amends_;  ///< what a result that fails should be more, by entry
    std::vector<bool> taken_;
    std::size_t steps_, groups_ = 0;
    Footing found_;
};

}  // namespace

std::int64_t residual(const Slate& slate, const Sum& sum, std::size_t track) {
    std::int64_t left = slate.at(sum.result, track).value;
    for (const Term& term : sum.terms) {
        const Entry& entry = slate.at(term.line, track);
        if (entry.state == State::known) left -= term.sign * entry.value;
    }
    return left;
}

Footing find_sums(const Slate& slate) {
    if (slate.tracks.empty()) return {};
    std::vector<bool> taken(slate.lines.size(), false);
    Footing found = Adder(slate, false).run(taken);
    for (const Sum& sum : found.sums) taken[sum.result] = true;
    if (!found.unfound.empty()) {
        Footing backward = Adder(slate, true).run(taken);
        for (Sum& sum : backward.sums) {
            std::reverse(sum.terms.begin(), sum.terms.end());
            taken[sum.result] = true;
            found.sums.push_back(std::move(sum));
        }
        std::erase_if(found.unfound, [&](std::size_t l) { return taken[l]; });
    }
    if (slate.direction() == Slate::Direction::across) find_differences(slate, found.sums);
    return found;
}

}  // namespace yearproof::figure
