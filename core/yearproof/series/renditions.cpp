// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/renditions.h"

#include "yearproof/series/dating.h"
#include "yearproof/series/file_name.h"
#include "yearproof/series/profile.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace yearproof::grouping {
namespace {

constexpr double much_the_same = 0.4;

/// Whether two reports of one time may be one at all, by their files' names: a year's report is
/// made of the last one's, and has most of its words. Without dates of issue the names must be the
/// same but for the format.
bool may_be_one(const Report& a, const Report& b) {
    if (!a.identity.issued || !b.identity.issued)
        return without_extension(a.path) == without_extension(b.path);
    const auto one = year_in_name(a.path), other = year_in_name(b.path);
    return !one || !other || *one == *other;
}

int rank(const Report& report, const SeriesOptions& options) {
    const auto found = options.format_ranks.find(report.document.format);
    return found != options.format_ranks.end() ? found->second : std::numeric_limits<int>::max();
}

/// The better format first; of two drafts in one format the one named later ("draft-2"), but of
/// equal files the first.
bool better(const Report& a, const Report& b, const SeriesOptions& options) {
    const int rank_a = rank(a, options), rank_b = rank(b, options);
    if (rank_a != rank_b) return rank_a < rank_b;
    return a.digest == b.digest ? a.path < b.path : a.path > b.path;
}

class Sorter {
public:
    Sorter(const std::vector<const Report*>& reports, const SeriesOptions& options, Series& series)
        : reports_(reports), options_(options), series_(series) {}

    void run() {
        std::vector<std::size_t> all;
        all.swap(series_.reports);
        for (std::size_t i = 0; i < all.size();) {
            std::size_t end = i + 1;
            while (end < all.size() && same_time(all[i], all[end])) ++end;
            keep_best({all.begin() + static_cast<std::ptrdiff_t>(i),
                       all.begin() + static_cast<std::ptrdiff_t>(end)});
            i = end;
        }
    }

private:
    bool same_time(std::size_t a, std::size_t b) const {
        const auto &x = reports_[a]->identity.issued, &y = reports_[b]->identity.issued;
        if (x && y) return *x == *y;
        const auto one = dating_of(*reports_[a]), other = dating_of(*reports_[b]);
        return !x && !y && one && other && one->day == other->day;
    }

    /// Those that are kept stay in the order that they had.
    void keep_best(const std::vector<std::size_t>& in_order) {
        std::vector<std::size_t> same = in_order;
        std::sort(same.begin(), same.end(), [&](std::size_t a, std::size_t b) {
            return better(*reports_[a], *reports_[b], options_);
        });
        struct Kept {
            std::size_t report = 0;
            Words sample;
        };
        std::vector<Kept> kept;
        for (const std::size_t report : same) {
            Words sample = same.size() > 1 ? sample_text(*reports_[report]) : Words{};
            const auto of = std::find_if(kept.begin(), kept.end(), [&](const Kept& other) {
                return may_be_one(*reports_[other.report], *reports_[report]) &&
                       resemblance(other.sample, sample) >= much_the_same;
            });
            if (of != kept.end()) {
                series_.renditions.push_back({report, of->report});
            } else {
                kept.push_back({report, std::move(sample)});
            }
        }
        for (const std::size_t report : in_order) {
            if (std::ranges::find(kept, report, &Kept::report) != kept.end())
                series_.reports.push_back(report);
        }
    }

    const std::vector<const Report*>& reports_;
    const SeriesOptions& options_;
    Series& series_;
};

}  // namespace

bool are_renditions(const Report& a, const Report& b) {
    return may_be_one(a, b) && resemblance(sample_text(a), sample_text(b)) >= much_the_same;
}

void set_renditions_aside(const std::vector<const Report*>& reports, const SeriesOptions& options,
                          Series& series) {
    Sorter(reports, options, series).run();
}

}  // namespace yearproof::grouping
