// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/elements.h"

/// Words and numbers that are times only in the right company.
namespace yearproof::times {
namespace {

bool is_money_sign(const Scan& scan, std::uint32_t at) {
    if (!scan.has(at) || scan.token(at).kind != TokenKind::symbol) return false;
    const char32_t sign = scan.token(at).symbol;
    return sign == '$' || sign == 0xA3 || sign == 0x20AC || sign == 0xA5;
}

/// "In 2024 16 children were adopted": the number behind the year counts what follows it.
bool leads_to_count(const Scan& scan, const Element& element) {
    const auto next = scan.digits(element.end);
    return scan.after(element.first, Class::sure_preposition) && next && !is_year(*next) &&
           scan.is_word(element.end + 1) && !scan.glued(element.end + 1);
}

/// "Ofsted 2060", "x 2034", "01634 2019", "#2019".
bool is_label(const Scan& scan, const Element& element) {
    const std::uint32_t first = element.first, end = element.end;
    const bool bare = element.shape == Shape::year;
    if (first > scan.first()) {
        const std::uint32_t before = first - 1;
        if (is_money_sign(scan, before) || (bare && scan.is_number(before)) ||
            scan.is_symbol(before, '#') || scan.is_symbol(before, '@'))
            return true;
        if (scan.glued(first) && scan.is_number(before - 1) &&
            (scan.is_symbol(before, ':') || scan.is_symbol(before, '/')))
            return true;
        if (scan.glued(first) &&
            (scan.is_symbol(before, '.') || scan.is_symbol(before, ',') || scan.is_word(before)))
            return true;
    }
    if (scan.after(first, Class::identifier_before)) return true;
    if (scan.is_number(end) && !scan.glued(end)) return !leads_to_count(scan, element);
    if (bare && scan.is_symbol(end, '-') && scan.glued(end) && scan.glued(end + 1) &&
        scan.is_word(end + 1) && !scan.known(end + 1))
        return true;  // "2048-bit"
    return scan.is_symbol(end, '%') || (scan.glued(end) && scan.is_word(end)) ||
           (scan.glued(end) && scan.glued(end + 1) && scan.is_number(end + 1));
}

constexpr int compared_before = 10;  ///< years

/// "Over 2020 families"; not "an increase over 2024", where nothing is counted.
bool is_quantity(const Scan& scan, const Element& element) {
    const std::uint32_t first = element.first;
    const bool hedged = scan.after(first, Class::over) || scan.after(first, Class::under);
    const bool compared = scan.near_now(element.year, compared_before, 0) &&
                          (!scan.is_word(element.end) || scan.known(element.end)) &&
                          !scan.counted(element.end);
    return (hedged && !compared) || scan.after(first, Class::at_least) ||
           scan.after(first, Class::up_to);
}

/// "Children Act 2004", "the 2014 Care Act".
bool is_of_law(const Scan& scan, const Element& element) {
    if (scan.after(element.first, Class::law_word)) return true;
    if (element.first > scan.first() && scan.after(element.first, Class::of_word) &&
        scan.after(element.first - 1, Class::law_word) && scan.capital(element.first - 2))
        return true;  // "Act of 2002"
    for (std::uint32_t i = element.end; i < element.end + 4 && scan.capital(i); ++i) {
        if (scan.is(i, Class::law_word)) return true;
    }
    return false;
}

/// "Visitors by year were 2021: 12; 2022: 15"
bool labels_figure(const Scan& scan, const Element& element) {
    return scan.is_symbol(element.end, ':') && scan.is_number(element.end + 1) &&
           !scan.glued(element.end + 1) && scan.near_now(element.year, 15, 10);
}

bool year_stands(const Scan& scan, const Element& element) {
    if (is_label(scan, element) || is_quantity(scan, element)) return false;
    if (is_of_law(scan, element)) return false;
    const bool sure =
        scan.after(element.first, Class::sure_preposition) && scan.near_now(element.year, 15, 10);
    if (sure) return true;
    if (labels_figure(scan, element)) return true;
    const bool numbered =
        scan.after(element.first, Class::label_before) ||
        (element.first > scan.first() + 1 && scan.is_symbol(element.first - 1, '.') &&
         scan.after(element.first - 1, Class::label_before));
    if (numbered || scan.counted(element.end) || scan.after(element.first, Class::be_verb))
        return false;
    return scan.near_now(element.year, 150,
                         scan.after(element.first, Class::time_preposition) ? 40 : 25);
}

/// "a new way of working in spring": what follows is neither a thing ("summer school") nor a verb's
/// object.
bool ends_phrase(const Scan& scan, std::uint32_t at) { return !scan.is_word(at) || scan.known(at); }

bool season_stands(const Scan& scan, const Element& element) {
    return scan.led(element.first, Class::time_preposition) && ends_phrase(scan, element.end);
}

/// "every April", "in March each year"
bool recurs(const Scan& scan, const Element& element) {
    std::uint32_t first = element.first;
    if (first > scan.first() && scan.is(first - 1, Class::deadline_word)) --first;
    return scan.led(first, Class::recurring) || scan.is(element.end, Class::recurring);
}

/// "June Smith": a second name follows.
bool is_person(const Scan& scan, const Element& element) {
    return scan.capital(element.end) && !scan.known(element.end) && !scan.shouting() &&
           !scan.led(element.first, Class::sure_preposition);
}

/// A month by itself: sure as it is, or a word or a person's name that needs some company.
bool month_stands(const Scan& scan, const Element& element) {
    const Phrase* month = scan.phrase(element.first, Class::month);
    if (element.first > scan.first() && scan.is_number(element.first - 1)) {
        const auto day = scan.digits(element.first - 1);
        if (day && day->count <= 2) return false;  // the day before it was no date
    }
    if (month == nullptr || month->code.empty()) return true;
    if (is_person(scan, element)) return false;
    if (scan.led(element.first, Class::time_preposition)) return true;
    const std::uint32_t next = element.end;
    if (month->code == "short") return !scan.is_word(next) || element.first == scan.first();
    const bool of_thing =
        scan.is_word(next) && !scan.capital(next) && !scan.is(next, Class::function_word);
    if (scan.after(element.first, Class::article)) return of_thing;  // "the May elections"
    return !scan.shouting() && next == scan.end();
}

}  // namespace

bool stands_alone(const Scan& scan, const Element& element) {
    if (element.year == 0 && !element.pointing && recurs(scan, element)) return false;
    const bool all = element.first == scan.first() && element.end == scan.end();
    if (all && element.shape == Shape::quarter) return true;
    if (element.pointing || element.edge != Edge::none) return true;
    switch (element.shape) {
    case Shape::year:
        return element.year_begins != 0 || year_stands(scan, element);
    case Shape::years:
        return element.year_begins != 0 ||
               (!is_label(scan, element) && !scan.is(element.end, Class::age_after));
    case Shape::month:
        return element.year != 0 || month_stands(scan, element);
    case Shape::season:
        return element.year != 0 || season_stands(scan, element);
    case Shape::term:
    case Shape::quarter:
        return element.year != 0 || scan.led(element.first, Class::time_preposition);
    case Shape::day:
        return !element.named || element.year != 0 || season_stands(scan, element);
    case Shape::half:
    case Shape::week:
        return true;
    }
    return true;
}

std::optional<Element> read_element(const Scan& scan, std::uint32_t at, bool joined) {
    if (auto element = read_day(scan, at, joined)) return element;
    if (auto element = read_part_of_year(scan, at)) return element;
    if (auto element = read_month(scan, at)) return element;
    return read_year(scan, at);
}

}  // namespace yearproof::times
