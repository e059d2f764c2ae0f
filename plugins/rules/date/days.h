// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/rules/rule.h>

#include <string>
#include <string_view>

/// What the rules about dates share: names of days and months, and the words a time stands in.
namespace yearproof::date {

/// The time without the "by" of a deadline.
inline TextRange range_of(const Report& report, const TimeExpression& time) {
    static const Meaning deadline = Lexicon::english().meaning("deadline_word");
    const Phrase* by = Lexicon::english().find(&report.prose.words[time.first_token],
                                               time.end_token - time.first_token, deadline);
    if (by == nullptr) return time.range;
    return {report.prose.tokens[time.first_token + by->words].range.begin, time.range.end};
}

inline std::string printed(const Report& report, const TimeExpression& time) {
    return std::string(report.document.words(range_of(report, time)));
}

inline Place place(const Report& report, const TimeExpression& time) {
    return {&report, range_of(report, time)};
}

inline std::string_view name_of(std::chrono::weekday day) {
    static constexpr std::string_view names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};
    return names[day.c_encoding() % 7];
}

inline std::string_view name_of(std::chrono::month month) {
    static constexpr std::string_view names[] = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
    return names[(static_cast<unsigned>(month) + 11) % 12];
}

/// Whether a phrase of that meaning ends just before the token, in the sentence of the time.
inline bool stands_after(const Report& report, const TimeExpression& time, Meaning meaning) {
    const Sentence& sentence = report.prose.sentences[time.sentence];
    for (std::uint32_t words = 1; words <= 3; ++words) {
        if (time.first_token < sentence.first + words) return false;
        const Phrase* phrase =
            Lexicon::english().find(&report.prose.words[time.first_token - words], words, meaning);
        if (phrase != nullptr && phrase->words == words) return true;
    }
    return false;
}

}  // namespace yearproof::date
