// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/phrases.h"

#include <algorithm>

namespace yearproof::times {
namespace {

Mention mention(Form form, std::uint32_t first, std::uint32_t end) {
    Mention m;
    m.form = form;
    m.first = first;
    m.end = end;
    return m;
}

void set_unit(Mention& m, const Unit& unit, int count) {
    m.length = unit.length;
    m.count = count * unit.count;
    m.year_begins = unit.year_begins;
    m.end = unit.end;
}

/// What follows says which time is meant: "the period 2022-25", "during the year ended 31 March",
/// "in the year before".
bool said_by_what_follows(const Scan& scan, std::uint32_t at) {
    if (scan.is(at, Class::span_end) || scan.is(at, Class::since_word) ||
        scan.is(at, Class::of_word) || scan.is(at, Class::unit_after) || scan.is_symbol(at, '-'))
        return true;
    const std::uint32_t opened = scan.skip(scan.skip(at, Class::range_opener), Class::article);
    return (scan.digits(opened) && !scan.counted(opened + 1)) || scan.is(opened, Class::month) ||
           scan.is(opened, Class::season) || scan.is(opened, Class::edge);
}

std::optional<Mention> read_fixed(const Scan& scan, std::uint32_t at) {
    if (const Phrase* p = scan.phrase(at, Class::since_then))
        return mention(Form::since_then, at, at + p->words);
    if (const Phrase* p = scan.phrase(at, Class::year_to_date))
        return mention(Form::year_to_date, at, at + p->words);
    if (const Phrase* p = scan.phrase(at, Class::to_date))
        return mention(Form::now, at, at + p->words);
    if (const Phrase* p = scan.phrase(at, Class::during_the_year);
        p != nullptr && !said_by_what_follows(scan, at + p->words)) {
        Mention m = mention(Form::during_the_year, at, at + p->words);
        if (p->code == "end") m.edge = Edge::end;
        return m;
    }
    if (const Phrase* p = scan.phrase(at, Class::this_period);
        p != nullptr && !said_by_what_follows(scan, at + p->words)) {
        return mention(Form::this_period, at, at + p->words);
    }
    const Phrase* p = scan.phrase(at, Class::now_figure);
    if (p != nullptr &&
        !scan.is(at + p->words, Class::time_pointing)) {  // "at this time last year"
        Mention m = mention(Form::now, at, at + p->words);
        m.needs_figure = true;
        return m;
    }
    return std::nullopt;
}

/// "a year ago", "two years earlier", "the year before", "the year ahead".
std::optional<Mention> read_counted(const Scan& scan, std::uint32_t at) {
    std::uint32_t unit_at = at;
    auto count = read_count(scan, at, unit_at);
    const bool article = scan.is(at, Class::article);
    if (!count && article) unit_at = at + 1, count = 1;
    if (!count) return std::nullopt;
    const auto unit = read_unit(scan, unit_at);
    if (!unit) return std::nullopt;
    Mention m = mention(Form::ago, at, unit->end);
    set_unit(m, *unit, -*count);
    if (const Phrase* ago = scan.phrase(unit->end, Class::ago)) {
        m.end += ago->words;
        return m;
    }
    const Phrase* after = scan.phrase(unit->end, Class::unit_after);
    if (after == nullptr) return std::nullopt;
    m.end += after->words;
    if (scan.is_word(m.end) && !scan.is(m.end, Class::range_and))
        return std::nullopt;  // "a week before the meeting"
    m.form = after->code == "before" ? Form::earlier : Form::rolling;
    if (m.form == Form::rolling) m.count = -m.count;
    return m;
}

std::optional<Mention> only_if(bool holds, const Mention& m) {
    return holds ? std::optional(m) : std::nullopt;
}

/// "last", "next": words that may count units ("the last 12 months").
bool shifts(std::string_view code) {
    return code == "last" || code == "next" || code == "past" || code == "coming" ||
           code == "before";
}

/// Not "recent years", nor "these 12 months".
bool points_at(const Unit& unit, bool counted, std::string_view code) {
    if (counted) return shifts(code);
    return !unit.plural || (code == "this" && unit.length == Length::year);
}

/// "this year", "last month", "the last 12 months", "the previous financial year", "the next three
/// years".
std::optional<Mention> read_pointing(const Scan& scan, std::uint32_t at) {
    const std::uint32_t word_at = scan.is(at, Class::article) ? at + 1 : at;
    const Phrase* word = scan.phrase(word_at, Class::time_pointing);
    if (word == nullptr) return std::nullopt;
    std::uint32_t unit_at = word_at + word->words;
    const auto count = read_count(scan, unit_at, unit_at);
    const auto unit = read_unit(scan, unit_at);
    if (!unit) return std::nullopt;
    const std::string& code = word->code;
    if (!points_at(*unit, count.has_value(), code)) return std::nullopt;
    const bool of_calendar =
        unit->year_begins != 0 || unit->length == Length::quarter || unit->length == Length::term;
    if ((of_calendar || code == "last") && scan.is(unit->end, Class::of_word))
        return std::nullopt;  // "the last quarter of 2024", "the last year of the plan"
    const bool the = word_at != at;
    Mention m = mention(Form::pointing, at, unit->end);
    set_unit(m, *unit, word->value * count.value_or(1));
    if (unit->length == Length::day && !count) return std::nullopt;
    if (code == "that" || code == "after" || code == "before") {
        const bool short_unit = unit->length == Length::day || unit->length == Length::week;
        m.form = count && !(short_unit && code == "before") ? Form::rolling : Form::anaphoric;
        return only_if(!short_unit || (count && code == "before"), m);
    }
    m.fresh = code == "new";
    if (m.fresh) return only_if(unit->year_begins != 0, m);
    const bool rolls = count || code == "past" || code == "coming" || (the && code != "this");
    if (rolls && !of_calendar) m.form = Form::rolling;
    return m;
}

/// "later this year", "the rest of the financial year".
std::optional<Mention> read_part(const Scan& scan, std::uint32_t at) {
    const Phrase* word = scan.phrase(at, Class::part_before_this);
    const auto unit = word == nullptr ? std::nullopt : read_unit(scan, at + word->words);
    if (!unit || unit->plural || unit->length == Length::day) return std::nullopt;
    Mention m = mention(word->value > 0 ? Form::rest : Form::so_far, at, unit->end);
    set_unit(m, *unit, 0);
    return m;
}

/// "this time last year", "the same period in 2023", "the same point the previous year".
std::optional<Mention> read_same_period(const Scan& scan, std::uint32_t at) {
    const Phrase* word = scan.phrase(at, Class::same_period);
    if (word == nullptr) return std::nullopt;
    std::uint32_t target = at + word->words;
    if (word->code == "year-before") {
        Mention m = mention(Form::same_period, at, target);
        m.count = -1;
        return m;
    }
    if (scan.is_symbol(target, ',')) ++target;
    const bool pointing_at_once = scan.is(target, Class::time_pointing);
    if (!pointing_at_once) target = scan.skip(target, Class::time_preposition);
    Mention m = mention(Form::same_period, at, target);
    m.to_point = word->code == "point";
    if (const auto year = read_year(scan, scan.skip(target, Class::article));
        year && year->shape != Shape::month) {
        m.a = *year;
        m.end = year->end;
        return m;
    }
    auto other = read_pointing(scan, target);
    if (!other) other = read_counted(scan, target);
    if (!other || other->length != Length::year || other->count == 0 ||
        other->form == Form::rolling)
        return std::nullopt;
    m.count = other->count;
    m.end = other->end;
    return m;
}

/// "our current rate of 69": a figure follows close by.
std::optional<Mention> read_now_adjective(const Scan& scan, std::uint32_t at) {
    const Phrase* word = scan.phrase(at, Class::now_adjective);
    if (word == nullptr || scan.is(at + word->words, Class::time_unit)) return std::nullopt;
    for (std::uint32_t i = at + word->words; scan.has(i) && i < at + word->words + 7; ++i) {
        if (scan.is_symbol(i, ',') || scan.is_symbol(i, ';')) return std::nullopt;
        if (scan.is_number(i)) return mention(Form::now, at, at + word->words);
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> read_count(const Scan& scan, std::uint32_t at, std::uint32_t& end) {
    if (const auto digits = scan.digits(at); digits && digits->count <= 2 && digits->value > 0) {
        end = at + 1;
        return digits->value;
    }
    for (const Class c : {Class::number_word, Class::time_number}) {
        const Phrase* word = scan.phrase(at, c);
        if (word == nullptr || word->value <= 0) continue;
        end = at + word->words;
        return word->value;
    }
    return std::nullopt;
}

std::optional<Unit> read_unit(const Scan& scan, std::uint32_t at) {
    if (scan.is_symbol(at, '-')) ++at;  // "12-month"
    Unit unit;
    if (const Phrase* kind = scan.phrase(at, Class::year_kind);
        kind != nullptr && kind->words >= 2) {
        unit.year_begins = kind->value;
        unit.end = at + kind->words;
        return unit;
    }
    if (const Phrase* term = scan.phrase(at, Class::term_word)) {
        unit.length = Length::term;
        unit.end = at + term->words;
        return unit;
    }
    const Phrase* word = scan.phrase(at, Class::time_unit);
    if (word == nullptr) return std::nullopt;
    static constexpr std::pair<std::string_view, Length> lengths[] = {{"day", Length::day},
                                                                      {"week", Length::week},
                                                                      {"month", Length::month},
                                                                      {"quarter", Length::quarter},
                                                                      {"year", Length::year}};
    for (const auto& [name, length] : lengths) {
        if (word->code.starts_with(name)) unit.length = length;
    }
    unit.plural = word->code.ends_with('s');
    unit.count = word->value;
    unit.end = at + word->words;
    return unit;
}

std::optional<Mention> read_relative(const Scan& scan, std::uint32_t at) {
    if (auto m = read_fixed(scan, at)) return m;
    if (auto m = read_same_period(scan, at)) return m;
    if (auto m = read_part(scan, at)) return m;
    if (auto m = read_pointing(scan, at)) return m;
    if (auto m = read_counted(scan, at)) return m;
    return read_now_adjective(scan, at);
}

}  // namespace yearproof::times
