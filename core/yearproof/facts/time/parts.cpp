// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/phrases.h"

namespace yearproof::times {
namespace {

void take_year(Element& element, const Element& year) {
    element.year = year.year;
    element.last_year = year.shape == Shape::years ? year.last_year : 0;
    element.year_begins = year.year_begins;
    element.fiscal = year.fiscal;
    element.end = year.end;
}

/// "2024", "2024/25", "24/25", "FY25", all after "of", "in", "(" or nothing.
bool add_any_year(const Scan& scan, Element& element) {
    std::uint32_t at = scan.skip(element.end, Class::of_word);
    at = scan.skip(at, Class::article);
    const bool bracket = scan.is_symbol(at, '(');
    if (bracket) ++at;
    if (const auto year = read_year(scan, at); year && year->shape != Shape::month) {
        take_year(element, *year);
    } else if (const auto short_years = read_short_years(scan, at, at)) {
        element.year = *short_years;
        element.last_year = *short_years + 1;
        element.end = at;
    } else {
        return false;
    }
    if (bracket && scan.is_symbol(element.end, ')')) ++element.end;
    return true;
}

/// "of this year", "of last year", "of the year", "of the financial year".
bool add_pointing_year(const Scan& scan, Element& element) {
    std::uint32_t at = scan.skip(element.end, Class::of_word);
    if (at == element.end) return false;
    int pointing = 0;
    if (const Phrase* word = scan.phrase(at, Class::time_pointing)) {
        if (word->code == "that" || word->code == "past") return false;
        pointing = word->value;
        at += word->words;
    } else if (const std::uint32_t past_article = scan.skip(at, Class::article);
               past_article != at) {
        at = past_article;
        if (const Phrase* second = scan.phrase(at, Class::time_pointing)) {
            pointing = second->value;
            at += second->words;
        }
    } else {
        return false;
    }
    const Phrase* unit = scan.phrase(at, Class::time_unit);
    const Phrase* kind = scan.phrase(at, Class::year_kind);
    if (kind != nullptr && kind->words >= 2) {
        element.year_begins = kind->value;
        element.end = at + kind->words;
    } else if (unit != nullptr && unit->code == "year") {
        element.end = at + unit->words;
    } else {
        return false;
    }
    element.pointing = pointing;
    element.nearest = false;
    return true;
}

bool add_quoted_year(const Scan& scan, Element& element) {
    const auto digits = scan.digits(element.end + 1);
    if (!scan.is_symbol(element.end, '\'') || !scan.glued(element.end + 1) || !digits ||
        digits->count != 2)
        return false;
    element.year = full_year(digits->value);
    element.end += 2;
    return true;
}

/// The "and spring terms" of "autumn and spring terms".
bool shares_term(const Scan& scan, std::uint32_t at) {
    const std::uint32_t other = scan.skip(at, Class::list_and);
    const Phrase* season = other == at ? nullptr : scan.phrase(other, Class::season);
    return season != nullptr && scan.is(other + season->words, Class::term_word);
}

/// "autumn term 24/25", "Autumn 2025 term", "summer 2023", "winter 2023/24", "last summer".
std::optional<Element> read_season(const Scan& scan, std::uint32_t at) {
    Element element;
    element.first = at;
    std::uint32_t name_at = at;
    if (const Phrase* word = scan.phrase(at, Class::time_pointing)) {
        if (word->code == "that" || word->code == "past" || word->code == "new")
            return std::nullopt;
        element.pointing = word->value;
        element.nearest = true;
        if (word->code == "before" || word->code == "after") element.spoken = word->value;
        name_at += word->words;
    }
    const Phrase* season = scan.phrase(name_at, Class::season);
    if (season == nullptr) return std::nullopt;
    element.shape = Shape::season;
    element.month = season->value;
    element.end = name_at + season->words;
    if (const Phrase* term = scan.phrase(element.end, Class::term_word)) {
        element.shape = Shape::term;
        element.end += term->words;
    }
    if (shares_term(scan, element.end)) element.shape = Shape::term;
    if (season->code == "term" && element.shape != Shape::term) return std::nullopt;
    if (!add_any_year(scan, element) && !add_quoted_year(scan, element))
        add_pointing_year(scan, element);
    if (const Phrase* term = scan.phrase(element.end, Class::term_word);
        term != nullptr && element.shape == Shape::season) {
        element.shape = Shape::term;
        element.end += term->words;
    }
    // Only winters lie in two years; "Autumn 24/25" is a school's way of naming its term.
    if (element.last_year != 0 && element.month != 12) element.shape = Shape::term;
    return element;
}

/// The "and 2" of "terms 1 and 2", the "-12" of "weeks 10-12"; 0: there is none.
int read_last_part(const Scan& scan, std::uint32_t& at, int first, int most) {
    std::uint32_t next = scan.skip(at, Class::time_connector);
    if (next == at) next = scan.skip(at, Class::list_and);
    const auto number = next == at ? std::nullopt : scan.digits(next);
    if (!number || number->count > 2 || number->value <= first || number->value > most) return 0;
    at = next + 1;
    return number->value;
}

struct Numbered {
    Shape shape;
    int most;
};

/// The number behind the word, and the last one where there are several.
std::optional<Element> read_numbered(const Scan& scan, std::uint32_t at, const Phrase& word,
                                     Numbered kind) {
    const auto number = scan.digits(at + word.words);
    if (!number || number->value < 1 || number->value > kind.most) return std::nullopt;
    Element element;
    element.shape = kind.shape;
    element.part = number->value;
    element.first = at;
    element.end = at + word.words + 1;
    element.last_part = read_last_part(scan, element.end, element.part, kind.most);
    return element;
}

/// "Week 12 of 2026", "weeks 10 to 12, 2026"; "in week 12" where the report has told the year of
/// one, which is for the resolver to know.
std::optional<Element> read_numbered_week(const Scan& scan, std::uint32_t at) {
    const Phrase* word = scan.phrase(at, Class::time_unit);
    if (word == nullptr || !word->code.starts_with("week")) return std::nullopt;
    auto element = read_numbered(scan, at, *word, {Shape::week, 53});
    if (!element) return std::nullopt;
    const std::uint32_t bare = element->end;
    if (scan.is_symbol(element->end, ',')) ++element->end;
    if (add_any_year(scan, *element)) return element->last_year == 0 ? element : std::nullopt;
    element->end = bare;
    const bool told = scan.led(at, Class::time_preposition) && !scan.is(bare, Class::of_word);
    return told ? element : std::nullopt;
}

/// "Term 3 2023/24", "in terms 1 and 2": schools that have six of them.
std::optional<Element> read_numbered_term(const Scan& scan, std::uint32_t at) {
    const Phrase* word = scan.phrase(at, Class::term_word);
    if (word == nullptr) return std::nullopt;
    auto element = read_numbered(scan, at, *word, {Shape::term, 6});
    if (element) add_any_year(scan, *element);
    return element;
}

/// "Q3", "quarter 3", "H1"; a letter has its number glued to it.
std::optional<Element> read_lettered_part(const Scan& scan, std::uint32_t at) {
    const bool quarter = scan.is(at, Class::quarter_letter) || scan.is(at, Class::quarter_word);
    if (!quarter && !scan.is(at, Class::half_letter)) return std::nullopt;
    const auto number = scan.digits(at + 1);
    const bool letter = !scan.is(at, Class::quarter_word);
    if (!number || number->count != 1 || number->value < 1 || number->value > (quarter ? 4 : 2))
        return std::nullopt;
    if (letter && !(scan.glued(at + 1) && scan.capital(at))) return std::nullopt;
    Element element;
    element.shape = quarter ? Shape::quarter : Shape::half;
    element.part = number->value;
    element.first = at;
    element.end = at + 2;
    bool dated = add_any_year(scan, element) || add_pointing_year(scan, element);
    if (!dated && scan.is_symbol(element.end, ',')) {  // "Quarter 3, 2025-26"
        const std::uint32_t bare = element.end++;
        dated = add_any_year(scan, element);
        if (!dated) element.end = bare;
    }
    const bool own = scan.context().period.has_value();  // its halves are called so
    return dated || quarter || own ? std::optional(element) : std::nullopt;
}

/// "the first six months of 2024/25"
std::optional<Element> read_placed_months(const Scan& scan, std::uint32_t at, const Phrase& place) {
    std::uint32_t unit_at = at + place.words;
    const auto count = read_count(scan, unit_at, unit_at);
    const auto unit = count ? read_unit(scan, unit_at) : std::nullopt;
    if (!unit || unit->length != Length::month || *count > 11 ||
        (place.value != 1 && place.value != 4))
        return std::nullopt;
    Element element;
    element.shape = Shape::half;
    element.part = place.value == 1 ? 1 : 2;
    element.months = *count;
    element.first = at;
    element.end = unit->end;
    if (!scan.is(element.end, Class::of_word)) return std::nullopt;
    if (!add_any_year(scan, element) && !add_pointing_year(scan, element)) return std::nullopt;
    return element;
}

/// "the third quarter of 2024/25", "the first half of last year"; never without its year.
std::optional<Element> read_placed_part(const Scan& scan, std::uint32_t at) {
    const Phrase* place = scan.phrase(at, Class::place_in_year);
    if (place == nullptr) return std::nullopt;
    const std::uint32_t word_at = at + place->words;
    if (auto months = read_placed_months(scan, at, *place)) return months;
    const Phrase* quarter = scan.phrase(word_at, Class::quarter_word);
    const Phrase* half = scan.phrase(word_at, Class::half_word);
    if (quarter == nullptr && half == nullptr) return std::nullopt;
    Element element;
    element.shape = quarter != nullptr ? Shape::quarter : Shape::half;
    element.part = quarter != nullptr ? place->value : place->value == 4 ? 2 : place->value;
    element.first = at;
    element.end = word_at + (quarter != nullptr ? quarter->words : half->words);
    if (element.shape == Shape::half && element.part > 2) return std::nullopt;
    if (!add_any_year(scan, element) && !add_pointing_year(scan, element)) return std::nullopt;
    return element;
}

/// "2024/25 Q3".
std::optional<Element> read_year_then_quarter(const Scan& scan, std::uint32_t at) {
    const auto year = read_year(scan, at);
    if (!year || year->shape == Shape::month || !scan.is(year->end, Class::quarter_letter))
        return std::nullopt;
    const auto number = scan.digits(year->end + 1);
    if (!number || number->value < 1 || number->value > 4 || !scan.glued(year->end + 1))
        return std::nullopt;
    Element element;
    take_year(element, *year);
    element.shape = Shape::quarter;
    element.part = number->value;
    element.first = at;
    element.end = year->end + 2;
    return element;
}

}  // namespace

std::optional<Element> read_part_of_year(const Scan& scan, std::uint32_t at) {
    if (auto element = read_season(scan, at)) return element;
    if (auto element = read_numbered_term(scan, at)) return element;
    if (auto element = read_numbered_week(scan, at)) return element;
    if (auto element = read_lettered_part(scan, at)) return element;
    if (auto element = read_placed_part(scan, at)) return element;
    return read_year_then_quarter(scan, at);
}

}  // namespace yearproof::times
