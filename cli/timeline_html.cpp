// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "change_html.h"
#include "html.h"
#include "timeline.h"
#include "yearproof/log/layout.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace yearproof::cli {
namespace {

class SeriesPage {
public:
    SeriesPage(const FollowedSeries& series, std::size_t index, std::ostream& out)
        : series_(series), index_(index), out_(out) {}

    void write() {
        write_reports();
        write_grid();
        out_ << "<h2>What each year changed</h2>\n";
        for (std::size_t t = 0; t < threads().size(); ++t) {
            if (changes(threads()[t])) write_thread(threads()[t], t);
        }
    }

private:
    const std::vector<Thread>& threads() const { return series_.timeline.threads; }
    const Report& report(std::size_t r) const { return *series_.reports[r]; }
    std::string year(std::size_t r) const { return escaped_html(year_of(series_, r)); }

    void write_reports() {
        fmt::print(out_, "<h1>{}</h1>\n<ul class=\"figures\">\n", escaped_html(series_.title));
        for (std::size_t r = 0; r < series_.reports.size(); ++r)
            fmt::print(out_, "<li><strong>{}</strong> {}</li>\n", year(r),
                       escaped_html(report(r).path));
        out_ << "</ul>\n";
    }

    // ---- a line a section, a column a report

    void write_grid() {
        out_ << "<h2>Sections through the years</h2>\n<p class=\"faint\">new: the first report "
                "with it; =: the same words as before; 93%: so alike; -: not there</p>\n"
                "<div class=\"wide\">\n<table class=\"years\">\n<thead><tr><th "
                "class=\"title\">Section</th>";
        for (std::size_t r = 0; r < series_.reports.size(); ++r)
            fmt::print(out_, "<th>{}</th>", year(r));
        out_ << "</tr></thead>\n<tbody>\n";
        for (std::size_t t = 0; t < threads().size(); ++t) write_row(threads()[t], t);
        out_ << "</tbody>\n</table>\n</div>\n";
    }

    void write_row(const Thread& thread, std::size_t index) {
        const std::size_t last = newest(thread);
        const std::uint32_t section = thread.sections[last].front();
        const auto level = std::clamp<int>(report(last).outline.sections[section].level, 1, 5);
        const bool gone = last + 1 < series_.reports.size();
        std::string title = escaped_html(opening_of(report(last), section));
        if (changes(thread))
            title = fmt::format("<a href=\"#s{}t{}\">{}</a>", index_, index, title);
        fmt::print(out_, "<tr><td class=\"title{}\"><div class=\"l{}\">{}</div></td>",
                   gone ? " removed" : "", level, title);
        for (std::size_t r = 0; r < series_.reports.size(); ++r) write_cell(thread, r);
        out_ << "</tr>\n";
    }

    void write_cell(const Thread& thread, std::size_t r) {
        const std::string how = change_in(series_, thread, r);
        const bool faint = how == "-" || how == "=";
        const std::string number = escaped_html(numbers_of(report(r), thread.sections[r]));
        fmt::print(out_, "<td class=\"{}\">{}{}{}</td>",
                   faint          ? "same"
                   : how == "new" ? "added"
                                  : "changed",
                   number, number.empty() ? "" : " ", how);
    }

    // ---- the words

    /// Whether there is more to tell of it than that it always stood there with the same words.
    bool changes(const Thread& thread) const {
        for (std::size_t r = 1; r < series_.reports.size(); ++r) {
            if (thread.sections[r].empty() != thread.sections[r - 1].empty()) return true;
        }
        return std::ranges::any_of(thread.links, [&](std::uint32_t index) {
            const Link& link = series_.timeline.links[index].link;
            return link.similarity < 1 || link.relations != std::vector{Relation::same};
        });
    }

    void write_thread(const Thread& thread, std::size_t index) {
        const std::size_t last = newest(thread);
        fmt::print(out_, "<div class=\"change\" id=\"s{}t{}\">\n<h3>{}</h3>\n", index_, index,
                   headings_html(report(last), thread.sections[last]));
        for (std::size_t r = 0; r < series_.reports.size(); ++r) write_year(thread, r);
        out_ << "</div>\n";
    }

    void write_year(const Thread& thread, std::size_t r) {
        const bool was_there = r > 0 && !thread.sections[r - 1].empty();
        if (thread.sections[r].empty()) {
            if (was_there) write_step(r - 1, r, "not there any more", thread.sections[r - 1], {});
            return;
        }
        bool linked = false;
        for (const std::uint32_t index : thread.links) {
            const TimelineLink& link = series_.timeline.links[index];
            if (link.to != r) continue;
            write_link(link);
            linked = true;
        }
        if (linked) return;
        if (r == 0) {
            fmt::print(out_, "<p><strong>{}</strong> {}</p>\n", year(r),
                       headings_html(report(r), thread.sections[r]));
        } else {
            write_step(r - 1, r, "new", {}, thread.sections[r]);
        }
    }

    void write_link(const TimelineLink& link) {
        const Link& one = link.link;
        std::string how = words_of(one.relations);
        if (one.relations != std::vector{Relation::same})
            how += fmt::format(" (was {})", headings_html(report(link.from), one.earlier));
        write_step(link.from, link.to, how, one.earlier, one.later);
    }

    using Sections = std::vector<std::uint32_t>;

    /// `how`: as HTML.
    void write_step(std::size_t from, std::size_t to, const std::string& how, const Sections& old,
                    const Sections& fresh) {
        const Alignment alone;
        const TextChange change = changes_of(from, to).of(old, fresh);
        const bool words = change.words.removed + change.words.added > 0;
        const bool on_both = !old.empty() && !fresh.empty();
        fmt::print(out_, "<p><strong>{}</strong> {} <span class=\"note\">{}{}</span></p>\n",
                   year(to), headings_html(report(to), fresh), how,
                   words || on_both ? ": " + words_of(change.words) : "");
        if (!words) return;
        write_change_html({report(from), report(to), alone}, change, out_);
    }

    const TextChanges& changes_of(std::size_t from, std::size_t to) {
        auto& changes = changes_[{from, to}];
        if (!changes) changes = std::make_unique<TextChanges>(report(from), report(to));
        return *changes;
    }

    const FollowedSeries& series_;
    std::size_t index_;
    std::ostream& out_;
    std::map<std::pair<std::size_t, std::size_t>, std::unique_ptr<const TextChanges>> changes_;
};

}  // namespace

void write_timeline_html(const std::vector<FollowedSeries>& all, std::ostream& out) {
    out << html_head(all.size() == 1 ? all.front().title : "Reports through the years");
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].timeline.threads.empty()) SeriesPage(all[i], i, out).write();
    }
    out << html_foot();
}

}  // namespace yearproof::cli
