// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/time/mention.h"

#include <vector>

/// Gives each mention its first and last day: from what is printed, from the sentence's other
/// times, from the report's date.
namespace yearproof::times {

class Resolver {
public:
    Resolver(const Document& document, const Outline& outline, const Prose& prose, const Scan& scan,
             const TimeContext& context)
        : document_(document), outline_(outline), prose_(prose), scan_(scan), context_(context) {}

    /// The mentions of one sentence, in reading order; sentences come in reading order too. The
    /// scan is open on it.
    void resolve(std::uint32_t sentence, std::vector<Mention>& mentions,
                 std::vector<TimeExpression>& out);

private:
    /// A time that was read, for those that refer back to it.
    struct Spoken {
        Period period;
        std::uint32_t sentence = 0, block = 0;
        std::uint32_t end = 0;  ///< token
        Shape shape = Shape::day;
        Form form = Form::single;
        bool stated = true;    ///< its year was printed
        bool of_name = false;  ///< "Children Act 2004": part of a name
        bool same_period = false;
    };

    TimeExpression expression(std::size_t at);
    std::optional<Period> period_of_form(const Mention& m, std::size_t at, TimeExpression& out);
    std::optional<Period> coming_year(const Mention& m) const;
    bool is_of_accounts(Period own) const;
    bool tells_this_year() const;
    std::optional<Period> own_accounts() const;
    bool is_held_against_own(const Mention& m) const;
    std::optional<int> year_beside_spoken(const Element& e) const;
    const Spoken* latest_spoken_before() const;
    bool covers_one(Length length) const;
    const Spoken* spoken_for(const Mention& m) const;
    Period own_or_now(Length length) const;
    std::optional<Period> own_year(const Element& e) const;
    std::optional<Period> own_part(const Element& e) const;
    std::optional<Period> element_period(const Element& e, std::size_t at, TimeExpression& out);
    std::optional<Period> range_period(const Mention& m, std::size_t at, TimeExpression& out);
    std::optional<Period> same_period(const Mention& m, TimeExpression& out) const;
    std::optional<Period> span_period(const Mention& m, std::size_t at, TimeExpression& out);
    std::optional<Period> pointing_period(const Mention& m) const;
    std::optional<Period> anaphoric_period(const Mention& m) const;
    std::optional<Period> this_year(const Mention& m) const;
    std::optional<Period> this_period(bool year) const;
    std::optional<Period> reported_period() const;
    std::optional<Period> since_then() const;

    std::optional<int> year_for(const Element& e, std::size_t at) const;
    std::optional<int> year_of_neighbour(const Element& e, std::size_t at) const;
    std::optional<int> year_of_sentence(const Element& e, bool since) const;
    std::optional<int> year_near_now(const Element& e, std::size_t at) const;
    bool speaks_of_future(std::uint32_t token) const;
    bool speaks_of_past_perfect() const;
    int year_kind(
        const Element& e) const;  ///< the month in which "2023-24" begins, by what is measured
    bool heading_is_academic() const;
    void drop_weeks(std::vector<Mention>& mentions);
    void share_days(std::vector<Mention>& mentions) const;
    bool only_joints(std::uint32_t from, std::uint32_t to) const;
    void follow_same_period(std::vector<Mention>& mentions) const;
    void take_bracketed(std::size_t first, std::vector<TimeExpression>& out) const;

    const Spoken* spoken_in_sentence() const;
    const Spoken* spoken_before(std::uint32_t sentences_back, bool stated = false) const;
    void remember(const Mention& m, const TimeExpression& e);

    const Document& document_;
    const Outline& outline_;
    const Prose& prose_;
    const Scan& scan_;
    const TimeContext& context_;
    std::uint32_t sentence_ = 0;
    bool counts_weeks_ = false;  ///< "week 18 of 2026" was told
    std::vector<Mention>* mentions_ = nullptr;
    std::vector<Spoken> spoken_;  ///< the last few
};

}  // namespace yearproof::times
