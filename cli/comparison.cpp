// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"

#include "one_line.h"
#include "yearproof/log/layout.h"
#include "yearproof/log/paint.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace yearproof::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t middle_width = 20;

/// Words of the line in their style, filled up to a width with blanks that have none.
std::string column(const Paint& paint, Style style, const std::string& words, std::size_t width) {
    const std::string line = one_line(words, width);
    return paint(style, line) + std::string(width - std::min(width, width_of(line)), ' ');
}

/// "-12 +30": the words that one side alone has.
std::string signed_counts(const WordCounts& counts) {
    std::string text;
    if (counts.removed > 0) text = fmt::format("-{}", counts.removed);
    if (counts.added > 0) text += fmt::format("{}+{}", text.empty() ? "" : " ", counts.added);
    return text;
}

class Comparison {
public:
    Comparison(const Compared& compared, const ReporterOptions& look, std::ostream& out)
        : compared_(compared), changes_(compared.old, compared.fresh), paint_(look.colour),
          side_((look.width - middle_width - 2 * gap) / 2), out_(out) {}

    void write() {
        out_ << "old: " << shown(compared_.old.path) << "\nnew: " << shown(compared_.fresh.path)
             << "\n\n";
        for (const Entry& entry : entries_of(compared_)) write(entry);
        write_summary();
    }

private:
    void line(const std::string& old, const std::string& middle, const std::string& fresh,
              Style style) {
        const std::string blank(gap, ' ');
        const Style left = fresh.empty() ? style : Style::plain,
                    right = old.empty() ? style : Style::plain;
        std::string text = column(paint_, left, old, side_) + blank +
                           column(paint_, style, middle, middle_width) + blank +
                           paint_(right, one_line(fresh, side_));
        out_ << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }

    void write(const Entry& entry) {
        switch (entry.kind) {
        case Entry::Kind::linked:
            write(compared_.alignment.links[entry.index]);
            break;
        case Entry::Kind::removed:
            line(heading(compared_.old, entry.index), "removed", "", Style::error);
            break;
        case Entry::Kind::added:
            line("", "added", heading(compared_.fresh, entry.index), Style::good);
            break;
        }
    }

    /// Of a split or merged section the further parts stand below the first, as do further
    /// relations.
    void write(const Link& link) {
        const bool same = link.relations == std::vector{Relation::same};
        const auto middle = middle_of(link);
        const bool changed = !same || middle.front() != name_of(Relation::same);
        const std::size_t lines = std::max({link.earlier.size(), link.later.size(), middle.size()});
        for (std::size_t i = 0; i < lines; ++i) {
            line(i < link.earlier.size() ? heading(compared_.old, link.earlier[i]) : "",
                 i < middle.size() ? middle[i] : "",
                 i < link.later.size() ? heading(compared_.fresh, link.later[i]) : "",
                 !changed ? Style::faint
                 : same   ? Style::plain
                          : Style::note);
        }
    }

    /// A line for each relation, and how much changed behind the first that leaves room.
    std::vector<std::string> middle_of(const Link& link) {
        std::vector<std::string> lines;
        for (const Relation relation : link.relations) lines.emplace_back(name_of(relation));
        if (changes_.is_untouched(link)) return lines;
        const WordCounts counts = changes_.count(link);
        total_ += counts;
        const std::string words = signed_counts(counts);
        if (words.empty()) return lines;
        const auto room = std::ranges::find_if(lines, [&](const std::string& one) {
            return one.size() + 1 + words.size() <= middle_width;
        });
        if (room == lines.end()) {
            lines.push_back(words);
        } else {
            *room += ' ' + words;
        }
        return lines;
    }

    static std::string heading(const Report& report, std::uint32_t section) {
        const auto level = std::max<std::size_t>(report.outline.sections[section].level, 1);
        return std::string(std::min<std::size_t>(level - 1, 4), ' ') + heading_of(report, section);
    }

    void write_summary() {
        const auto& alignment = compared_.alignment;
        const auto same = std::ranges::count_if(alignment.links, [](const Link& link) {
            return link.relations.size() == 1 && link.relations.front() == Relation::same;
        });
        const auto other = alignment.links.size() - static_cast<std::size_t>(same);
        out_ << '\n'
             << indented(fmt::format("{} in the same place, {} renumbered, retitled, moved, split "
                                     "or merged, {} removed, {} added; in those that both have, {}",
                                     same, other, alignment.removed.size(), alignment.added.size(),
                                     words_of(total_)),
                         0, 2 * (side_ + gap) + middle_width);
    }

    const Compared& compared_;
    TextChanges changes_;
    Paint paint_;
    std::size_t side_;
    std::ostream& out_;
    WordCounts total_;
};

}  // namespace

void write_comparison(const Compared& compared, const ReporterOptions& look, std::ostream& out) {
    Comparison(compared, look, out).write();
}

}  // namespace yearproof::cli
