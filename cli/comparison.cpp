// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"

#include "report_json.h"
#include "yearproof/log/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace yearproof::cli {
namespace {

constexpr std::size_t gap = 2;

std::string words_of(const Report& report, std::uint32_t index) {
    const Section& section = report.outline.sections[index];
    const std::string title =
        section.title.empty() ? shown(text_of(report, section)) : shown(section.title);
    return section.number.empty() ? title : shown(section.number) + " " + title;
}

/// As much of it as fits on one line.
std::string first_line(const std::string& text, std::size_t width) {
    if (width_of(text) <= width) return text;
    const auto lines = cut_lines(text, width - 3);
    return text.substr(0, lines.front().end) + "...";
}

/// A line for each relation; with the first how alike the texts are, where they are not the same.
std::vector<std::string> relation_lines(const Link& link) {
    std::vector<std::string> lines;
    for (const Relation relation : link.relations) lines.emplace_back(name_of(relation));
    const auto percent = static_cast<int>(std::lround(link.similarity * 100));
    if (percent < 100 && !lines.empty()) lines.front() += fmt::format(", {}%", percent);
    return lines;
}

class Comparison {
public:
    Comparison(const Report& old, const Report& fresh, const Alignment& alignment,
               std::size_t width)
        : old_(old), fresh_(fresh), alignment_(alignment),
          side_((width - relation_width - 2 * gap) / 2) {}

    void write(std::ostream& out) const {
        out << "old: " << shown(old_.path) << "\nnew: " << shown(fresh_.path) << "\n\n";
        std::vector<bool> written(alignment_.links.size());
        std::uint32_t next_old = 0;
        for (std::uint32_t i = 0; i < fresh_.outline.sections.size(); ++i) {
            const auto link = alignment_.link_of_later[i];
            if (link < 0) {
                line(out, "", "added", words_of(fresh_, i));
            } else if (!written[static_cast<std::size_t>(link)]) {
                written[static_cast<std::size_t>(link)] = true;
                next_old =
                    removed_before(out, next_old, alignment_.links[static_cast<std::size_t>(link)]);
                linked(out, alignment_.links[static_cast<std::size_t>(link)]);
            }
        }
        removed(out, next_old, static_cast<std::uint32_t>(old_.outline.sections.size()));
        summary(out);
    }

private:
    static constexpr std::size_t relation_width = 16;
    const Report& old_;
    const Report& fresh_;
    const Alignment& alignment_;
    std::size_t side_;

    void line(std::ostream& out, const std::string& old, const std::string& relation,
              const std::string& fresh) const {
        const std::string left = first_line(old, side_),
                          middle = first_line(relation, relation_width);
        std::string text =
            left + std::string(side_ - std::min(side_, width_of(left)) + gap, ' ') + middle +
            std::string(relation_width - std::min(relation_width, width_of(middle)) + gap, ' ') +
            first_line(fresh, side_);
        out << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }

    /// Of a split or merged section the further parts stand below the first.
    void linked(std::ostream& out, const Link& link) const {
        const auto relations = relation_lines(link);
        const std::size_t lines =
            std::max({link.earlier.size(), link.later.size(), relations.size()});
        for (std::size_t i = 0; i < lines; ++i) {
            line(out, i < link.earlier.size() ? words_of(old_, link.earlier[i]) : "",
                 i < relations.size() ? relations[i] : "",
                 i < link.later.size() ? words_of(fresh_, link.later[i]) : "");
        }
    }

    void removed(std::ostream& out, std::uint32_t from, std::uint32_t to) const {
        for (auto i = from; i < to; ++i) {
            if (alignment_.link_of_earlier[i] < 0) line(out, words_of(old_, i), "removed", "");
        }
    }

    std::uint32_t removed_before(std::ostream& out, std::uint32_t next_old,
                                 const Link& link) const {
        if (link.earlier.empty() || link.earlier.front() < next_old) return next_old;
        removed(out, next_old, link.earlier.front());
        return link.earlier.front() + 1;
    }

    void summary(std::ostream& out) const {
        const auto same = std::ranges::count_if(alignment_.links, [](const Link& link) {
            return link.relations.size() == 1 && link.relations.front() == Relation::same;
        });
        const auto other = alignment_.links.size() - static_cast<std::size_t>(same);
        out << fmt::format("\n{} in the same place, {} renumbered, retitled, moved, split or "
                           "merged, {} removed, {} added\n",
                           same, other, alignment_.removed.size(), alignment_.added.size());
    }
};

}  // namespace

void write_comparison(const Report& old, const Report& fresh, const Alignment& alignment,
                      const ReporterOptions& look, std::ostream& out) {
    Comparison(old, fresh, alignment, look.width).write(out);
}

}  // namespace yearproof::cli
