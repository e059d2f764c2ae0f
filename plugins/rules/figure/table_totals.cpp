// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "table_totals.h"

#include "arithmetic.h"
#include "footing.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace yearproof::figure {
namespace {

constexpr std::size_t most_terms = 8;  // that a message spells out

/// A sum that does not hold in one track.
struct Failure {
    const Slate* slate = nullptr;
    const Sum* sum = nullptr;
    std::size_t track = 0;
    bool told = false;
};

class TableTotals {
public:
    TableTotals(const Report& report, const Grid& grid, RuleContext& context)
        : report_(report),
          context_(context), slates_{Slate(report, grid, Slate::Direction::down),
                                     Slate(report, grid, Slate::Direction::across)} {}

    void run() {
        for (std::size_t i = 0; i < 2; ++i) {
            footings_[i] = find_sums(slates_[i]);
            for (const Sum& sum : footings_[i].sums) weigh(slates_[i], sum);
        }
        find_crossings();
        for (Failure& failure : failures_) {
            if (!failure.told) tell(failure);
        }
        for (std::size_t i = 0; i < 2; ++i) leave_unchecked(slates_[i], footings_[i]);
    }

private:
    void weigh(const Slate& slate, const Sum& sum) {
        for (std::size_t t = 0; t < slate.tracks.size(); ++t) {
            if (sum.verdicts[t] == Verdict::fails) failures_.push_back({&slate, &sum, t});
            if (sum.verdicts[t] != Verdict::holds) continue;
            const std::int32_t result = slate.at(sum.result, t).fact;
            std::vector<Evidence> parts = evidence(slate, sum, t);
            if (result >= 0 && !parts.empty())
                context_.tick(place(report_, fact(result)), std::move(parts));
        }
    }

    const Fact& fact(std::int32_t i) const {
        return report_.facts.facts[static_cast<std::size_t>(i)];
    }

    std::vector<Evidence> evidence(const Slate& slate, const Sum& sum, std::size_t track) const {
        std::vector<Evidence> parts;
        for (const Term& term : sum.terms) {
            const std::int32_t i = slate.at(term.line, track).fact;
            if (i >= 0) parts.push_back({"part", place(report_, fact(i))});
        }
        return parts;
    }

    /// What a cell should be more for the sum to hold, by fact.
    template <class Each>
    static void each_amends(const Failure& failure, Each each) {
        const Slate& slate = *failure.slate;
        const std::int64_t left = residual(slate, *failure.sum, failure.track);
        each(slate.at(failure.sum->result, failure.track).fact, -left);
        for (const Term& term : failure.sum->terms)
            each(slate.at(term.line, failure.track).fact, term.sign * left);
    }

    void find_crossings() {
        std::unordered_map<std::int32_t, std::pair<std::size_t, std::int64_t>> down;
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            if (failures_[i].slate != slates_) continue;
            each_amends(failures_[i], [&](std::int32_t fact, std::int64_t amends) {
                if (fact >= 0) down.emplace(fact, std::pair(i, amends));
            });
        }
        for (Failure& across : failures_) {
            if (across.slate == slates_) continue;
            each_amends(across, [&](std::int32_t i, std::int64_t amends) {
                const auto found = down.find(i);
                if (i < 0 || found == down.end() || across.told) return;
                Failure& other = failures_[found->second.first];
                const Decimal a(amends, across.slate->tracks[across.track].decimals),
                    b(found->second.second, other.slate->tracks[other.track].decimals);
                if (a == b && !other.told) tell_crossing(i, other, across);
            });
        }
    }

    /// In the units that the table prints.
    static std::string number(const Track& track, std::int64_t twice) {
        return with_separators(Decimal(twice / 2, track.printed).text());
    }

    /// "152 + 1,393 - 637 = 9,480".
    static std::string equation(const Failure& failure) {
        const Slate& slate = *failure.slate;
        const Track& track = slate.tracks[failure.track];
        const std::vector<Term>& terms = failure.sum->terms;
        std::string text;
        std::size_t spelled = 0;
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const std::int64_t value = terms[i].sign * slate.at(terms[i].line, failure.track).value;
            sum += value;
            if (value == 0) continue;
            ++spelled;
            if (spelled == most_terms && i + 1 < terms.size()) text += " + ...";
            if (spelled >= most_terms && i + 1 < terms.size()) continue;
            text += text.empty() ? (value < 0 ? "-" : "") : (value < 0 ? " - " : " + ");
            text += number(track, value < 0 ? -value : value);
        }
        return fmt::format("{} = {}", text.empty() ? "0" : text, number(track, sum));
    }

    /// A negative in brackets where the table writes it so.
    static std::string written_like(const std::string& model, const std::string& digits) {
        if (!digits.starts_with('-') || model.find('(') == std::string::npos) return digits;
        return "(" + digits.substr(1) + ")";
    }

    /// The equation, and what is printed instead where it is not the figure in question.
    std::string claim(const Failure& failure, std::int32_t culprit) const {
        const std::int32_t result = failure.slate->at(failure.sum->result, failure.track).fact;
        if (result == culprit) return equation(failure);
        return fmt::format("{}, not {}", equation(failure), printed(report_, fact(result)));
    }

    static std::string expected(const Failure& failure) {
        const std::int64_t result = failure.slate->at(failure.sum->result, failure.track).value;
        return number(failure.slate->tracks[failure.track],
                      result - residual(*failure.slate, *failure.sum, failure.track));
    }

    static std::string others(const Failure& failure) {
        const std::size_t count = failure.sum->shown_by;
        if (count == 0) return "";
        const bool down = failure.slate->direction() == Slate::Direction::down;
        if (count == 1) return fmt::format("; the other {} adds up", down ? "column" : "row");
        return fmt::format("; {} other {} add up", count, down ? "columns" : "rows");
    }

    void tell(Failure& failure) {
        failure.told = true;
        const Fact& result = fact(failure.slate->at(failure.sum->result, failure.track).fact);
        const bool sure = failure.sum->sure;
        context_.find({sure ? Severity::error : Severity::warning, sure ? Kind::fail : Kind::review,
                       fmt::format("{} is given, but {}{}", printed(report_, result),
                                   equation(failure), others(failure)),
                       place(report_, result),
                       evidence(*failure.slate, *failure.sum, failure.track),
                       printed(report_, result), expected(failure)});
    }

    void tell_crossing(std::int32_t culprit, Failure& down, Failure& across) {
        down.told = across.told = true;
        std::int64_t amends = 0;
        each_amends(down, [&](std::int32_t i, std::int64_t more) {
            if (i == culprit) amends = more;
        });
        const Fact& wrong = fact(culprit);
        const Track& track = down.slate->tracks[down.track];
        const std::int64_t meant = value_of(down, culprit) + amends;
        const std::string right = written_like(printed(report_, wrong), number(track, meant));
        std::vector<Evidence> shown = evidence(*down.slate, *down.sum, down.track);
        const std::vector<Evidence> more = evidence(*across.slate, *across.sum, across.track);
        shown.insert(shown.end(), more.begin(), more.end());
        std::erase_if(shown, [&](const Evidence& one) { return one.place.range == wrong.range; });
        context_.find({Severity::error, Kind::fail,
                       fmt::format("{} is given, but its column and its row add up only with {}: "
                                   "in the column {}, in the row {}",
                                   printed(report_, wrong), right, claim(down, culprit),
                                   claim(across, culprit)),
                       place(report_, wrong), std::move(shown), printed(report_, wrong), right});
    }

    static std::int64_t value_of(const Failure& failure, std::int32_t fact) {
        const Entry& result = failure.slate->at(failure.sum->result, failure.track);
        if (result.fact == fact) return result.value;
        for (const Term& term : failure.sum->terms) {
            const Entry& entry = failure.slate->at(term.line, failure.track);
            if (entry.fact == fact) return entry.value;
        }
        return 0;
    }

    void leave_unchecked(const Slate& slate, const Footing& footing) {
        for (const std::size_t line : footing.unfound) {
            for (std::size_t t = 0; t < slate.tracks.size(); ++t) {
                const std::int32_t i = slate.at(line, t).fact;
                if (i >= 0)
                    context_.unchecked(place(report_, fact(i)),
                                       "a total of which the parts were not found");
            }
        }
    }

    const Report& report_;
    RuleContext& context_;
    Slate slates_[2];
    Footing footings_[2];
    std::vector<Failure> failures_;
};

/// Rows of very different lengths are no table that adds up, and would be laid out at their widest.
bool is_compact(const Grid& grid) {
    constexpr std::size_t always = 1U << 16U, most_empty = 16;
    std::size_t cells = 0;
    for (std::size_t r = 0; r < grid.height(); ++r) cells += grid.width(r);
    return grid.rows.size() * grid.columns.size() <= always + most_empty * cells;
}

}  // namespace

void check_table(const Report& report, const Grid& grid, RuleContext& context) {
    if (!is_compact(grid)) return;
    TableTotals(report, grid, context).run();
}

}  // namespace yearproof::figure
