// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time/phrases.h"

namespace yearproof::times {
namespace {

Edge edge_of(const Phrase& phrase) {
    static constexpr std::pair<std::string_view, Edge> edges[] = {
        {"start", Edge::start},   {"beginning", Edge::beginning}, {"early", Edge::early},
        {"middle", Edge::middle}, {"late", Edge::late},           {"end", Edge::end}};
    for (const auto& [name, edge] : edges) {
        if (phrase.code == name) return edge;
    }
    return Edge::none;
}

/// A month, season or year after "end of"; an element by itself otherwise.
std::optional<Element> read_edged(const Scan& scan, std::uint32_t at, bool joined = false) {
    const Phrase* edge = scan.phrase(at, Class::edge);
    if (edge == nullptr) return read_element(scan, at, joined);
    std::uint32_t named = at + edge->words;
    if (scan.is_symbol(named, '-') && scan.glued(named + 1)) ++named;  // "end-March"
    auto element = read_element(scan, scan.skip(named, Class::article));
    if (!element || element->shape == Shape::day) return std::nullopt;
    element->edge = edge_of(*edge);
    element->first = at;
    return element;
}

/// "end of this year", "the start of the financial year".
std::optional<Mention> read_edged_unit(const Scan& scan, std::uint32_t at) {
    const Phrase* edge = scan.phrase(at, Class::edge);
    if (edge == nullptr) return std::nullopt;
    const std::uint32_t target = at + edge->words;
    auto m = read_relative(scan, target);
    if (!m || m->form != Form::pointing) {
        const std::uint32_t past_article = scan.skip(target, Class::article);
        const auto unit = past_article == target ? std::nullopt : read_unit(scan, past_article);
        if (!unit || unit->plural || unit->length == Length::day || unit->length == Length::week)
            return std::nullopt;
        m = Mention{};
        m->form = Form::pointing;
        m->length = unit->length;
        m->year_begins = unit->year_begins;
        m->end = unit->end;
        if (scan.is(m->end, Class::of_word)) return std::nullopt;  // "the end of the month of May"
    }
    if (m->fresh) return m;  // "the start of the new academic year" speaks of that year
    m->edge = edge_of(*edge);
    m->first = at;
    return m;
}

bool is_of_months(const Element& e) { return e.shape == Shape::day || e.shape == Shape::month; }
bool is_of_years(const Element& e) { return e.shape == Shape::year || e.shape == Shape::years; }

bool can_range(const Element& a, const Element& b) {
    if (is_of_months(a) && is_of_months(b)) return true;
    if (is_of_years(a) && is_of_years(b)) return true;
    if (a.shape == b.shape) return true;
    return a.year != 0 && b.year != 0;
}

/// "Sept - Dec 2024": the first has the second's year, or the one before where its month is a later
/// one. Nobody writes of nearly a year as "29 July to 8 July 2024": that is a slip.
void share_year(Element& a, const Element& b) {
    if (a.year != 0 || a.pointing || (b.year == 0 && !b.pointing)) return;
    a.pointing = b.pointing;
    a.nearest = b.nearest;
    if (b.year == 0) return;
    a.year = b.year;
    a.last_year = b.last_year;
    a.year_begins = b.year_begins;
    const bool later = a.month > b.month;
    if (later && b.last_year == 0 && (is_of_months(a) || a.shape == Shape::season)) --a.year;
}

/// The token after what joins the ends of a range at `at`, or `at` where nothing does.
std::uint32_t after_connector(const Scan& scan, const Element& a, std::uint32_t at) {
    if (const Phrase* connector = scan.phrase(at, Class::time_connector))
        return at + connector->words;
    // "May/June 2024"
    const bool named = a.shape == Shape::month || a.shape == Shape::season;
    if (scan.is_symbol(at, '/') && named && a.year == 0 && scan.is_word(at + 1)) return at + 1;
    const Phrase* both = scan.phrase(at, Class::range_and);
    if (both == nullptr) return at;
    for (const std::uint32_t opener : {a.first - 1, a.first - 2}) {
        if (!scan.has(opener) || (opener + 2 == a.first && !scan.is(opener + 1, Class::article)))
            continue;
        if (const Phrase* word = scan.phrase(opener, Class::range_opener);
            word != nullptr && word->code == "and")
            return at + both->words;
    }
    return at;
}

/// Bare numbers that only look like years: "from 2024 to 1998", "from 1990 to 2015 families".
bool are_counts(const Scan& scan, const Element& a, const Element& b) {
    const bool bare = a.shape == Shape::year && b.shape == Shape::year && a.year_begins == 0 &&
                      b.year_begins == 0;
    const bool near = scan.near_now(a.year, 15, 10) && scan.near_now(b.year, 15, 10);
    return bare && (b.year <= a.year || (scan.counted(b.end) && !near));
}

/// An element and, where one is joined to it, the end of its range.
std::optional<Mention> read_elements(const Scan& scan, std::uint32_t at) {
    const auto a = read_edged(scan, at);
    if (!a) return std::nullopt;
    Mention m;
    m.a = *a;
    m.first = at;
    m.end = a->end;
    const std::uint32_t next = after_connector(scan, *a, a->end);
    if (next == a->end) return m;
    m.opened = scan.led(at, Class::range_opener);
    const std::uint32_t other = scan.skip(next, Class::article);
    if (const auto b = read_edged(scan, other, true); b && can_range(*a, *b)) {
        if (are_counts(scan, *a, *b)) return std::nullopt;
        m.form = Form::range;
        m.b = *b;
        share_year(m.a, m.b);
        m.end = b->end;
    } else if (const Phrase* today = scan.phrase(next, Class::present_day)) {
        m.form = Form::to_now;
        m.end = next + today->words;
    }
    return m;
}

std::optional<Mention> read_span(const Scan& scan, std::uint32_t at) {
    if (auto m = read_days(scan, at)) return m;
    if (auto m = read_ended(scan, at)) return m;
    if (auto m = read_elements(scan, at)) return m;
    return read_edged_unit(scan, at);
}

bool holds(const Scan& scan, const Mention& m) {
    return m.form != Form::single || stands_alone(scan, m.a);
}

std::optional<Mention> read_since(const Scan& scan, std::uint32_t at) {
    const Phrase* since = scan.phrase(at, Class::since_word);
    if (since == nullptr) return std::nullopt;
    auto m = read_span(scan, scan.skip(at + since->words, Class::article));
    if (!m || m->form != Form::single || !holds(scan, *m)) return std::nullopt;
    // "since 2024 figures were first published" is read as since 2024; "since the 2015 inspection"
    // is only 2015.
    if (m->first != at + since->words && m->a.shape == Shape::year && m->a.edge == Edge::none)
        return std::nullopt;
    m->form = Form::since;
    m->first = at;
    return m;
}

std::optional<Mention> read_deadline(const Scan& scan, std::uint32_t at) {
    const Phrase* by = scan.phrase(at, Class::deadline_word);
    if (by == nullptr) return std::nullopt;
    const std::uint32_t next = at + by->words;
    auto m = read_span(scan, scan.skip(next, Class::article));
    if (!m) m = read_relative(scan, next);
    const bool points = m && (m->form == Form::single || m->form == Form::pointing);
    if (!points || (m->form == Form::single && !holds(scan, *m))) return std::nullopt;
    m->deadline = true;
    m->first = at;
    return m;
}

}  // namespace

std::optional<Mention> read_mention(const Scan& scan, std::uint32_t at) {
    if (auto m = read_since(scan, at)) return m;
    if (auto m = read_deadline(scan, at)) return m;
    if (scan.may_begin_span(at)) {
        if (auto m = read_span(scan, at); m && holds(scan, *m)) return m;
    }
    return scan.may_begin_relative(at) ? read_relative(scan, at) : std::nullopt;
}

}  // namespace yearproof::times
