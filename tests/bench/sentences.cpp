// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "sentences.h"

#include "phrases.h"

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

namespace yearproof::bench {
namespace {

/// A figure as it is misquoted: one digit is not what it was.
int misquoted(int value) { return value + (value % 10 < 5 ? 2 : -2); }

struct Told {
    int last, amount;
    bool rises;
    std::string again;  ///< words typed twice
};

Told tell(const Measure& measure, Slip slip) {
    Told told{measure.last, std::abs(measure.now - measure.last), measure.now > measure.last, ""};
    if (slip == Slip::restated) told.last = misquoted(told.last);
    if (slip == Slip::change) told.amount += 3;
    if (slip == Slip::direction) told.rises = !told.rises;
    if (slip == Slip::repeated) told.again = fmt::format("in January {} ", measure.year);
    return told;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

std::string slot_text(Random& random, std::string_view slot, std::string_view people, int year) {
    if (slot == "people") return std::string(people);
    if (slot == "lastyear") return std::to_string(year);
    if (slot == "date") {
        return day_in_words(year, random.between(1, 12), random.between(1, 28), random.chance(30));
    }
    std::string name(slot);
    const bool capital = name[0] >= 'A' && name[0] <= 'Z';
    if (capital) name[0] = static_cast<char>(name[0] + 32);
    std::string words(random.pick(slot_words(name)));
    return capital ? capitalised(std::move(words)) : words;
}

}  // namespace

std::string grouped(int number) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string millions(int thousands) {
    const int tenths = (thousands + 50) / 100;
    return fmt::format("£{}.{} million", tenths / 10, tenths % 10);
}

std::string day_in_words(int year, int month, int day, bool weekday) {
    using namespace std::chrono;
    static constexpr std::string_view days[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};
    const auto index = static_cast<std::size_t>(month - 1);
    const std::string date = fmt::format("{} {} {}", day, month_names()[index], year);
    if (!weekday) return date;
    const sys_days at = std::chrono::year(year) / month / day;
    return fmt::format("{} {}", days[std::chrono::weekday(at).c_encoding()], date);
}

bool can_carry(int form, Slip slip) {
    switch (slip) {
    case Slip::none:
    case Slip::restated:
        return true;
    case Slip::change:
        return form == 2;
    case Slip::direction:
        return form == 1 || form == 2;
    case Slip::repeated:
        return form == 0;
    }
    return false;
}

std::string stock_sentence(const Measure& measure, int form, Slip slip) {
    const Told told = tell(measure, slip);
    const std::string now = grouped(measure.now), last = grouped(told.last);
    const int year = measure.year, earlier = year - 1;
    switch (form) {
    case 0:
        return fmt::format(
            "At the end of January {} {}there were {} {}, compared to {} at the end of January {}.",
            year, told.again, now, measure.what, last, earlier);
    case 1:
        return fmt::format("The number of {} has {} from {} in January {} to {} in January {}.",
                           measure.what, told.rises ? "risen" : "fallen", last, earlier, now, year);
    case 2:
        return fmt::format("Since January {} the number of {} has {} by {}, from {} to {}.",
                           earlier, measure.what, told.rises ? "increased" : "decreased",
                           grouped(told.amount), last, now);
    case 3:
        return fmt::format("There were {} {} in January {}, compared to {} and {} in January {} "
                           "and {} respectively.",
                           now, measure.what, year, last, grouped(measure.before), earlier,
                           earlier - 1);
    default:
        return fmt::format("In January {} we had {} {} ({} in January {}).", year, now,
                           measure.what, last, earlier);
    }
}

std::string event_sentence(const Measure& measure, int form, Slip slip) {
    const Told told = tell(measure, slip == Slip::restated ? slip : Slip::none);
    const int of = measure.year - 1;
    if (form % 2 == 0) {
        return fmt::format("Between September and December {} there were {} {}, compared to {} for "
                           "the same period in {}.",
                           of, grouped(measure.now), measure.what, grouped(told.last), of - 1);
    }
    return fmt::format("There were {} {} between September and December {}, against {} between "
                       "September and December {}.",
                       grouped(measure.now), measure.what, of, grouped(told.last), of - 1);
}

std::string share_sentence(const Measure& measure, int form, Slip slip) {
    const Told told = tell(measure, slip);
    const int year = measure.year, earlier = year - 1;
    switch (form) {
    case 1:
        return fmt::format(
            "The percentage of {} has {} from {}% in January {} to {}% in January {}.",
            measure.what, told.rises ? "risen" : "fallen", told.last, earlier, measure.now, year);
    case 2:
        return fmt::format("In January {} the percentage of {} stood at {}%, {} of {} percentage "
                           "points on the {}% of January {}.",
                           year, measure.what, measure.now,
                           told.rises ? "an increase" : "a decrease", told.amount, told.last,
                           earlier);
    default:
        return fmt::format(
            "In January {} {}the percentage of {} was {}%, compared with {}% in January {}.", year,
            told.again, measure.what, measure.now, told.last, earlier);
    }
}

std::string narrative(Random& random, std::string_view people, int year) {
    std::string_view left = random.pick(narratives());
    std::string text;
    for (std::size_t open = left.find('{'); open != left.npos; open = left.find('{')) {
        const std::size_t close = left.find('}', open);
        text += left.substr(0, open);
        text += slot_text(random, left.substr(open + 1, close - open - 1), people, year);
        left.remove_prefix(close + 1);
    }
    return text += left;
}

}  // namespace yearproof::bench
