// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "slate.h"

#include <algorithm>
#include <map>

namespace yearproof::figure {
namespace {

using State = Entry::State;

constexpr std::int64_t most = 1'000'000'000'000'000;  // of a value: hundreds of them still add up

/// 10^power, or 0 where it is too much.
std::int64_t power_of_ten(int power) {
    if (power < 0 || power > 15) return 0;
    std::int64_t result = 1;
    while (power-- > 0) result *= 10;
    return result;
}

/// A count that no scale raised is exact; all else was rounded to its last printed place.
bool is_exact(const Fact& fact) {
    return !fact.figure.scaled && fact.figure.decimals == 0 && fact.unit != "percent" &&
           !is_currency(fact.unit);
}

/// Counts and sums of money are told apart by signs that a table often leaves out.
std::string unit_class(const Fact& fact) { return is_currency(fact.unit) ? "count" : fact.unit; }

bool can_add(const Fact& fact) { return !fact.figure.value_max && !fact.figure.approximate(); }

constexpr int fewest_rounded = 6;  ///< figures that end in zero, before they tell of rounding

/// What ends the counts of a table, as far as it has been looked through.
struct Endings {
    int tens = 0, fives = 0, hundreds = 0;
    bool exact = false;

    void add(const Fact& fact) {
        if (fact.unit != "count" || !is_exact(fact) || !fact.figure.value.is_integer()) return;
        const std::string digits = fact.figure.value.absolute().text();
        const bool ten = digits.ends_with('0'), five = digits.ends_with('5');
        exact = exact || !(ten || five);
        tens += ten && digits.size() > 1;
        fives += five;
        hundreds += digits.ends_with("00") && digits.size() > 2;
    }
};

/// What the counts of a table were rounded to: 100 or 10 where all of them end in so many zeros, 5
/// where they end in zero or five; 1 where they are exact, as round sums are beside one that is
/// not.
int rounded_to(const Report& report, const Grid& grid) {
    Endings endings;
    for (std::size_t row = 0; row < grid.height() && !endings.exact; ++row) {
        for (std::size_t i = 0; i < grid.width(row); ++i) {
            const std::int32_t fact = grid.at(row, i).fact;
            if (fact >= 0) endings.add(report.facts.facts[static_cast<std::size_t>(fact)]);
        }
    }
    const int all = endings.tens + endings.fives;
    if (endings.exact || all < fewest_rounded) return 1;
    if (2 * endings.hundreds > all) return endings.hundreds == all ? 100 : 1;
    return endings.fives == 0 ? 10 : all < 2 * fewest_rounded ? 1 : 5;
}

/// How far a value may be from what was rounded to it, as Entry::slack.
std::int64_t slack_of(const Fact& fact, std::int64_t raise, int rounding) {
    if (!is_exact(fact)) return raise;
    return rounding > 1 && fact.figure.value.sign() != 0 ? rounding * raise : 0;
}

}  // namespace

Slate::Slate(const Report& report, const Grid& grid, Direction direction) : direction_(direction) {
    const bool down = direction == Direction::down;
    const std::vector<GridLine>&of_lines = down ? grid.rows : grid.columns,
          &of_tracks = down ? grid.columns : grid.rows;
    std::vector<std::size_t> track_of;
    for (std::size_t i = 0; i < of_tracks.size(); ++i) {
        const bool taken = of_tracks[i].figures && !of_tracks[i].reference;
        if (taken) track_of.push_back(i);
        if (taken) tracks.push_back({"", 0, 0, of_tracks[i].rate});
    }
    for (const GridLine& line : of_lines) lines.push_back({line});
    entries_.resize(lines.size() * tracks.size());
    lay(report, grid, track_of);
    const int rounding = rounded_to(report, grid);
    for (std::size_t t = 0; t < tracks.size(); ++t) settle(report, t, rounding);
}

void Slate::lay(const Report& report, const Grid& grid, const std::vector<std::size_t>& track_of) {
    const bool down = direction_ == Direction::down;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        if (lines[l].said.head || lines[l].said.reference) continue;
        for (std::size_t t = 0; t < tracks.size(); ++t) {
            const GridCell& cell = down ? grid.at(l, track_of[t]) : grid.at(track_of[t], l);
            Entry& here = entry(l, t);
            if (cell.kind == CellKind::nothing) here.state = State::known;
            if (cell.kind == CellKind::suppressed || cell.kind == CellKind::not_applicable)
                here.state = State::unknown;
            if (cell.fact < 0) continue;
            here.fact = cell.fact;
            const Fact& fact = report.facts.facts[static_cast<std::size_t>(cell.fact)];
            here.state = can_add(fact) ? State::known : State::unknown;
        }
    }
}

/// The unit of most entries of a track, and all values in its last place; lines of another unit
/// stand aside.
void Slate::settle(const Report& report, std::size_t track, int rounding) {
    const auto fact_of = [&](std::size_t line) -> const Fact* {
        const std::int32_t i = entry(line, track).fact;
        return i < 0 ? nullptr : &report.facts.facts[static_cast<std::size_t>(i)];
    };
    std::map<std::string, std::size_t> units;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        if (const Fact* fact = fact_of(l)) ++units[unit_class(*fact)];
    }
    Track& of = tracks[track];
    for (const auto& [unit, times] : units) {
        if (of.unit.empty() || times > units[of.unit]) of.unit = unit;
    }
    of.decimals = -15;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const Fact* fact = fact_of(l);
        if (fact == nullptr || unit_class(*fact) != of.unit) continue;
        of.decimals = std::max(of.decimals, fact->figure.value.decimals());
        of.printed = std::max(of.printed, fact->figure.decimals);
    }
    for (std::size_t l = 0; l < lines.size(); ++l) {
        Entry& here = entry(l, track);
        const Fact* fact = fact_of(l);
        if (fact == nullptr || here.state != State::known) continue;
        const Decimal value = fact->figure.value;
        const std::int64_t raise = power_of_ten(of.decimals - value.decimals());
        if (unit_class(*fact) != of.unit) {
            lines[l].own_unit = true;
            here.state = State::unknown;
        } else if (raise == 0 || value.absolute().coefficient() > most / raise) {
            here.state = State::unknown;
        } else {
            here.value = 2 * value.coefficient() * raise;
            here.slack = slack_of(*fact, raise, rounding);
            lines[l].figures = true;
        }
    }
}

}  // namespace yearproof::figure
