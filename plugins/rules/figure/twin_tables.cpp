// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "twin_tables.h"

#include "arithmetic.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace yearproof::figure {
namespace {

constexpr std::size_t fewest_agreeing = 3;  ///< cells, of as many values
constexpr std::size_t agreeing_to_one = 3;  ///< cells that agree, to one that does not
constexpr std::size_t most_tables = 32;     ///< with one row: more are of its parts
constexpr Decimal telling(10);              ///< lesser values agree by chance

/// What its letters and digits are: marks, blanks and case make no other label. 0: it has no
/// letter.
std::uint64_t label_key(std::string_view label) {
    std::uint64_t key = 0;
    bool letters = false;
    for (const char c : label) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool letter =
            capital || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!letter && !(c >= '0' && c <= '9')) continue;
        letters = letters || letter;
        key = mix_hash(key + 1, static_cast<std::uint64_t>(capital ? c - 'A' + 'a' : c));
    }
    return letters ? key : 0;
}

/// "Revised", "Group": the words of a title or head that tell one version from another.
std::uint64_t version_key(const Report& report, TextRange range) {
    static const Meaning version = Lexicon::english().meaning("table_version");
    const auto& tokens = report.prose.tokens;
    std::uint64_t key = 0;
    for (std::size_t i = first_token_from(report.prose, range.begin);
         i < tokens.size() && tokens[i].range.end <= range.end; ++i) {
        const WordId word = tokens[i].word;
        if (Lexicon::english().find(&word, 1, version) != nullptr) key += mix_hash(1, word);
    }
    return key;
}

std::uint64_t day_key(Date date) {
    return static_cast<std::uint64_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// The cells of a table by what they are of; those of which it has two are left out. A balance of
/// "2023" is one of its last day.
TableCells cells_of(const Report& report, const Grid& grid) {
    TableCells cells;
    std::optional<std::uint64_t> title;
    std::vector<std::uint64_t> heads;
    for (const GridLine& column : grid.columns) heads.push_back(version_key(report, column.label));
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const std::uint64_t label = label_key(report.document.words(grid.rows[r].label));
        if (label == 0 || grid.rows[r].head || grid.rows[r].reference) continue;
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            const Fact* fact = fact_of(report, grid.at(r, c).fact);
            if (fact == nullptr || !fact->period || fact->role == Role::change) continue;
            if (!title) title = version_key(report, report.outline.sections[fact->section].heading);
            std::uint64_t key = mix_hash(label, day_key(fact->period->last));
            key = mix_hash(key, std::hash<std::string>()(fact->unit));
            key = mix_hash(key, *title + heads[c]);
            const auto [at, added] = cells.emplace(key, fact);
            if (!added) at->second = nullptr;
        }
    }
    return cells;
}

/// Two tables, as far as they tell the same.
struct Shared {
    std::vector<std::pair<const Fact*, Seen>> cells;
    std::set<Decimal> agreeing;
    std::size_t apart = 0;

    void add(const Fact* fact, const Seen& other) {
        cells.emplace_back(fact, other);
        if (!can_meet(interval(*fact), interval(*other.fact))) {
            ++apart;
        } else if (telling <= fact->figure.value.absolute()) {
            agreeing.insert(fact->figure.value);
        }
    }
    bool are_twins() const {
        return agreeing.size() >= fewest_agreeing && agreeing.size() >= agreeing_to_one * apart;
    }
};

}  // namespace

Twins TwinTables::take_in(const Report& report) {
    Twins twins;
    std::vector<TableCells> tables;
    for (const Grid& grid : report.facts.grids) {
        tables.push_back(cells_of(report, grid));
        find(tables.back(), twins);
    }
    for (const TableCells& cells : tables) add(report, cells);
    return twins;
}

Twins TwinTables::within(const Report& report) {
    TwinTables before;
    Twins twins;
    for (const Grid& grid : report.facts.grids) {
        const TableCells cells = cells_of(report, grid);
        before.find(cells, twins);
        before.add(report, cells);
    }
    return twins;
}

void TwinTables::add(const Report& report, const TableCells& cells) {
    for (const auto& [key, fact] : cells) {
        if (fact != nullptr) cells_[key].push_back({tables_, {&report, fact}});
    }
    ++tables_;
}

void TwinTables::find(const TableCells& cells, Twins& twins) const {
    if (cells_.empty()) return;
    std::map<std::uint32_t, Shared> tables;
    for (const auto& [key, fact] : cells) {
        const auto held = fact == nullptr ? cells_.end() : cells_.find(key);
        if (held == cells_.end() || held->second.size() > most_tables) continue;
        for (const Held& one : held->second) tables[one.table].add(fact, one.cell);
    }
    for (const auto& [table, shared] : tables) {
        if (!shared.are_twins()) continue;
        for (const auto& [fact, other] : shared.cells) twins[fact] = other;
    }
}

}  // namespace yearproof::figure
