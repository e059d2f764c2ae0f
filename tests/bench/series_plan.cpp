// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "series_plan.h"

#include "random.h"

#include <algorithm>

namespace yearproof::bench {
namespace {

constexpr int last_year = 2026;

/// Never stands still from one year to the next, so that every comparison says something.
Values walk(Random& random, int years, int start, int step, int low, int high) {
    Values values;
    int value = std::clamp(start, low, high);
    for (int i = 0; i < years + 2; ++i) {
        values.push_back(value);
        const int change = random.between(1, step) * (random.chance(55) ? 1 : -1);
        value = value + change < low || value + change > high ? value - change : value + change;
    }
    return values;
}

Values walk_count(Random& random, int years) {
    const int start = random.chance(30) ? random.between(12, 60) : random.between(80, 900);
    return walk(random, years, start, std::max(3, start / 8), 5, 4000);
}

TopicPlan plan_topic(Random& random, const SeriesPlan& series, const Topic& topic) {
    TopicPlan plan{&topic, series.first_year, {}, {}, {}};
    if (random.chance(15)) plan.first_year += random.between(1, 2);
    for (std::size_t i = 0; i < topic.stocks.size(); ++i) {
        plan.stocks.push_back(walk_count(random, series.years));
    }
    for (std::size_t i = 0; i < topic.shares.size(); ++i) {
        const int start = random.between(48, 92);
        plan.shares.push_back(walk(random, series.years, start, 7, 35, 98));
    }
    plan.events = walk_count(random, series.years);
    return plan;
}

/// Every beginning meets every ending once, neighbours in the list being unlike each other.
std::string place_name(std::size_t index) {
    const auto beginnings = place_beginnings();
    const auto endings = place_endings();
    const std::size_t begin = index % beginnings.size();
    const std::size_t end = (index * 7 + index / beginnings.size()) % endings.size();
    return std::string(beginnings[begin]) + std::string(endings[end]);
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

void name_council(Random& random, SeriesPlan& plan, std::size_t place) {
    static constexpr std::string_view kinds[] = {"Borough Council", "County Council",
                                                 "City Council", "District Council"};
    const std::string name = place_name(place);
    plan.council = name + " " + std::string(random.pick(std::span<const std::string_view>(kinds)));
    plan.slug = lower(name) + "-" + std::string(plan.subject->slug);
}

}  // namespace

std::size_t series_count() {
    return subjects().size() * place_beginnings().size() * place_endings().size();
}

SeriesPlan plan_series(std::uint64_t seed, std::size_t index) {
    SeriesPlan plan;
    plan.seed = mix(seed, index);
    plan.subject = &subjects()[index % subjects().size()];
    Random place(mix(seed, index / subjects().size()));  // one council's reports bear one name
    name_council(place, plan, index / subjects().size());
    Random random(plan.seed);
    plan.years = random.between(4, 10);
    plan.first_year = last_year - plan.years + 1 - random.between(0, 3);
    plan.markdown = random.chance(50);
    plan.marks = random.chance(50);
    for (const Topic& topic : plan.subject->topics) {
        plan.topics.push_back(plan_topic(random, plan, topic));
    }
    plan.budget = walk(random, plan.years, random.between(20000, 90000), 4000, 5000, 200000);
    return plan;
}

}  // namespace yearproof::bench
