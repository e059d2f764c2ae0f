// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "phrases.h"

#include <cstdint>
#include <string>
#include <vector>

/// One made-up council's report on one subject over some years: what is true, before any report
/// says it.
namespace yearproof::bench {

/// A figure of every year, from two years before the first report on.
using Values = std::vector<int>;

struct TopicPlan {
    const Topic* topic = nullptr;
    int first_year = 0;  ///< it is not in the reports before
    std::vector<Values> stocks, shares;
    Values events;
};

struct SeriesPlan {
    const Subject* subject = nullptr;
    std::string council;  ///< "Norbrook Borough Council"
    std::string slug;     ///< "norbrook-childrens-services"
    std::uint64_t seed = 0;
    int first_year = 0, years = 0;
    bool markdown = false;  ///< else plain text
    bool marks = false;  ///< numbered paragraphs stand after list marks, as converters leave them
    std::vector<TopicPlan> topics;
    Values budget;  ///< in £000

    /// The value in the report of `year`; `back` years before that.
    int value(const Values& values, int year, int back = 0) const {
        return values.at(static_cast<std::size_t>(year) -
                         static_cast<std::size_t>(back + first_year - 2));
    }
};

/// How many different series there are.
std::size_t series_count();
/// The plan of a series; the same seed and index give the same one.
SeriesPlan plan_series(std::uint64_t seed, std::size_t index);

}  // namespace yearproof::bench
