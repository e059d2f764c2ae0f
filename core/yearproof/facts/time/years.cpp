// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/elements.h"

namespace yearproof::times {
namespace {

constexpr int longest = 30;          ///< years of a range
constexpr int longest_mistyped = 5;  ///< years from the first to a second that follows a slash

bool joined(const Scan& scan, std::uint32_t at) { return scan.glued(at) && scan.glued(at + 1); }

bool is_sign(const Scan& scan, std::uint32_t at) {
    return scan.is_symbol(at, '-') || scan.is_symbol(at, '/');
}

/// Behind "in" or "during", or "the year": no number of a paper ("Directive 2019/19").
bool is_led(const Scan& scan, std::uint32_t at) {
    return scan.after(at, Class::time_preposition) || scan.after(at, Class::place_in_year) ||
           scan.after(at, Class::year_kind) || scan.after(at, Class::time_unit);
}

/// "2025/25", "in 2018-91", "in 2022/2024": mistyped, and no two years that follow each other.
int mistyped_second(const Scan& scan, std::uint32_t sign, int first, Digits digits) {
    const bool goes_on =
        scan.glued(sign + 2) && (is_sign(scan, sign + 2) || scan.is_word(sign + 2));
    if (!joined(scan, sign) || goes_on || !is_led(scan, sign - 1)) return 0;
    const bool dash = scan.is_symbol(sign, '-');
    if (digits.count == 2) {
        const bool month = digits.value <= 12 && (dash || digits.value != first % 100);
        const int second = first - first % 100 + digits.value;
        const bool follows = first % 100 == 99 && digits.value == 0;
        return (second <= first || second > first + longest) && !month && !follows ? first : 0;
    }
    const bool near = digits.value > first && digits.value <= first + longest_mistyped;
    return digits.count == 4 && !dash && near ? digits.value : 0;
}

/// The second year of "2022-25", "2023/24", "2023-2024", "2004/5", "2015 - 2020" after its sign; 0:
/// none.
int second_year(const Scan& scan, std::uint32_t sign, int first) {
    const auto digits = scan.digits(sign + 1);
    if (!digits || !is_sign(scan, sign)) return 0;
    if (const int mistyped = mistyped_second(scan, sign, first, *digits)) return mistyped;
    const bool close = joined(scan, sign), dash = scan.is_symbol(sign, '-');
    if (digits->count == 4 && digits->value == first && close)
        return first;  // "2023/2023": mistyped, and no two years
    if (digits->count == 4)
        return is_year(*digits) && digits->value > first && (close || dash) &&
                       (dash || digits->value == first + 1)
                   ? digits->value
                   : 0;
    if (digits->count == 1)
        return close && !dash && (first + 1) % 10 == digits->value ? first + 1 : 0;
    if (digits->count != 2 || (scan.glued(sign + 2) && scan.is_word(sign + 2))) return 0;
    const int next = (first + 1) % 100;
    if (close && !dash && digits->value != next && digits->value == next % 10 * 10 + next / 10)
        return first;  // "2023/42"
    int second = first - first % 100 + digits->value;
    if (second < first) second += 100;
    const bool follows = second == first + 1;
    return follows || (close && second > first && second <= first + longest) ? second : 0;
}

/// "2023-04": a year and its month, as machines write it.
bool add_iso_month(const Scan& scan, Element& element) {
    const std::uint32_t sign = element.end;
    const auto digits = scan.digits(sign + 1);
    if (!digits || !scan.is_symbol(sign, '-') || !joined(scan, sign) || digits->count != 2)
        return false;
    if (digits->value < 1 || digits->value > 12) return false;
    element.shape = Shape::month;
    element.month = digits->value;
    element.end = sign + 2;
    return true;
}

/// "2023 to 2024" as one financial or academic year, unless it is "from 2023 to 2024".
bool add_worded_second(const Scan& scan, Element& element) {
    const Phrase* to = scan.phrase(element.end, Class::time_connector);
    if (to == nullptr || !scan.is_word(element.end) ||
        scan.after(element.first, Class::range_opener))
        return false;
    const auto digits = scan.digits(element.end + to->words);
    if (!digits || !is_year(*digits) || digits->value != element.year + 1) return false;
    element.shape = Shape::years;
    element.last_year = digits->value;
    element.end += to->words + 1;
    return true;
}

void set_kind(Element& element, const Phrase& kind) {
    element.year_begins = kind.value;
    element.fiscal = kind.code == "financial-year" && element.shape == Shape::year;
    if (element.shape != Shape::year || kind.value == 1) return;
    // "financial year 2024" is the one that ends in 2024, an academic year the one that begins in
    // it.
    element.shape = Shape::years;
    if (kind.code == "financial-year") --element.year;
    element.last_year = element.year + 1;
}

void add_kind_after(const Scan& scan, Element& element) {
    const Phrase* kind = scan.phrase(element.end, Class::year_kind);
    if (kind == nullptr || (element.shape == Shape::year && kind->words < 2)) return;
    set_kind(element, *kind);
    element.end += kind->words;
}

/// "the 1990s"
std::optional<Element> read_decade(const Scan& scan, std::uint32_t at, int year) {
    if (year % 10 != 0 || !scan.is(at + 1, Class::plural_ending)) return std::nullopt;
    Element element;
    element.shape = Shape::years;
    element.year = year;
    element.last_year = year + 9;
    element.first = at;
    element.end = at + 2;
    return element;
}

/// "example.org/news/2026-03"
bool in_address(const Scan& scan, std::uint32_t at) {
    return at >= scan.first() + 2 && scan.glued(at) && scan.is_symbol(at - 1, '/') &&
           scan.glued(at - 1) && scan.is_word(at - 2) && !scan.known(at - 2);
}

std::optional<Element> read_plain_year(const Scan& scan, std::uint32_t at) {
    const auto digits = scan.digits(at);
    if (!digits || !is_year(*digits) || in_address(scan, at)) return std::nullopt;
    if (scan.glued(at + 1) && scan.is_word(at + 1)) return read_decade(scan, at, digits->value);
    if (scan.glued(at) && at > scan.first() && scan.token(at - 1).kind == TokenKind::number)
        return std::nullopt;
    Element element;
    element.year = digits->value;
    element.first = at;
    element.end = at + 1;
    if (const int second = second_year(scan, element.end, element.year)) {
        element.shape = Shape::years;
        element.last_year = second;
        element.end += 2;
    } else if (add_iso_month(scan, element)) {
        return element;
    } else {
        add_worded_second(scan, element);
    }
    add_kind_after(scan, element);
    return element;
}

/// "24/25" and "25" behind "FY".
std::optional<Element> read_short_kind_year(const Scan& scan, std::uint32_t at) {
    Element element;
    element.first = at;
    if (const auto year = read_short_years(scan, at, element.end)) {
        element.shape = Shape::years;
        element.year = *year;
        element.last_year = *year + 1;
        return element;
    }
    const auto digits = scan.digits(at);
    if (!digits || digits->count != 2 || !scan.near_now(2000 + digits->value, 30, 15))
        return std::nullopt;
    element.year = 2000 + digits->value;
    element.end = at + 1;
    return element;
}

/// "financial year 2023/24", "FY25", "the academic year of 2024".
std::optional<Element> read_kind_then_year(const Scan& scan, std::uint32_t at) {
    const Phrase* kind = scan.phrase(at, Class::year_kind);
    if (kind == nullptr) return std::nullopt;
    std::uint32_t year_at = scan.skip(at + kind->words, Class::of_word);
    if (scan.is_symbol(year_at, '(')) ++year_at;
    auto element = read_plain_year(scan, year_at);
    if (!element) element = read_short_kind_year(scan, year_at);
    if (!element || element->shape == Shape::month) return std::nullopt;
    if (element->shape == Shape::year && kind->words < 2 && kind->code != "financial-year")
        return std::nullopt;
    set_kind(*element, *kind);
    element->first = at;
    return element;
}

/// "in 24/25": only the slash, only near the report's own year, never ages.
std::optional<Element> read_bare_short_years(const Scan& scan, std::uint32_t at) {
    Element element;
    const auto year = read_short_years(scan, at, element.end);
    if (!year || !scan.is_symbol(at + 1, '/') || (scan.glued(at) && !scan.is_symbol(at - 1, '(')))
        return std::nullopt;
    const bool ages = scan.is(element.end, Class::age_after) || scan.counted(element.end) ||
                      scan.is_symbol(element.end, '-') || scan.is_symbol(element.end, '%');
    const bool led = scan.after(at, Class::time_preposition) ||
                     scan.after(at, Class::place_in_year) || at == scan.first();
    if (ages || !led || !scan.near_now(*year, 12, 5)) return std::nullopt;
    element.shape = Shape::years;
    element.year = *year;
    element.last_year = *year + 1;
    element.first = at;
    add_kind_after(scan, element);
    return element;
}

}  // namespace

std::optional<int> read_short_years(const Scan& scan, std::uint32_t at, std::uint32_t& end) {
    const auto a = scan.digits(at), b = scan.digits(at + 2);
    if (!a || !b || a->count != 2 || b->count != 2 || !is_sign(scan, at + 1) ||
        !joined(scan, at + 1))
        return std::nullopt;
    if ((a->value + 1) % 100 != b->value) return std::nullopt;
    end = at + 3;
    return full_year(a->value);
}

std::optional<Element> read_year(const Scan& scan, std::uint32_t at) {
    if (auto element = read_kind_then_year(scan, at)) return element;
    if (auto element = read_plain_year(scan, at)) return element;
    return read_bare_short_years(scan, at);
}

}  // namespace yearproof::times
