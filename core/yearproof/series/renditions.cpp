// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/renditions.h"

#include "yearproof/series/profile.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace yearproof::grouping {
namespace {

constexpr double much_the_same = 0.4;

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
            while (end < all.size() && same_date(all[i], all[end])) ++end;
            keep_best({all.begin() + static_cast<std::ptrdiff_t>(i),
                       all.begin() + static_cast<std::ptrdiff_t>(end)});
            i = end;
        }
    }

private:
    bool same_date(std::size_t a, std::size_t b) const {
        const auto &x = reports_[a]->identity.issued, &y = reports_[b]->identity.issued;
        return x && y && *x == *y;
    }

    void keep_best(std::vector<std::size_t> same_day) {
        std::sort(same_day.begin(), same_day.end(), [&](std::size_t a, std::size_t b) {
            return better(*reports_[a], *reports_[b], options_);
        });
        struct Kept {
            std::size_t report = 0;
            Words sample;
        };
        std::vector<Kept> kept;
        for (const std::size_t report : same_day) {
            Words sample = same_day.size() > 1 ? sample_text(*reports_[report]) : Words{};
            const auto of = std::find_if(kept.begin(), kept.end(), [&](const Kept& other) {
                return resemblance(other.sample, sample) >= much_the_same;
            });
            if (of != kept.end()) {
                series_.renditions.push_back({report, of->report});
            } else {
                kept.push_back({report, std::move(sample)});
                series_.reports.push_back(report);
            }
        }
    }

    const std::vector<const Report*>& reports_;
    const SeriesOptions& options_;
    Series& series_;
};

}  // namespace

void set_renditions_aside(const std::vector<const Report*>& reports, const SeriesOptions& options,
                          Series& series) {
    Sorter(reports, options, series).run();
}

}  // namespace yearproof::grouping
