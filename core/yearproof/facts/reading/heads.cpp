// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/heads.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace yearproof {
namespace {

/// Both in order, each stem once.
void unite(std::vector<std::string>& stems, const std::vector<std::string>& more) {
    if (more.empty()) return;
    std::vector<std::string> all;
    all.reserve(stems.size() + more.size());
    std::set_union(std::make_move_iterator(stems.begin()), std::make_move_iterator(stems.end()),
                   more.begin(), more.end(), std::back_inserter(all));
    stems = std::move(all);
}

void join_words(std::string& words, const std::string& more) {
    if (more.empty()) return;
    words.reserve(words.size() + more.size() + 2);
    if (!words.empty()) words += ", ";
    words += more;
}

}  // namespace

Head HeadReader::read(const Sentence& cell) const {
    Head head;
    const int first = static_cast<int>(cell.first), end = static_cast<int>(cell.end);
    head.what = concepts_.of_words(first, end);
    for (int i = first; i < end; ++i) {
        if (text_.in_time(i)) {
            const std::int32_t t = text_.time_of[static_cast<std::size_t>(i)];
            const bool known = !head.times.empty() && head.times.back() == t;
            if (!known && time(t).period) head.times.push_back(t);
            continue;
        }
        read_unit(head, i, first, end);
        read_scale(head, i, first, end);
        read_year(head, i, end);
        const Phrase* exception = text_.starts(i, end, text_.words.scale_exception);
        if (exception != nullptr && !exception->code.empty()) head.counts_excepted = true;
        head.counted = head.counted || text_.is(i, end, text_.words.line_counted);
        head.own_scale = head.own_scale || text_.is(i, end, text_.words.per);
        head.target = head.target || (i == first && text_.is(i, end, text_.words.target));
    }
    head.own_scale = head.own_scale || head.unit == "percent";
    return head;
}

/// "£", "(%)", "US dollars": not of an amount that the label happens to give.
void HeadReader::read_unit(Head& head, int i, int first, int end) const {
    const bool amount_before = i > first && text_.number(i - 1);
    const bool amount_after = i + 1 < end && text_.number(i + 1) && text_.at(i + 1) != "000";
    if (const Phrase* sign = text_.starts(i, end, text_.words.currency_sign);
        sign && !amount_after) {
        const Phrase* letters = i > first && text_.token(i).glued
                                    ? text_.starts(i - 1, i, text_.words.currency_prefix)
                                    : nullptr;
        head.unit = letters != nullptr ? letters->code : sign->code;
    }
    if (amount_before) return;
    if (text_.is(i, end, text_.words.percent)) head.unit = "percent";
    const Phrase* word = text_.starts(i, end, text_.words.currency_word);
    if (word != nullptr && head.unit.empty()) head.unit = word->code;
    const Phrase* unit = text_.starts(i, end, text_.words.unit);
    if (unit == nullptr || !head.unit.empty()) return;
    const int after = i + static_cast<int>(unit->words);
    const bool all = i == first && after == end && !is_duration(unit->code);
    const bool bracketed =
        i > first && after < end && text_.symbol(i - 1, '(') && text_.symbol(after, ')');
    if (all || bracketed) head.unit = unit->code;  // "GWh", "Wait (weeks)"
    if (all) head.what = {};
}

/// "2018(2)", "2018*": no time by itself, in the head of a column a year with a mark.
void HeadReader::read_year(Head& head, int i, int end) const {
    if (!text_.number(i) || text_.at(i).size() != 4 || i + 1 >= end) return;
    if (!text_.token(i + 1).glued || text_.number(i + 1)) return;
    int year = 0;
    const std::string_view digits = text_.at(i);
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (year >= 1900 && year < 2100) head.year = year;
}

/// "in thousands", "£m", "£000", "(000s)", "(1,000)".
void HeadReader::read_scale(Head& head, int i, int first, int end) const {
    const bool amount_before = i > first && text_.number(i - 1);
    if (const Phrase* scale = text_.starts(i, end, text_.words.number_scale);
        scale && !amount_before)
        head.scale = scale->value;
    if (text_.number(i) && text_.at(i) == "000") head.scale = 3;
    const bool bracketed =
        i > first && i + 1 < end && text_.symbol(i - 1, '(') && text_.symbol(i + 1, ')');
    if (bracketed && text_.number(i) && text_.at(i) == "1,000") head.scale = 3;
    const bool money = !head.unit.empty() && head.unit != "percent";
    const bool after_sign = i > first && text_.is(i - 1, i, text_.words.currency_sign);
    if (money && after_sign) {
        if (const Phrase* glued = text_.starts(i, end, text_.words.glued_scale))
            head.scale = glued->value;
    }
}

void HeadReader::join(Head& under, const Head& above) {
    if (above.what.words != under.what.words) {
        join_words(under.what.words, above.what.words);
        unite(under.what.stems, above.what.stems);
    }
    if (under.unit.empty()) under.unit = above.unit;
    if (under.scale == 0) under.scale = above.scale;
    under.counts_excepted = under.counts_excepted || above.counts_excepted;
    under.own_scale = under.own_scale || above.own_scale;
    under.counted = under.counted || above.counted;
    under.target = under.target || above.target;
    if (under.year == 0) under.year = above.year;
    under.times.insert(under.times.end(), above.times.begin(), above.times.end());
}

Head HeadReader::column(const TableLayout& layout, std::size_t first_row, std::size_t end_row,
                        std::size_t column) const {
    Head head;
    std::int32_t last = -1;
    for (std::size_t r = end_row; r-- > first_row;) {
        const std::int32_t i = layout.head_over(r, column);
        if (i < 0 || i == last) continue;
        Head over = read(text_.prose.sentences[static_cast<std::size_t>(i)]);
        // "Percent change" that spans columns may not reach as far as it seems to.
        if (over.unit == "percent" && layout.sentence_at(r, column) != i) over.unit.clear();
        join(head, over);
        last = i;
    }
    return head;
}

/// The line before the table where it is its caption ("Table 2: Households at 31 March by type"),
/// or says of what scale it is ("..., in thousands:").
Head HeadReader::caption(std::uint32_t first_sentence) const {
    if (first_sentence == 0) return {};
    const Sentence& line = text_.prose.sentences[first_sentence - 1];
    const std::uint32_t block = text_.prose.sentences[first_sentence].block;
    if (line.row >= 0 || line.block + 1 != block) return {};
    int first = static_cast<int>(line.first);
    const int end = static_cast<int>(line.end);
    const bool labelled = text_.is(first, first + 1, text_.words.table_label);
    if (labelled) {
        do ++first;
        while (first < end && !text_.word(first));
    }
    Sentence rest = line;
    rest.first = static_cast<std::uint32_t>(first);
    Head head = read(rest);
    if (labelled) return head;
    head.what = {};
    head.times.clear();
    const bool bracketed = text_.symbol(end - 1, ')') || text_.symbol(end - 1, ':');
    if (!bracketed) head.unit.clear(), head.scale = 0;
    head.own_scale = head.counted = false;
    if (head.unit == "percent") head.unit.clear();
    return head;
}

Head HeadReader::around(const TableLayout& layout) const {
    Head head = caption(layout.first);
    for (std::size_t r = 0; r < layout.grid.rows.size() && layout.grid.rows[r].head; ++r) {
        for (std::size_t c = 0; c < layout.labels; ++c) {
            const std::int32_t i = layout.sentence_at(r, c);
            if (i < 0) continue;
            Head corner = read(text_.prose.sentences[static_cast<std::size_t>(i)]);
            corner.what = {};
            corner.counted = corner.own_scale = false;
            if (corner.unit == "percent") corner.unit.clear();
            join(corner, head);
            head = std::move(corner);
        }
    }
    return head;
}

bool HeadReader::is_year(std::int32_t t) const {
    const TimeExpression& said = time(t);
    return said.end_token == said.first_token + 1 && said.kind == TimeKind::year &&
           said.year_stated;
}

/// "At 31 March", "Years ended August 31", "December 31" (read as a month of 2031): a day, or the
/// year up to it, in a year that another head gives.
std::optional<Period> HeadReader::day_in_year(std::int32_t t) const {
    const TimeExpression& said = time(t);
    const auto end = static_cast<int>(said.end_token);
    const bool day_follows = end < static_cast<int>(text_.prose.tokens.size()) &&
                             text_.number(end) && text_.at(end).size() <= 2;
    if (said.kind == TimeKind::month && day_follows) {
        int day = 0;
        const std::string_view digits = text_.at(end);
        std::from_chars(digits.data(), digits.data() + digits.size(), day);
        const Date date{said.period->first.year(), said.period->first.month(),
                        std::chrono::day(static_cast<unsigned>(day))};
        if (date.ok()) return Period{date, date};
    }
    const auto first = static_cast<int>(said.first_token);
    const bool at_day = said.kind == TimeKind::date && said.period &&
                        text_.ends(std::max(0, first - 2), first, text_.words.standing) != nullptr;
    const bool ends_on_day = day_follows || !said.year_stated || at_day;
    return ends_on_day || said.kind == TimeKind::range ? said.period : std::nullopt;
}

std::optional<Period> HeadReader::first_day(const std::vector<std::int32_t>& times) const {
    for (const std::int32_t t : times) {
        const auto day = is_year(t) ? std::nullopt : day_in_year(t);
        if (day) return day;
    }
    return std::nullopt;
}

/// The one year that times name; -1 where they name none, nothing where they name two.
std::optional<std::int32_t> HeadReader::one_year(const std::vector<std::int32_t>& times) const {
    std::int32_t year = -1;
    for (const std::int32_t t : times) {
        if (!is_year(t)) continue;
        if (year >= 0 && time(year).period != time(t).period) return std::nullopt;
        year = t;
    }
    return year;
}

HeadReader::Dated HeadReader::dated(const std::vector<std::int32_t>& times,
                                    const std::vector<std::int32_t>& around) const {
    const auto whole = std::find_if(times.begin(), times.end(), [this](std::int32_t t) {
        return !is_year(t) && !day_in_year(t);
    });
    const std::optional<std::int32_t> year = one_year(times);
    if (!year) return {};  // "2019 vs. 2018"
    if (*year < 0 && whole != times.end()) return {*whole, time(*whole).period};
    std::optional<Period> day = whole == times.end() ? first_day(times) : std::nullopt;
    if (*year < 0) return day ? Dated{times.front(), day} : Dated{};
    if (!day) day = first_day(around);
    if (!day) return {*year, time(*year).period};
    const int years =
        static_cast<int>(day->last.year()) - static_cast<int>(time(*year).period->last.year());
    return {*year, years_back(*day, years)};
}

}  // namespace yearproof
