// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/timeline.h"

#include "yearproof/series/disjoint_sets.h"

#include <algorithm>
#include <list>
#include <memory>
#include <utility>

namespace yearproof {
namespace {

/// A section may be missing from so many reports less one.
constexpr std::uint32_t longest_gap = 4;
/// Links over a gap have no neighbours to speak for them.
constexpr double sure_over_gap = 0.6;

using Sections = std::vector<std::uint32_t>;

class Linker {
public:
    explicit Linker(const std::vector<const Report*>& reports) {
        for (const Report* report : reports) {
            sides_.push_back(std::make_unique<const AlignmentSide>(*report));
            goes_on_.emplace_back(report->outline.sections.size());
            comes_from_.emplace_back(report->outline.sections.size());
        }
    }

    std::vector<TimelineLink> run() {
        for (std::uint32_t to = 1; to < sides_.size(); ++to) take(to - 1, to, 0);
        for (std::uint32_t gap = 2; gap <= longest_gap; ++gap) {
            for (std::uint32_t to = gap; to < sides_.size(); ++to) {
                const bool open = has_loose(goes_on_[to - gap]) && has_loose(comes_from_[to]);
                if (open) take(to - gap, to, sure_over_gap);
            }
        }
        std::stable_sort(links_.begin(), links_.end(),
                         [](const TimelineLink& a, const TimelineLink& b) { return a.to < b.to; });
        return std::move(links_);
    }

private:
    static bool has_loose(const std::vector<bool>& linked) {
        return std::find(linked.begin(), linked.end(), false) != linked.end();
    }

    static bool are_loose(const Sections& sections, const std::vector<bool>& linked) {
        return std::none_of(sections.begin(), sections.end(),
                            [&](std::uint32_t s) { return linked[s]; });
    }

    void take(std::uint32_t from, std::uint32_t to, double sure) {
        for (Link& link : align(*sides_[from], *sides_[to]).links) {
            if (link.confidence < sure || !are_loose(link.earlier, goes_on_[from]) ||
                !are_loose(link.later, comes_from_[to]))
                continue;
            for (const std::uint32_t s : link.earlier) goes_on_[from][s] = true;
            for (const std::uint32_t s : link.later) comes_from_[to][s] = true;
            links_.push_back({from, to, std::move(link)});
        }
    }

    std::vector<std::unique_ptr<const AlignmentSide>> sides_;
    std::vector<std::vector<bool>> goes_on_, comes_from_;  ///< by report, section
    std::vector<TimelineLink> links_;
};

/// Sections of all reports, numbered through, in sets of those that links tie.
class Ties {
public:
    Ties(const std::vector<const Report*>& reports, const std::vector<TimelineLink>& links)
        : begins_(beginnings(reports)), sets_(begins_.back()) {
        for (const TimelineLink& link : links) {
            const std::size_t first = begins_[link.from] + link.link.earlier.front();
            for (const std::uint32_t s : link.link.earlier)
                sets_.join(first, begins_[link.from] + s);
            for (const std::uint32_t s : link.link.later) sets_.join(first, begins_[link.to] + s);
        }
    }

    std::size_t size() const { return sets_.size(); }

    std::size_t root(std::uint32_t report, std::uint32_t section) {
        return sets_.root(begins_[report] + section);
    }

private:
    static std::vector<std::size_t> beginnings(const std::vector<const Report*>& reports) {
        std::vector<std::size_t> result{0};
        for (const Report* report : reports)
            result.push_back(result.back() + report->outline.sections.size());
        return result;
    }

    std::vector<std::size_t> begins_;  ///< of each report, and the end of the last
    DisjointSets sets_;
};

/// The roots of all sets in the order that Timeline::threads promises.
std::vector<std::size_t> ordered_roots(const std::vector<const Report*>& reports, Ties& ties) {
    std::list<std::size_t> order;
    std::vector<std::list<std::size_t>::iterator> place(ties.size(), order.end());
    for (auto report = static_cast<std::uint32_t>(reports.size()); report-- > 0;) {
        auto behind = order.begin();
        const auto sections = static_cast<std::uint32_t>(reports[report]->outline.sections.size());
        for (std::uint32_t section = 0; section < sections; ++section) {
            auto& at = place[ties.root(report, section)];
            if (at == order.end()) at = order.insert(behind, ties.root(report, section));
            behind = std::next(at);
        }
    }
    return {order.begin(), order.end()};
}

}  // namespace

Timeline follow(const std::vector<const Report*>& reports) {
    Timeline timeline;
    timeline.links = Linker(reports).run();
    Ties ties(reports, timeline.links);
    const auto roots = ordered_roots(reports, ties);
    std::vector<std::uint32_t> thread_of(ties.size());
    for (std::uint32_t i = 0; i < roots.size(); ++i) thread_of[roots[i]] = i;
    timeline.threads.resize(roots.size());
    for (Thread& thread : timeline.threads) thread.sections.resize(reports.size());
    for (std::uint32_t report = 0; report < reports.size(); ++report) {
        for (std::uint32_t s = 0; s < reports[report]->outline.sections.size(); ++s)
            timeline.threads[thread_of[ties.root(report, s)]].sections[report].push_back(s);
    }
    for (std::uint32_t i = 0; i < timeline.links.size(); ++i) {
        const TimelineLink& link = timeline.links[i];
        timeline.threads[thread_of[ties.root(link.from, link.link.earlier.front())]]
            .links.push_back(i);
    }
    return timeline;
}

}  // namespace yearproof
