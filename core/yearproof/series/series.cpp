// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/series.h"

#include "yearproof/series/dating.h"
#include "yearproof/series/grouping.h"
#include "yearproof/series/renditions.h"
#include "yearproof/source/utf8.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>

namespace yearproof {
namespace {

constexpr std::size_t words_of_id = 8;

/// An apostrophe belongs to its word, whether it is typed straight or curly.
std::string without_apostrophes(std::string_view title) {
    std::string result;
    for (std::size_t at = 0; at < title.size();) {
        const auto point = decode(title, at);
        if (point.value != '\'' && point.value != 0x2018 && point.value != 0x2019)
            result += title.substr(at, point.length);
        at += point.length;
    }
    return result;
}

/// "Attendance of the Portfolio Holder, 2024" gives "attendance-of-the-portfolio-holder".
std::string slug(std::string_view title) {
    std::string result, word;
    std::size_t words = 0;
    const auto finish = [&] {
        const bool number = word.find_first_of("0123456789") != std::string::npos;
        if (!word.empty() && !number && words < words_of_id) {
            result += (words++ == 0 ? "" : "-") + word;
        }
        word.clear();
    };
    for (const char c : without_apostrophes(title)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) word += c;
        if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
        if (!letter && !(c >= 'A' && c <= 'Z')) finish();
    }
    finish();
    return result;
}

std::string stem_of(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    return name.substr(0, name.find_last_of('.'));
}

class SeriesBuilder {
public:
    SeriesBuilder(const std::vector<const Report*>& reports, const SeriesOptions& options)
        : reports_(reports), options_(options) {}

    std::vector<Series> build() {
        std::vector<std::size_t> order(reports_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        if (options_.one_series) {
            add(std::move(order));
        } else {
            for (std::size_t i = 0; i < options_.given.size(); ++i) {
                add(take_given(options_.given[i], order), name_given(i));
            }
            for (std::vector<std::size_t>& group : by_themselves(order)) add(std::move(group));
        }
        return named();
    }

private:
    std::tuple<grouping::Dating, const std::string&, const std::string&> key(std::size_t i) const {
        return {dating(i), reports_[i]->path, reports_[i]->digest};
    }

    /// What does not say when it is from is the newest: it is what the others came before.
    grouping::Dating dating(std::size_t i) const {
        constexpr grouping::Dating newest{std::numeric_limits<int>::max(), 0};
        const Report& report = *reports_[i];
        if (!report.identity.issued && report.path == options_.draft) return newest;
        return grouping::dating_of(report).value_or(newest);
    }

    std::vector<std::size_t> take_given(const std::vector<std::string>& paths,
                                        std::vector<std::size_t>& order) const {
        std::vector<std::size_t> group;
        const auto given = [&](std::size_t i) {
            return std::find(paths.begin(), paths.end(), reports_[i]->path) != paths.end();
        };
        std::copy_if(order.begin(), order.end(), std::back_inserter(group), given);
        std::erase_if(order, given);
        return group;
    }

    /// A report that cannot be put among the others stays alone.
    std::vector<std::vector<std::size_t>>
    by_themselves(const std::vector<std::size_t>& order) const {
        std::vector<grouping::Profile> dated;
        std::vector<std::vector<std::size_t>> groups;
        for (const std::size_t i : order) {
            if (grouping::dating_of(*reports_[i])) {
                dated.push_back(grouping::read_profile(*reports_[i], i));
            } else {
                groups.push_back({i});
            }
        }
        for (std::vector<std::size_t>& members : grouping::group(dated)) {
            for (std::size_t& member : members) member = dated[member].report;
            leave_out_unordered(members, groups);
            groups.push_back(std::move(members));
        }
        return groups;
    }

    /// Of reports without a date of issue that are told to be from one time, and are no renditions
    /// of each other, none is the earlier: those of four quarters that call themselves by the year.
    void leave_out_unordered(std::vector<std::size_t>& members,
                             std::vector<std::vector<std::size_t>>& groups) const {
        std::vector<std::size_t> ordered;
        for (const std::size_t i : members) {
            const bool issued = reports_[i]->identity.issued.has_value();
            const bool placed = issued || ordered.empty() || dating(ordered.back()) != dating(i) ||
                                grouping::are_renditions(*reports_[ordered.back()], *reports_[i]);
            if (placed) {
                ordered.push_back(i);
            } else {
                groups.push_back({i});
            }
        }
        members = std::move(ordered);
    }

    std::string name_given(std::size_t i) const {
        return i < options_.names.size() ? options_.names[i] : std::string();
    }

    void add(std::vector<std::size_t> group, const std::string& name = {}) {
        if (group.empty()) return;
        Series& series = series_.emplace_back();
        const Report& oldest = *reports_[group.front()];
        series.title = reports_[group.back()]->identity.title;
        const std::string& title = oldest.identity.title;
        series.id = !name.empty() ? name : slug(title.empty() ? stem_of(oldest.path) : title);
        if (series.id.empty()) series.id = "report";
        series.reports = std::move(group);
        grouping::set_renditions_aside(reports_, options_, series);
    }

    /// In order of id; a second series of the same id gets a number, the older series keeps the
    /// plain one.
    std::vector<Series> named() {
        std::sort(series_.begin(), series_.end(), [&](const Series& a, const Series& b) {
            return a.id != b.id ? a.id < b.id : key(a.reports.front()) < key(b.reports.front());
        });
        std::set<std::string> taken;
        for (Series& series : series_) {
            const std::string plain = series.id;
            for (int n = 2; !taken.insert(series.id).second; ++n)
                series.id = plain + "-" + std::to_string(n);
        }
        return std::move(series_);
    }

    const std::vector<const Report*>& reports_;
    const SeriesOptions& options_;
    std::vector<Series> series_;
};

}  // namespace

std::vector<Series> group_series(const std::vector<const Report*>& reports,
                                 const SeriesOptions& options) {
    return SeriesBuilder(reports, options).build();
}

}  // namespace yearproof
