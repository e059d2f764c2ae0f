// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/elements.h"

#include <array>
#include <utility>

namespace yearproof::times {
namespace {

std::chrono::weekday weekday_of(const Phrase& phrase) {
    return std::chrono::weekday{static_cast<unsigned>(phrase.value)};
}

/// A number that begins here, not the end of a longer one ("1/5 March", "£5 March").
bool begins_free(const Scan& scan, std::uint32_t at) {
    return !scan.glued(at) || at == scan.first() || scan.is_symbol(at - 1, '(') ||
           scan.is_symbol(at - 1, '[') || scan.is_symbol(at - 1, '"') ||
           scan.is_symbol(at - 1, '\'') || scan.is_symbol(at - 1, ':') ||
           scan.is_symbol(at - 1, '|');
}

/// Part numbers of "05/03/2026" in the order printed; `end` is set behind them.
struct NumericDate {
    std::array<Digits, 3> part{};
    std::uint32_t end = 0;
};

std::optional<NumericDate> three_numbers(const Scan& scan, std::uint32_t at) {
    NumericDate found;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::uint32_t number = at + 2 * i;
        const auto digits = scan.digits(number);
        if (!digits || (i > 0 && !(scan.glued(number) && scan.glued(number - 1))))
            return std::nullopt;
        if (i > 0 && !scan.is_symbol(number - 1, '/') && !scan.is_symbol(number - 1, '-'))
            return std::nullopt;
        found.part[i] = *digits;
    }
    if (scan.token(at + 1).symbol != scan.token(at + 3).symbol) return std::nullopt;
    found.end = at + 5;
    return found;
}

bool leading_zero(std::string_view dotted) {
    return dotted.front() == '0' || dotted.find(".0") != std::string_view::npos;
}

/// "5.3.2026", which is one token.
std::optional<NumericDate> dotted_numbers(const Scan& scan, std::uint32_t at) {
    if (!scan.is_number(at) || scan.after(at, Class::label_before)) return std::nullopt;
    NumericDate found;
    std::size_t part = 0;
    for (const char c : scan.text(at)) {
        if (c == '.') {
            if (++part == 3) return std::nullopt;
        } else if (c < '0' || c > '9' || found.part[part].count == 4) {
            return std::nullopt;
        } else {
            found.part[part] = {found.part[part].value * 10 + (c - '0'),
                                found.part[part].count + 1};
        }
    }
    found.end = at + 1;
    if (part != 2 || found.part[2].count < 2) return std::nullopt;
    // "05.03.26" is a date, "10.12.24" as likely the number of a section.
    const bool section_like =
        found.part[2].count == 2 && !leading_zero(scan.text(at)) &&
        (found.part[0].value < 20 || !scan.near_now(full_year(found.part[2].value), 10, 10));
    return section_like ? std::nullopt : std::optional(found);
}

std::optional<Element> element_of(const Scan& scan, std::uint32_t at, const NumericDate& date) {
    auto [a, b, c] = date.part;
    if (is_year(a)) std::swap(a, c);  // 2026-03-05
    const bool year_first = is_year(date.part[0]);
    if (a.count > 2 || b.count > 2 || a.count == 0 || b.count == 0) return std::nullopt;
    if (!is_year(c) && (c.count != 2 || year_first)) return std::nullopt;
    if (!year_first && (!scan.context().day_first || b.value > 12) && a.value <= 12)
        std::swap(a, b);
    if (b.value < 1 || b.value > 12 || a.value < 1 || a.value > 39) return std::nullopt;
    Element element;
    element.shape = Shape::day;
    element.year = is_year(c) ? c.value : full_year(c.value);
    element.month = b.value;
    element.day = a.value;
    element.first = at;
    element.end = date.end;
    return element;
}

std::optional<Element> read_numeric_date(const Scan& scan, std::uint32_t at) {
    if (!scan.is_number(at)) return std::nullopt;
    auto found = three_numbers(scan, at);
    if (!found) found = dotted_numbers(scan, at);
    if (!found || scan.is_symbol(found->end, '%') ||
        (scan.glued(found->end) && scan.is_number(found->end)))
        return std::nullopt;
    return element_of(scan, at, *found);
}

/// The token after a month's name; the full stop of "Sept. 2024" is part of it.
std::uint32_t after_month(const Scan& scan, std::uint32_t at, const Phrase& month) {
    const std::uint32_t end = at + month.words;
    const bool stop = month.code == "short" && scan.is_symbol(end, '.') && scan.glued(end);
    return stop && (scan.is_number(end + 1) || scan.is_symbol(end + 1, '/')) ? end + 1 : end;
}

/// "on 42", "on the 32nd": a day, if a mistyped one.
bool led_to_day(const Scan& scan, std::uint32_t at) {
    if (at > scan.first() && scan.is(at - 1, Class::article)) --at;
    return scan.after(at, Class::time_preposition);
}

/// "31 December 31 2022": the day stands again where the year is due.
bool add_year_behind_day(const Scan& scan, Element& element) {
    const auto again = scan.digits(element.end);
    const auto year = scan.digits(element.end + 1);
    if (!again || again->count > 2 || !year || !is_year(*year) || scan.glued(element.end + 1))
        return false;
    element.year = year->value;
    element.end += 2;
    return true;
}

/// "5 March", "22nd of March".
std::optional<Element> read_day_then_month(const Scan& scan, std::uint32_t at) {
    const auto day = read_day_number(scan, at);
    const Phrase* month = day ? month_name(scan, day->end, true) : nullptr;
    if (month == nullptr) return std::nullopt;
    Element element;
    element.shape = Shape::day;
    element.day = day->value;
    element.month = month->value;
    element.first = at;
    element.end = after_month(scan, day->end, *month);
    const bool with_year = add_year_behind_day(scan, element) || add_year(scan, element);
    if (day->value > 31 && !with_year && !(day->ordinal && led_to_day(scan, at)))
        return std::nullopt;
    return element;
}

/// The "and June 30, 2026" behind "January 1".
bool dated_day_follows(const Scan& scan, std::uint32_t at) {
    std::uint32_t next = scan.skip(at, Class::time_connector);
    if (next == at) next = scan.skip(at, Class::range_and);
    const Phrase* month = next == at ? nullptr : month_name(scan, next, true);
    const auto day = month == nullptr ? std::nullopt : scan.digits(next + month->words);
    if (!day || day->count > 2) return false;
    const std::uint32_t year_at = next + month->words + 1;
    const auto year = scan.digits(scan.is_symbol(year_at, ',') ? year_at + 1 : year_at);
    return year && is_year(*year);
}

/// "March 5, 2026", "March 5th": the day is one only with a year or as an ordinal ("September 24"
/// is a month and a year).
std::optional<Element> read_month_then_day(const Scan& scan, std::uint32_t at) {
    const Phrase* month = month_name(scan, at, true);
    const auto day =
        month == nullptr ? std::nullopt : read_day_number(scan, after_month(scan, at, *month));
    if (!day || day->value > 31) return std::nullopt;
    Element element;
    element.shape = Shape::day;
    element.day = day->value;
    element.month = month->value;
    element.first = at;
    element.end = day->end;
    const std::uint32_t year_at = day->end + (scan.is_symbol(day->end, ',') ? 1 : 0);
    const auto year = scan.digits(year_at);
    if (year && is_year(*year)) {
        element.year = year->value;
        element.end = year_at + 1;
        return element;
    }
    return day->ordinal || dated_day_follows(scan, day->end) ? std::optional(element)
                                                             : std::nullopt;
}

void add_weekday_after(const Scan& scan, Element& element) {
    const std::uint32_t name = element.end + 1;
    if (element.weekday || !scan.is_symbol(element.end, '(')) return;
    if (const Phrase* weekday = scan.phrase(name, Class::weekday);
        weekday != nullptr && scan.is_symbol(name + 1, ')')) {
        element.weekday = weekday_of(*weekday);
        element.end = name + 2;
    }
}

/// "'24", "-24" or "24" behind a month. A bare pair of digits is a year only near the report's own.
bool add_short_year(const Scan& scan, Element& element) {
    const bool quoted = scan.is_symbol(element.end, '\'') && scan.glued(element.end + 1);
    // "Mar-26", as spreadsheets write it
    const bool dashed = scan.is_symbol(element.end, '-') && scan.glued(element.end) &&
                        scan.glued(element.end + 1) && !scan.glued(element.end + 2) &&
                        element.shape == Shape::month;
    const std::uint32_t at = element.end + (quoted || dashed ? 1 : 0);
    const auto digits = scan.digits(at);
    if (!digits || digits->count != 2) return false;
    const int year = full_year(digits->value);
    if (!quoted) {
        const bool other = scan.is(at + 1, Class::ordinal_ending) || scan.is_symbol(at + 1, '%') ||
                           scan.counted(at + 1) || (scan.glued(at + 1) && scan.is_word(at + 1)) ||
                           scan.is_symbol(at + 1, ':') || month_name(scan, at + 1, true) != nullptr;
        // "years ended December 31": its last day, whatever year the next line says.
        const bool last_day = digits->value >= 28 && scan.after(element.first, Class::span_end);
        if (other || last_day || !scan.near_now(year, 12, 6)) return false;
    }
    element.year = year;
    element.end = at + 1;
    return true;
}

/// "March 2023/24": the year of the two in which a March of it falls.
bool add_years_of_two(const Scan& scan, Element& element) {
    const auto years = read_year(scan, element.end);
    if (!years || years->shape != Shape::years || years->last_year != years->year + 1) return false;
    const int begins = years->year_begins != 0 ? years->year_begins : 4;
    element.year = element.month >= begins ? years->year : years->last_year;
    element.end = years->end;
    return true;
}

bool add_pointing_year(const Scan& scan, Element& element) {
    const std::uint32_t at = scan.skip(element.end, Class::of_word);
    const Phrase* pointing = scan.phrase(at, Class::time_pointing);
    if (pointing == nullptr ||
        (pointing->code != "this" && pointing->code != "last" && pointing->code != "next"))
        return false;
    const Phrase* unit = scan.phrase(at + pointing->words, Class::time_unit);
    if (unit == nullptr || unit->code != "year") return false;
    element.pointing = pointing->value;
    element.end = at + pointing->words + unit->words;
    return true;
}

/// "Christmas 2024", "Good Friday".
std::optional<Element> read_holiday(const Scan& scan, std::uint32_t at) {
    const Phrase* holiday = scan.phrase(at, Class::holiday);
    if (holiday == nullptr || holiday->code == "half-term") return std::nullopt;
    Element element;
    element.shape = Shape::day;
    element.named = true;
    element.month = holiday->code.empty() ? holiday->value / 100 : 4;
    element.day = holiday->code.empty() ? holiday->value % 100 : 1;
    if (!holiday->code.empty()) element.easter = holiday->value;
    element.first = at;
    element.end = at + holiday->words;
    add_year(scan, element);
    return element;
}

}  // namespace

std::optional<DayNumber> read_day_number(const Scan& scan, std::uint32_t at) {
    const auto digits = scan.digits(at);
    if (!digits || digits->count > 2 || digits->value < 1) return std::nullopt;
    DayNumber day{digits->value, false, at + 1};
    if (const Phrase* ending = scan.phrase(day.end, Class::ordinal_ending)) {
        day.ordinal = true;
        day.end += ending->words;
    }
    if (day.value > 39 && !day.ordinal && !led_to_day(scan, at)) return std::nullopt;
    if (month_name(scan, scan.skip(day.end, Class::of_word), true) != nullptr)
        day.end = scan.skip(day.end, Class::of_word);
    return day;
}

const Phrase* month_name(const Scan& scan, std::uint32_t at, bool beside) {
    const Phrase* month = scan.phrase(at, Class::month);
    if (month == nullptr) return nullptr;
    if (month->code == "short" && !beside && !scan.capital(at)) return nullptr;
    if (month->code == "word" && !scan.capital(at)) return nullptr;
    // "clients MAY refuse", as standards write it
    if (month->code == "word" && !beside && scan.token(at).all_caps && !scan.shouting() &&
        !scan.is_number(at + month->words))
        return nullptr;
    return month;
}

bool add_year(const Scan& scan, Element& element) {
    if (add_years_of_two(scan, element)) return true;
    const bool comma = element.shape == Shape::day && scan.is_symbol(element.end, ',');
    const std::uint32_t at = element.end + (comma ? 1 : 0);
    const auto digits = scan.digits(at);
    if (digits && is_year(*digits) && !(scan.glued(at + 1) && scan.is_word(at + 1))) {
        element.year = digits->value;
        element.end = at + 1;
        return true;
    }
    return add_short_year(scan, element) || add_pointing_year(scan, element);
}

std::optional<Element> read_day(const Scan& scan, std::uint32_t at, bool joined) {
    if (auto holiday = read_holiday(scan, at)) return holiday;
    const Phrase* weekday = scan.phrase(at, Class::weekday);
    std::uint32_t day_at = at + (weekday == nullptr ? 0 : weekday->words);
    if (weekday != nullptr && scan.is_symbol(day_at, ',')) ++day_at;
    if (weekday != nullptr) day_at = scan.skip(day_at, Class::article);
    if (weekday == nullptr && !joined && !begins_free(scan, at)) return std::nullopt;
    auto element = read_numeric_date(scan, day_at);
    if (!element) element = read_day_then_month(scan, day_at);
    if (!element) element = read_month_then_day(scan, day_at);
    if (!element) return std::nullopt;
    if (weekday != nullptr) element->weekday = weekday_of(*weekday);
    element->first = at;
    add_weekday_after(scan, *element);
    return element;
}

std::optional<Element> read_month(const Scan& scan, std::uint32_t at) {
    std::optional<int> pointing;
    int spoken = 0;
    std::uint32_t name_at = at;
    if (const Phrase* word = scan.phrase(at, Class::time_pointing)) {
        const bool relates = word->code == "before" || word->code == "after";
        if (word->code != "this" && word->code != "last" && word->code != "next" && !relates)
            return std::nullopt;
        pointing = word->value;
        if (relates) spoken = word->value;
        name_at += word->words;
    }
    const Phrase* month = month_name(scan, name_at, false);
    if (month == nullptr || (scan.glued(at) && at > scan.first() && scan.is_number(at - 1)))
        return std::nullopt;
    Element element;
    element.shape = Shape::month;
    element.month = month->value;
    element.first = at;
    element.end = after_month(scan, name_at, *month);
    // "February half term 2026"
    if (const Phrase* holiday = scan.phrase(element.end, Class::holiday);
        holiday != nullptr && holiday->code == "half-term")
        element.end += holiday->words;
    if (!add_year(scan, element)) {
        element.nearest = pointing.has_value();
        element.pointing = pointing;
        element.spoken = spoken;
    }
    return element;
}

}  // namespace yearproof::times
