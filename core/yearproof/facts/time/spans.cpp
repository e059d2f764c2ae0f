// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/phrases.h"

namespace yearproof::times {
namespace {

constexpr int longest_list = 6;

/// The days that a list such as "3, 4 and 5 June" ends with: the last of them in full, and whether
/// each follows the one before.
struct DayList {
    Element last;
    bool in_a_row = true;
};

bool joins(const Scan& scan, std::uint32_t at, bool& lists) {
    lists = scan.is(at, Class::list_and) && !scan.is_symbol(at, '/');  // "1/4/24"
    return lists || scan.is(at, Class::time_connector);
}

std::uint32_t after_joint(const Scan& scan, std::uint32_t at, bool lists) {
    return scan.skip(scan.skip(at, lists ? Class::list_and : Class::time_connector),
                     Class::article);
}

std::optional<DayList> read_rest(const Scan& scan, std::uint32_t at, int before, int depth) {
    if (const auto last = read_day(scan, at, true); last && last->shape == Shape::day)
        return DayList{*last, last->day == before + 1};
    const auto day = read_day_number(scan, at);
    bool lists = false;
    if (depth == 0 || !day || !joins(scan, day->end, lists) || !lists) return std::nullopt;
    auto rest = read_rest(scan, after_joint(scan, day->end, true), day->value, depth - 1);
    if (rest && day->value != before + 1) rest->in_a_row = false;
    return rest;
}

int months_of(const Unit& unit) {
    return unit.length == Length::year ? 12 : unit.length == Length::quarter ? 3 : 1;
}

/// What ends a span: a day or month, or after "ended", and of several years, also a year.
std::optional<Element> read_span_end(const Scan& scan, std::uint32_t at, bool ended, bool years) {
    std::uint32_t from = scan.skip(at, Class::article);
    const Phrase* edge = scan.phrase(from, Class::edge);
    if (edge != nullptr && edge->code == "end")
        from = scan.skip(from + edge->words, Class::article);
    auto element = read_element(scan, from);
    if (!element) return std::nullopt;
    const bool fits = element->shape == Shape::day || element->shape == Shape::month ||
                      (element->shape == Shape::quarter && element->year != 0) ||
                      ((ended || years) && element->shape == Shape::year) ||
                      (years && element->shape == Shape::years);
    return fits ? element : std::nullopt;
}

std::optional<Mention> read_week(const Scan& scan, std::uint32_t at) {
    const Phrase* week = scan.phrase(at, Class::week_of);
    const auto day = week == nullptr ? std::nullopt
                                     : read_day(scan, scan.skip(at + week->words, Class::article));
    if (!day) return std::nullopt;
    Mention m;
    m.form = Form::week;
    m.a = *day;
    m.count = week->code == "start" ? 1 : -1;
    m.first = at;
    m.end = day->end;
    return m;
}

/// "The December quarter 2023", "the March 2024 quarter": the three months that end so.
std::optional<Mention> read_month_quarter(const Scan& scan, std::uint32_t at) {
    if (!scan.is(at, Class::month)) return std::nullopt;
    auto month = read_month(scan, at);
    const Phrase* quarter = month ? scan.phrase(month->end, Class::quarter_word) : nullptr;
    if (quarter == nullptr || month->month % 3 != 0 || month->pointing) return std::nullopt;
    month->end += quarter->words;
    if (month->year == 0) {
        const std::uint32_t bare = month->end;
        month->end = scan.skip(bare, Class::of_word);
        if (!add_year(scan, *month)) month->end = bare;
    }
    Mention m;
    m.form = Form::span;
    m.a = *month;
    m.length = Length::month;
    m.count = 3;
    m.first = at;
    m.end = month->end;
    return m;
}

}  // namespace

std::optional<Mention> read_days(const Scan& scan, std::uint32_t at) {
    std::uint32_t day_at = at;
    const Phrase* weekday = scan.phrase(at, Class::weekday);
    if (weekday != nullptr) day_at = scan.skip(at + weekday->words, Class::article);
    const auto day = read_day_number(scan, day_at);
    bool lists = false;
    if (!day || !joins(scan, day->end, lists)) return std::nullopt;
    if (weekday == nullptr && scan.glued(at) && !scan.is_symbol(at - 1, '(')) return std::nullopt;
    const std::uint32_t next = after_joint(scan, day->end, lists);
    const auto rest = read_rest(scan, next, day->value, lists ? longest_list : 0);
    if (!rest) return std::nullopt;
    Mention m;
    m.a = m.b = rest->last;
    m.a.day = day->value;
    m.a.weekday.reset();
    if (weekday != nullptr)
        m.a.weekday = std::chrono::weekday{static_cast<unsigned>(weekday->value)};
    m.first = m.a.first = at;
    m.opened = scan.led(at, Class::range_opener);
    const bool one_range = !lists || rest->in_a_row || m.opened;
    m.form = one_range ? Form::range : Form::single;
    m.end = one_range ? rest->last.end : day->end;
    m.a.end = day->end;
    return m;
}

std::optional<Mention> read_ended(const Scan& scan, std::uint32_t at) {
    if (auto week = read_week(scan, at)) return week;
    if (auto quarter = read_month_quarter(scan, at)) return quarter;
    std::uint32_t unit_at = at;
    const auto count = read_count(scan, at, unit_at);
    const auto unit = read_unit(scan, unit_at);
    if (!unit || unit->length == Length::day || unit->length == Length::term) return std::nullopt;
    const std::uint32_t word_at = scan.skip(unit->end, Class::span_noun);
    const Phrase* ended = scan.phrase(word_at, Class::span_end);
    if (ended == nullptr) return std::nullopt;
    const bool years = unit->length == Length::year && count.value_or(1) > 1;
    const auto element = read_span_end(scan, word_at + ended->words, ended->code == "ended", years);
    if (!element) return std::nullopt;
    Mention m;
    m.form = Form::span;
    m.a = *element;
    m.length = unit->length == Length::week ? Length::week : Length::month;
    m.count =
        count.value_or(1) * unit->count * (unit->length == Length::week ? 1 : months_of(*unit));
    m.year_begins = unit->year_begins;
    m.first = at;
    m.end = element->end;
    return m;
}

}  // namespace yearproof::times
