// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline.h"

#include "comparison.h"
#include "one_line.h"
#include "report_json.h"
#include "yearproof/log/layout.h"
#include "yearproof/log/paint.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace yearproof::cli {
namespace {

constexpr std::size_t least_for_title = 26, narrowest_cell = 5, widest_cell = 13;
constexpr std::size_t cell_with_number = 9;

class Grid {
public:
    Grid(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out)
        : series_(series), paint_(look.colour), out_(out) {
        const std::size_t reports = series.reports.size();
        const std::size_t room = look.width - least_for_title - 1;
        shown_ = std::min(reports, room / narrowest_cell);
        cell_ = std::min(room / shown_, widest_cell);
        title_ = look.width - shown_ * cell_ - 1;
        first_ = reports - shown_;
    }

    void write() {
        std::string head(title_ + 1, ' ');
        for (std::size_t r = first_; r < series_.reports.size(); ++r)
            head += filled_line(year_of(series_, r), cell_);
        out_ << head.substr(0, head.find_last_not_of(' ') + 1) << '\n';
        for (const Thread& thread : series_.timeline.threads) write(thread);
        if (first_ > 0)
            out_ << fmt::format("The newest {} of {} reports are shown.\n", shown_,
                                series_.reports.size());
    }

private:
    void write(const Thread& thread) {
        const std::size_t last = newest(thread);
        if (last < first_) return;
        const Report& report = *series_.reports[last];
        const std::uint32_t section = thread.sections[last].front();
        const auto level = std::max<std::size_t>(report.outline.sections[section].level, 1);
        const std::string title =
            std::string(std::min<std::size_t>(level - 1, 4), ' ') + heading_of(report, section);
        const bool gone = last + 1 < series_.reports.size();
        out_ << paint_(gone ? Style::error : Style::plain, filled_line(title, title_)) << ' ';
        std::string line;
        std::size_t blanks = 0;
        for (std::size_t r = first_; r < series_.reports.size(); ++r) {
            const auto [words, style] = cell(thread, r);
            out_ << std::string(blanks, ' ') << paint_(style, words);
            blanks = cell_ - std::min(cell_, width_of(words));
        }
        out_ << '\n';
    }

    std::pair<std::string, Style> cell(const Thread& thread, std::size_t report) const {
        if (thread.sections[report].empty()) return {"-", Style::faint};
        const std::string how = change_in(series_, thread, report);
        const Style style = how == "=" ? Style::faint : how == "new" ? Style::good : Style::plain;
        const std::string number = numbers_of(*series_.reports[report], thread.sections[report]);
        if (cell_ < cell_with_number || number.empty()) return {how, style};
        if (number.size() + how.size() + 2 > cell_) return {filled_line(number, cell_ - 1), style};
        return {number + ' ' + how, style};
    }

    const FollowedSeries& series_;
    Paint paint_;
    std::ostream& out_;
    std::size_t shown_ = 0, cell_ = 0, title_ = 0, first_ = 0;
};

class ThreadWriter {
public:
    ThreadWriter(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out)
        : series_(series), look_(look), paint_(look.colour), out_(out) {}

    void write(const Thread& thread) {
        const std::size_t last = newest(thread);
        const std::string title = heading_of(*series_.reports[last], thread.sections[last].front());
        out_ << paint_(Style::strong, one_line(title, look_.width)) << '\n';
        bool begun = false;
        for (std::size_t r = 0; r < series_.reports.size(); ++r) {
            begun |= !thread.sections[r].empty();
            if (begun) write(thread, r);
        }
        out_ << '\n';
    }

private:
    void write(const Thread& thread, std::size_t report) {
        const std::string prefix = year_of(series_, report) + "  ";
        if (thread.sections[report].empty()) {
            out_ << prefix << paint_(Style::error, "not there") << '\n';
            return;
        }
        bool linked = false;
        for (const std::uint32_t index : thread.links) {
            const TimelineLink& link = series_.timeline.links[index];
            if (link.to != report) continue;
            write(link, prefix);
            linked = true;
        }
        if (!linked) out_ << prefix << places(thread, report) << '\n';
    }

    std::string places(const Thread& thread, std::size_t report) const {
        const Report& at = *series_.reports[report];
        const auto section = thread.sections[report].front();
        const auto line = place_of(at, at.outline.sections[section]).line;
        return one_line(heading_of(at, section), look_.width / 2) + "  " + shown(at.path) +
               (line > 0 ? fmt::format(":{}", line) : "");
    }

    void write(const TimelineLink& link, const std::string& prefix) {
        const Report &old = *series_.reports[link.from], &fresh = *series_.reports[link.to];
        auto& changes = changes_[{link.from, link.to}];
        if (!changes) changes = std::make_unique<TextChanges>(old, fresh);
        Alignment alone;
        alone.links = {link.link};
        write_change({old, fresh, alone}, *changes, {Entry::Kind::linked, 0}, prefix, look_, out_);
    }

    const FollowedSeries& series_;
    const ReporterOptions& look_;
    Paint paint_;
    std::ostream& out_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::unique_ptr<TextChanges>> changes_;
};

}  // namespace

void write_timeline(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out) {
    Grid(series, look, out).write();
}

void write_threads(const FollowedSeries& series, const ReporterOptions& look, std::ostream& out) {
    ThreadWriter writer(series, look, out);
    for (const Thread& thread : series.timeline.threads) writer.write(thread);
}

}  // namespace yearproof::cli
