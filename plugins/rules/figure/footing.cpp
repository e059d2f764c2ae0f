// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "footing.h"

#include "slip.h"

#include <algorithm>
#include <cstdlib>

namespace yearproof::figure {
namespace {

using State = Entry::State;

constexpr std::size_t usual_reach = 24;   // open lines that a line without a telling label looks at
constexpr std::size_t steps_a_line = 64;  // on average: keeps the cost in proportion
constexpr std::int64_t near_share = 10;   // a sum within this share of a total was meant to be it
constexpr std::size_t pair_reach = 8;     // columns among which a change is sought

int digits_of(std::int64_t size) {
    int digits = 0;
    for (; size > 0; size /= 10) ++digits;
    return digits;
}

/// What the terms so far come to in one track.
struct Running {
    std::int64_t sum = 0, slack = 0, amends = 0;
    std::size_t terms = 0, nonzero = 0, missing = 0;
    bool unknown = false;

    void add(const Entry& entry, int sign, std::int64_t amend) {
        if (entry.state == State::none) ++missing;
        if (entry.state == State::unknown) unknown = true;
        if (entry.state != State::known) return;
        ++terms;
        sum += sign * entry.value;
        amends += sign * amend;
        slack += entry.slack;
        nonzero += entry.value != 0;
    }
};

/// What label and place say of a line.
enum class Hint : std::uint8_t {
    none,
    left,   ///< that it is net, or what is left, or closes its group
    total,  ///< that it is a total, or nothing at all
};

enum class Way : std::uint8_t { plain, deducting, first_less_rest };
constexpr Way ways[] = {Way::plain, Way::deducting, Way::first_less_rest};

/// One way of making a line of the nearest open lines.
struct Candidate {
    std::size_t reach = 0;  ///< how many open lines
    Way way = Way::plain;
    std::vector<Verdict> verdicts;
    std::size_t shown_by = 0, fail = 0, slips = 0, turned = 0, near = 0, incomplete = 0;
    bool short_slip = false;  ///< a slip in a number of three digits
    int digits = 0;
    bool whole_group = false;  ///< reaches back to a head, a group or another total

    int score() const { return digits + (whole_group ? 1 : 0) - 4 * static_cast<int>(fail); }
};

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
        if (best.reach > 0 && accepted(best, hint)) {
            take(l, best, true);
        } else if (simple.reach > 1 && hint != Hint::none && simple.slips == simple.fail &&
                   (is_total(here) || !simple.short_slip)) {
            take(l, simple, true);
        } else if (simple.reach > 2 && is_total(here)) {
            take(l, simple, false);
        } else {
            if (is_total(here)) found_.unfound.push_back(l);
            return false;
        }
        return true;
    }

    void walk(std::size_t l, bool hinted, Candidate& best, Candidate& simple) {
        std::size_t reach = hinted ? open_.size() : std::min(open_.size(), usual_reach);
        reach = std::min(reach, steps_ / 2 + usual_reach);
        std::vector<Running> plain(slate_.tracks.size()), deducting(plain), less(plain);
        bool deducts = false, crossed = false;
        for (std::size_t k = 1; k <= reach; ++k) {
            const Open& open = open_[open_.size() - k];
            const bool deducted = slate_.lines[open.line].said.deducted;
            deducts = deducts || deducted;
            for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
                const Entry& entry = slate_.at(open.line, t);
                const std::int64_t amend = amends_[open.line * slate_.tracks.size() + t];
                less[t] = plain[t];
                less[t].sum = -less[t].sum;
                less[t].amends = -less[t].amends;
                less[t].add(entry, 1, amend);
                plain[t].add(entry, 1, amend);
                deducting[t].add(entry, deducted ? -1 : 1, amend);
            }
            consider(l, k, Way::plain, plain, best, simple);
            if (deducts) consider(l, k, Way::deducting, deducting, best, simple);
            // Of more than one taken off only within a group: beyond, "A - B - C" is often another
            // way to say that A is the total below.
            if (k == 2 || (k > 2 && (hinted || !crossed)))
                consider(l, k, Way::first_less_rest, less, best, simple);
            crossed = crossed || open.starts;
        }
        steps_ -= std::min(steps_, reach);
    }

    void consider(std::size_t l, std::size_t k, Way way, const std::vector<Running>& running,
                  Candidate& best, Candidate& simple) {
        Candidate candidate;
        candidate.reach = k;
        candidate.way = way;
        candidate.whole_group = open_[open_.size() - k].starts;
        candidate.verdicts.resize(slate_.tracks.size(), Verdict::open);
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t) judge(candidate, l, t, running[t]);
        if (candidate.shown_by > 0 && (best.reach == 0 || candidate.score() > best.score()))
            best = candidate;
        const bool plain_group = candidate.whole_group && way != Way::first_less_rest &&
                                 candidate.shown_by == 0 && candidate.fail > 0;
        const bool slips = candidate.slips == candidate.fail;
        const bool likely = slips || (candidate.near == candidate.fail && k > 2);
        if (plain_group && likely && candidate.incomplete == 0 &&
            (simple.reach == 0 || candidate.slips > simple.slips))
            simple = std::move(candidate);
    }

    void judge(Candidate& candidate, std::size_t l, std::size_t t, const Running& made) const {
        const Entry& result = slate_.at(l, t);
        const bool told = result.state == State::known && result.fact >= 0;
        if (!told || made.unknown || made.terms == 0) return;
        const std::int64_t left = result.value - made.sum, slack = made.slack + result.slack;
        if (std::abs(left) <= slack || std::abs(left - made.amends) <= (made.amends ? slack : -1)) {
            candidate.verdicts[t] = Verdict::holds;
            const bool shows = made.nonzero > 1 || (candidate.reach == 1 && result.value != 0);
            const int digits = digits_of(std::abs(result.value) / (slack + 2));
            if (shows && digits > 0) ++candidate.shown_by;
            if (shows) candidate.digits += std::min(digits, 6);
        } else if (may_fail(t, result)) {
            candidate.verdicts[t] = Verdict::fails;
            ++candidate.fail;
            const bool slip = slipped(candidate, l, t, left);
            candidate.slips += slip;
            candidate.turned += !slip && turned(candidate, l, t, left);
            candidate.short_slip = candidate.short_slip || std::abs(result.value) < 2000;
            candidate.near += std::abs(left) <= std::abs(result.value) / near_share;
            candidate.incomplete += made.missing > 0;
        }
    }

    /// Shares of growth, averages and rates do not add up; percentages do where they make 100.
    bool may_fail(std::size_t t, const Entry& result) const {
        const Track& track = slate_.tracks[t];
        if (track.rate && track.unit != "percent") return false;
        if (track.unit == "count") return true;
        std::int64_t hundred = 200;
        for (int i = 0; i < track.decimals; ++i) hundred *= 10;
        return track.unit == "percent" && result.value == hundred;
    }

    int sign_of(const Candidate& candidate, std::size_t k) const {
        const std::size_t line = open_[open_.size() - k].line;
        if (candidate.way == Way::deducting && slate_.lines[line].said.deducted) return -1;
        return candidate.way == Way::first_less_rest && k < candidate.reach ? -1 : 1;
    }

    /// Whether the result, or one of the terms, is a slip of what it should be.
    bool slipped(const Candidate& candidate, std::size_t l, std::size_t t,
                 std::int64_t left) const {
        const std::int64_t result = slate_.at(l, t).value;
        if (is_slip(result / 2, (result - left) / 2)) return true;
        for (std::size_t k = 1; k <= candidate.reach && k <= usual_reach; ++k) {
            const Entry& term = slate_.at(open_[open_.size() - k].line, t);
            if (term.state != State::known || term.fact < 0) continue;
            if (is_slip(term.value / 2, (term.value + sign_of(candidate, k) * left) / 2))
                return true;
        }
        return false;
    }

    /// Whether a term, or the result, has lost its sign.
    bool turned(const Candidate& candidate, std::size_t l, std::size_t t, std::int64_t left) const {
        if (std::abs(left) < 400) return false;
        if (left == 2 * slate_.at(l, t).value) return true;
        for (std::size_t k = 1; k <= candidate.reach && k <= usual_reach; ++k) {
            const Entry& term = slate_.at(open_[open_.size() - k].line, t);
            if (term.state == State::known && left == -2 * sign_of(candidate, k) * term.value)
                return true;
        }
        return false;
    }

    /// Whether chance is ruled out, by the label, by the digits that agree, and by what kind of
    /// difference there is where they do not.
    static bool accepted(const Candidate& best, Hint hint) {
        const bool strong = hint == Hint::total, told = hint != Hint::none;
        if (best.reach == 1 && !(strong && best.whole_group)) return false;
        if (best.fail == 0) return best.digits >= (strong ? 1 : told ? 2 : 5);
        if (best.fail > best.shown_by) return false;
        if (best.slips + best.turned == best.fail)
            return best.digits >= (strong ? 2 : told ? 3 : best.shown_by > 1 ? 4 : 5);
        if (best.fail > 1 || best.incomplete > 0) return false;
        if (strong && best.whole_group && best.digits >= 3) return true;
        if (best.shown_by < 2) return false;
        return told && best.whole_group ? best.digits >= 3
                                        : best.digits >= 6 && (strong || best.shown_by > 2);
    }

    void take(std::size_t l, const Candidate& candidate, bool sure) {
        Sum sum;
        sum.result = l;
        sum.verdicts = candidate.verdicts;
        sum.shown_by = candidate.shown_by;
        sum.sure = sure;
        for (std::size_t k = candidate.reach; k > 0; --k)
            sum.terms.push_back({open_[open_.size() - k].line, sign_of(candidate, k)});
        open_.resize(open_.size() - candidate.reach);
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
            if (sum.verdicts[t] == Verdict::fails)
                amends_[l * slate_.tracks.size() + t] = -residual(slate_, sum, t);
        }
        found_.sums.push_back(std::move(sum));
        push(l);
        starts_ = true;
    }

    const Slate& slate_;
    bool backward_, starts_ = true;
    std::vector<Open> open_;
    std::vector<std::int64_t> amends_;  ///< what a result that fails should be more, by entry
    std::vector<bool> taken_;
    std::size_t steps_;
    Footing found_;
};

/// Columns of changes: the difference of two others.
class Changes {
public:
    explicit Changes(const Slate& slate) : slate_(slate) {}

    void run(std::vector<Sum>& sums) const {
        std::vector<std::size_t> before;
        for (std::size_t l = 0; l < slate_.lines.size(); ++l) {
            const Line& line = slate_.lines[l];
            if (!line.figures || line.own_unit) continue;
            if (line.said.change)
                difference(l, before, sums);
            else
                before.push_back(l);
            if (before.size() > pair_reach) before.erase(before.begin());
        }
    }

private:
    void difference(std::size_t l, const std::vector<std::size_t>& before,
                    std::vector<Sum>& sums) const {
        Sum best;
        int most = 0;
        for (const std::size_t a : before) {
            for (const std::size_t b : before) {
                if (a == b) continue;
                Sum sum{l, {{a, 1}, {b, -1}}, {}, 0, true};
                const int score = judge(sum);
                if (score <= most) continue;
                most = score;
                best = std::move(sum);
            }
        }
        if (most > 0) sums.push_back(std::move(best));
    }

    /// How well the tracks show it; 0 where they do not.
    int judge(Sum& sum) const {
        std::size_t fail = 0;
        int digits = 0;
        for (std::size_t t = 0; t < slate_.tracks.size(); ++t) {
            const Entry &result = slate_.at(sum.result, t), &a = slate_.at(sum.terms[0].line, t),
                        &b = slate_.at(sum.terms[1].line, t);
            sum.verdicts.push_back(Verdict::open);
            if (result.state != State::known || a.state != State::known || b.state != State::known)
                continue;
            const std::int64_t left = std::abs(residual(slate_, sum, t)),
                               slack = result.slack + a.slack + b.slack;
            const bool holds = left <= slack;
            sum.verdicts.back() = holds ? Verdict::holds : Verdict::fails;
            fail += !holds;
            const bool shows = holds && result.value != 0 && b.value != 0;
            sum.shown_by += shows;
            if (shows) digits += std::min(digits_of(std::abs(result.value) / (slack + 2)), 6);
        }
        const bool shown = sum.shown_by > 1 && digits > 3 && fail * 3 <= sum.shown_by;
        return shown ? digits - 4 * static_cast<int>(fail) + 100 : 0;
    }

    const Slate& slate_;
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
    if (slate.direction() == Slate::Direction::across) Changes(slate).run(found.sums);
    return found;
}

}  // namespace yearproof::figure
