// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/identity/reporting_period.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof {
namespace {

using namespace identity;

constexpr std::uint32_t longest_dated_line =
    16;  ///< tokens of "Meeting of the Cabinet, 5 March 2026"
constexpr std::uint32_t words_before_date = 4;
constexpr std::uint32_t words_of_issue = 200;  ///< after the head: "published on"
constexpr int latest_monthly = 200;            ///< days after the months in a title
constexpr int shortest_month = 27;
constexpr int latest_issue = 366;  ///< days after the year in a report's title

bool is_day(const TimeExpression& time) {
    return time.kind == TimeKind::date && time.year_stated && time.period && !time.impossible &&
           time.period->first == time.period->last;
}

/// A report says what it is at its head, or in a sentence that speaks of the report's approval or
/// period: the times of the others are not needed to know it. The head ends with the first block of
/// running text at the latest.
std::vector<bool> telling_sentences(const Prose& prose, const Lexicon& lexicon) {
    const Meaning approval = lexicon.meaning("approval_phrase");
    const Meaning covers = lexicon.meaning("covers_period");
    const auto told = tokens_that_begin(prose, lexicon, {approval, covers});
    const std::uint32_t head_end = end_of_head(prose) + words_of_issue;
    std::vector<bool> telling(prose.sentences.size());
    auto token = told.begin();
    for (std::size_t i = 0; i < telling.size(); ++i) {
        const Sentence& sentence = prose.sentences[i];
        telling[i] = sentence.first <= head_end;
        for (; token != told.end() && *token < sentence.end; ++token) {
            telling[i] = telling[i] || phrase_at(prose, lexicon, *token, approval) != nullptr ||
                         phrase_at(prose, lexicon, *token, covers) != nullptr;
        }
    }
    return telling;
}

class IdentityReader {
public:
    IdentityReader(const Document& document, const Outline& outline, const Prose& prose,
                   const Lexicon& lexicon, const TimeContext& context)
        : document_(document), prose_(prose), lexicon_(lexicon),
          times_(read_times(document, outline, prose, lexicon, context,
                            telling_sentences(prose, lexicon))),
          front_(read_front_matter(document, outline, prose, lexicon, times_)) {}

    Identity read() {
        read_issued();
        read_names();
        read_period();
        return std::move(identity_);
    }

private:
    // ---- the date of issue: labelled, alone on a line, at the end of a line, after "published",
    // with the signatures ----

    void read_issued() {
        const auto labelled = [](const FrontLine& line) {
            return line.part == Part::date && line.labelled;
        };
        const auto alone = [](const FrontLine& line) { return line.part == Part::date; };
        const auto short_line = [](const FrontLine& line) {
            return line.end - line.first <= longest_dated_line && !line.labelled;
        };
        if (take_date(labelled) || take_date(alone) || take_date(short_line)) return;
        if (take_said("issue_phrase", 0, front_end_token())) return;
        if (take_said("approval_phrase", 0, static_cast<std::uint32_t>(prose_.tokens.size())))
            return;
        take_month();
    }

    template <class Fits>
    bool take_date(Fits fits) {
        for (const FrontLine& line : front_) {
            if (!fits(line)) continue;
            for (const TimeExpression& time : times_) {
                if (time.first_token >= line.first && time.end_token <= line.end && is_day(time) &&
                    !ends_span(line, time))
                    return issue(time);
            }
        }
        return false;
    }

    /// "Annual report and accounts to 31 March 2022"
    bool ends_span(const FrontLine& line, const TimeExpression& time) const {
        const Meaning to = lexicon_.meaning("to");
        return !line.labelled && time.first_token > line.first + 1 &&
               phrase_at(prose_, lexicon_, time.first_token - 1, to) != nullptr;
    }

    /// The last date that follows such a phrase.
    bool take_said(std::string_view table, std::uint32_t first, std::uint32_t end) {
        const Meaning meaning = lexicon_.meaning(table);
        const TimeExpression* found = nullptr;
        for (const TimeExpression& time : times_) {
            if (time.first_token < first || time.end_token > end || !is_day(time)) continue;
            const std::uint32_t from = std::max(prose_.sentences[time.sentence].first,
                                                time.first_token - std::min(time.first_token, 12U));
            for (std::uint32_t i = from; i < time.first_token; ++i) {
                const Phrase* phrase = phrase_at(prose_, lexicon_, i, meaning);
                // "an agreement dated 5 May" is not signed there
                const bool opens = i == prose_.sentences[time.sentence].first;
                if (phrase != nullptr && (phrase->code != "opens" || opens) &&
                    i + phrase->words + words_before_date >= time.first_token)
                    found = &time;
            }
        }
        return found != nullptr && issue(*found);
    }

    /// "March 2025" at the head: issued by the end of it.
    void take_month() {
        for (const FrontLine& line : front_) {
            for (const TimeExpression& time : times_) {
                const bool here = time.first_token >= line.first && time.end_token <= line.end;
                if (here && line.part == Part::date && time.kind == TimeKind::month &&
                    time.year_stated && time.period) {
                    identity_.issued = time.period->last;
                    identity_.issued_range = time.range;
                    return;
                }
            }
        }
    }

    bool issue(const TimeExpression& time) {
        identity_.issued = time.period->first;
        identity_.issued_range = time.range;
        return true;
    }

    std::uint32_t front_end_token() const {
        return front_.empty() ? 0 : front_.back().end + words_of_issue;
    }

    // ---- title and body
    // -------------------------------------------------------------------------------------------

    void read_names() {
        const FrontLine* title = labelled(Part::title);
        const FrontLine* body = labelled(Part::body);
        if (body == nullptr)
            body = first_plain(
                [&](const FrontLine& line) { return line.names_body && &line != title; });
        if (title == nullptr) title = find_title(body);
        if (title == nullptr) title = body;  // a head that is nothing but the body's name
        if (title != nullptr) set_title(*title);
        if (body != nullptr) identity_.body = words_of(trimmed(*body));
        if (title == nullptr) identity_.title = collapsed(document_.title_hint);
    }

    const FrontLine* find_title(const FrontLine* body) const {
        const FrontLine* title =
            first_plain([&](const FrontLine& line) { return line.names_title && &line != body; });
        const auto may_be = [&](const FrontLine& line) {
            const bool behind_head = body != nullptr && body < &line && is_running(line);
            return &line != body && has_word(line) && !behind_head;
        };
        const FrontLine* unnamed =
            first_plain([&](const FrontLine& line) { return !line.names_body && may_be(line); });
        // A heading that says no more than what it is about is a title; so is the first line of
        // all.
        if (unnamed != nullptr && (title == nullptr || (unnamed < title && unnamed->heading)))
            title = unnamed;
        if (title == nullptr) title = first_plain(may_be);
        return title;
    }

    const FrontLine* labelled(Part part) const {
        const auto at = std::find_if(front_.begin(), front_.end(), [part](const FrontLine& line) {
            return line.labelled && line.part == part;
        });
        return at == front_.end() ? nullptr : &*at;
    }

    template <class Fits>
    const FrontLine* first_plain(Fits fits) const {
        const auto at = std::find_if(front_.begin(), front_.end(), [&](const FrontLine& line) {
            return line.part == Part::plain && fits(line);
        });
        return at == front_.end() ? nullptr : &*at;
    }

    bool has_word(const FrontLine& line) const {
        return std::any_of(prose_.tokens.begin() + line.first, prose_.tokens.begin() + line.end,
                           [](const Token& token) { return token.kind == TokenKind::word; });
    }

    /// A sentence of the text that follows the head.
    bool is_running(const FrontLine& line) const {
        return !line.heading && prose_.tokens[line.end - 1].symbol == '.';
    }

    /// A line without the date at its end: "Cabinet - 5 March 2026".
    TextRange trimmed(const FrontLine& line) const {
        std::uint32_t end = line.end, first = line.first;
        for (const TimeExpression& time : times_) {
            const bool at_end = time.end_token == line.end && time.first_token > line.first;
            if (at_end && time.kind == TimeKind::date) end = time.first_token;
        }
        while (end > first + 1 && prose_.tokens[end - 1].kind == TokenKind::symbol &&
               prose_.tokens[end - 1].symbol != ')')
            --end;
        return {prose_.tokens[first].range.begin, prose_.tokens[end - 1].range.end};
    }

    /// "Annual report" with "2023/24" or "for the year ended 31 March 2025" on the next line.
    void set_title(const FrontLine& title) {
        identity_.title_range = trimmed(title);
        identity_.title = words_of(identity_.title_range);
        const FrontLine* next = &title + 1;
        if (title.labelled || next >= front_.data() + front_.size() || next->part != Part::period ||
            next->labelled)
            return;
        const TextRange more{prose_.tokens[next->first].range.begin,
                             prose_.tokens[next->end - 1].range.end};
        identity_.title += " " + words_of(more);
        identity_.title_range.end = more.end;
    }

    std::string words_of(TextRange range) const { return collapsed(document_.words(range)); }

    // ---- the period covered
    // ---------------------------------------------------------------------------------------

    void read_period() {
        const auto periods = read_reporting_periods(prose_, lexicon_, front_, times_);
        for (const StatedPeriod& stated : periods) {
            if (!identity_.period) {
                identity_.period = stated.period;
                identity_.period_range = stated.range;
            } else {
                identity_.other_periods.push_back(stated);
            }
        }
        if (!identity_.period) read_year_of_title();
        if (!identity_.period) read_months_of_title();
    }

    /// "Ambulance statistics: February 2023", or "February 2023" below the title, of a report that
    /// came out after that month: a month, a quarter or some months, of what is no yearly report.
    void read_months_of_title() {
        if (!identity_.issued) return;
        const Meaning yearly = lexicon_.meaning("yearly_title");
        for (const FrontLine& line : front_) {
            if (line.running || prose_.tokens[line.first].range.begin > below_title()) break;
            if (phrase_in(prose_, lexicon_, line.first, line.end, yearly) != nullptr) return;
        }
        for (const TimeExpression& time : times_) {
            if (!is_of_title(time) || !is_months(time)) continue;
            const int days = days_between(time.period->last, *identity_.issued);
            if (days <= 0 || days > latest_monthly) continue;
            identity_.period = time.period;
            identity_.period_range = time.range;
            return;
        }
    }

    static bool is_months(const TimeExpression& time) {
        const bool kind = time.kind == TimeKind::month || time.kind == TimeKind::quarter ||
                          time.kind == TimeKind::range;
        return kind && time.year_stated && time.period && !time.impossible &&
               days_between(time.period->first, time.period->last) >= shortest_month;
    }

    /// In the title, or all of the line below it.
    bool is_of_title(const TimeExpression& time) const {
        if (identity_.title_range.contains(time.range)) return true;
        const FrontLine* next = line_below_title();
        return next != nullptr && !next->labelled && time.first_token == next->first &&
               time.end_token == next->end;
    }

    const FrontLine* line_below_title() const {
        const auto title = std::ranges::find_if(front_, [&](const FrontLine& line) {
            return prose_.tokens[line.first].range.begin == identity_.title_range.begin;
        });
        return title == front_.end() || title + 1 == front_.end() ? nullptr : &*(title + 1);
    }

    /// Where the line below the title ends, in the text.
    std::uint32_t below_title() const {
        const FrontLine* next = line_below_title();
        return next == nullptr ? identity_.title_range.end : prose_.tokens[next->end - 1].range.end;
    }

    /// "Road casualties, 2023" of a report of 2024: whatever it calls itself, it tells of that
    /// year.
    void read_year_of_title() {
        if (!identity_.issued) return;
        for (const TimeExpression& time : times_) {
            const bool ends_title = identity_.title_range.contains(time.range) &&
                                    time.range.end == identity_.title_range.end;
            const bool year = time.kind == TimeKind::year ||
                              time.kind == TimeKind::financial_year ||
                              time.kind == TimeKind::academic_year;
            if (!ends_title || !year || !time.year_stated || !time.period || time.impossible)
                continue;
            const int days = days_between(time.period->last, *identity_.issued);
            if (days <= 0 || days > latest_issue) continue;
            identity_.period = time.period;
            identity_.period_range = time.range;
        }
    }

    const Document& document_;
    const Prose& prose_;
    const Lexicon& lexicon_;
    std::vector<TimeExpression> times_;
    std::vector<FrontLine> front_;
    Identity identity_;
};

}  // namespace

Identity read_identity(const Document& document, const Outline& outline, const Prose& prose,
                       const Lexicon& lexicon, bool day_first) {
    TimeContext context;
    context.day_first = day_first;
    return IdentityReader(document, outline, prose, lexicon, context).read();
}

}  // namespace yearproof
