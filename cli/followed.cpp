// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "followed.h"

#include "compared.h"
#include "yearproof/log/layout.h"
#include "yearproof/source/trouble.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace yearproof::cli {
namespace {

/// Where every section of a report is followed: the thread it is in.
std::vector<std::vector<std::size_t>> threads_of(const FollowedSeries& series) {
    std::vector<std::vector<std::size_t>> result;
    for (const Report* report : series.reports)
        result.emplace_back(report->outline.sections.size());
    for (std::size_t t = 0; t < series.timeline.threads.size(); ++t) {
        const Thread& thread = series.timeline.threads[t];
        for (std::size_t r = 0; r < result.size(); ++r) {
            for (const std::uint32_t section : thread.sections[r]) result[r][section] = t;
        }
    }
    return result;
}

/// The threads with a section of that name, and those below it in the same report.
std::set<std::size_t> threads_called(const FollowedSeries& series, const std::string& name) {
    const auto threads = threads_of(series);
    std::set<std::size_t> found;
    for (std::size_t r = series.reports.size(); r-- > 0 && found.empty();) {
        const Report& report = *series.reports[r];
        const auto called = sections_called(report, name);
        std::vector<bool> below(report.outline.sections.size());
        for (const std::uint32_t section : called) below[section] = true;
        for (std::size_t s = 0; s < below.size(); ++s) {
            const std::int32_t parent = report.outline.sections[s].parent;
            if (parent >= 0 && below[static_cast<std::size_t>(parent)]) below[s] = true;
            if (below[s]) found.insert(threads[r][s]);
        }
    }
    return found;
}

}  // namespace

std::size_t newest(const Thread& thread) {
    std::size_t report = thread.sections.size() - 1;
    while (thread.sections[report].empty()) --report;
    return report;
}

std::string numbers_of(const Report& report, const std::vector<std::uint32_t>& sections) {
    std::string text;
    for (const std::uint32_t section : sections) {
        const std::string& number = report.outline.sections[section].number;
        if (!number.empty()) text += (text.empty() ? "" : "+") + shown(number);
    }
    return text;
}

std::string change_in(const FollowedSeries& series, const Thread& thread, std::size_t report) {
    if (thread.sections[report].empty()) return "-";
    double alike = 2;
    for (const std::uint32_t index : thread.links) {
        const TimelineLink& link = series.timeline.links[index];
        if (link.to == report) alike = std::min(alike, link.link.similarity);
    }
    if (alike > 1) return report == 0 ? "*" : "new";
    const auto percent = std::lround(100 * alike);
    return percent == 100 ? "=" : fmt::format("{}%", percent);
}

std::string year_of(const FollowedSeries& series, std::size_t report) {
    const auto& issued = series.reports[report]->identity.issued;
    if (!issued || !issued->ok()) return fmt::format("no. {}", report + 1);
    return fmt::format("{}", static_cast<int>(issued->year()));
}

void keep_threads(std::vector<FollowedSeries>& all, const std::string& section) {
    bool found = false;
    for (FollowedSeries& series : all) {
        const auto called = threads_called(series, section);
        std::vector<Thread> kept;
        for (const std::size_t thread : called)
            kept.push_back(std::move(series.timeline.threads[thread]));
        series.timeline.threads = std::move(kept);
        found |= !called.empty();
    }
    if (!found)
        throw Trouble(TroubleKind::usage, "", "",
                      fmt::format("no report has a section {}; yearproof outline FILE lists what "
                                  "one has",
                                  shown(section)));
}

}  // namespace yearproof::cli
