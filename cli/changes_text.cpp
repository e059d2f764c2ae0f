// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"
#include "shown_runs.h"
#include "yearproof/log/layout.h"
#include "yearproof/log/paint.h"

#include <fmt/format.h>

#include <algorithm>

namespace yearproof::cli {
namespace {

/// Of a stretch that stayed as it was nobody reads more than its ends.
constexpr std::size_t widest_kept = 240, end_of_kept = 90;

constexpr std::size_t set_in = 4;

struct Styled {
    Span span;
    Style style = Style::plain;
};

/// Text whose parts have styles, put on lines.
class StyledText {
public:
    void add(const std::string& words, Style style = Style::plain) {
        if (style != Style::plain)
            styles_.push_back({{text_.size(), text_.size() + words.size()}, style});
        text_ += words;
    }

    /// `margin` stands before the first line, as many blanks before the others; where there is
    /// none, the others are set in.
    void write(std::ostream& out, const Paint& paint, std::string margin, std::size_t width) const {
        auto next = styles_.begin();
        for (const Span line :
             cut_lines(text_, width - std::max(margin.size(), margin.empty() ? set_in : 0))) {
            out << margin;
            while (next != styles_.end() && next->span.end <= line.begin) ++next;
            write_line(out, paint, line, next);
            out << '\n';
            margin.assign(margin.empty() ? set_in : margin.size(), ' ');
        }
    }

private:
    void write_line(std::ostream& out, const Paint& paint, Span line,
                    std::vector<Styled>::const_iterator next) const {
        std::size_t at = line.begin;
        for (; next != styles_.end() && next->span.begin < line.end; ++next) {
            const std::size_t begin = std::max(next->span.begin, line.begin),
                              end = std::min(next->span.end, line.end);
            out << text_.substr(at, begin - at)
                << paint(next->style, text_.substr(begin, end - begin));
            at = end;
        }
        out << text_.substr(at, line.end - at);
    }

    std::string text_;
    std::vector<Styled> styles_;
};

/// "the first words ... the last words", cut at blanks.
std::string without_middle(const std::string& words) {
    if (words.size() <= widest_kept) return words;
    const std::size_t head = words.rfind(' ', end_of_kept),
                      tail = words.find(' ', words.size() - end_of_kept);
    if (head == std::string::npos || tail == std::string::npos) return words;
    return words.substr(0, head) + " ..." + words.substr(tail);
}

class Writer {
public:
    Writer(const Compared& compared, const TextChanges& changes, const ReporterOptions& look,
           std::ostream& out)
        : compared_(compared), changes_(changes), look_(look), paint_(look.colour), out_(out) {}

    void write(const Entry& entry, const std::string& prefix) {
        const auto old = old_sections(compared_, entry), fresh = fresh_sections(compared_, entry);
        const TextChange change = changes_.of(old, fresh);
        total_ += change.words;
        write_heading(entry, change.words, prefix);
        std::size_t unchanged = 0;
        for (const ParagraphChange& paragraph : change.paragraphs) {
            if (paragraph.unchanged()) {
                ++unchanged;
                continue;
            }
            write_unchanged(unchanged);
            unchanged = 0;
            write(paragraph);
        }
        if (unchanged < change.paragraphs.size()) write_unchanged(unchanged);
        write_figures(change);
    }

    const WordCounts& total() const { return total_; }

private:
    void write_heading(const Entry& entry, const WordCounts& counts, const std::string& prefix) {
        const std::string fresh = headings(compared_.fresh, fresh_sections(compared_, entry)),
                          old = headings(compared_.old, old_sections(compared_, entry));
        StyledText text;
        text.add(prefix);
        text.add(fresh.empty() ? old : fresh, Style::strong);
        if (!fresh.empty() && !old.empty() && has_new_heading(entry))
            text.add(" (was " + old + ")");
        const bool quiet = counts.removed == 0 && counts.added == 0;
        text.add(": " + relations_of(compared_, entry), quiet ? Style::faint : Style::note);
        if (counts.before + counts.after > 0)
            text.add(", " + amount(entry, counts), quiet ? Style::faint : Style::plain);
        text.write(out_, paint_, "", look_.width);
    }

    static std::string amount(const Entry& entry, const WordCounts& counts) {
        return entry.kind == Entry::Kind::linked ? words_of(counts)
                                                 : counted(counts.before + counts.after, "word");
    }

    /// A numbered paragraph has no heading but its number.
    static std::string headings(const Report& report, const std::vector<std::uint32_t>& sections) {
        std::string text;
        for (const std::uint32_t one : sections) {
            const Section& section = report.outline.sections[one];
            const std::string words = section.title.empty() && !section.number.empty()
                                          ? shown(section.number)
                                          : heading_of(report, one);
            text += (text.empty() ? "" : " + ") + words;
        }
        return text;
    }

    bool has_new_heading(const Entry& entry) const {
        if (entry.kind != Entry::Kind::linked) return false;
        const auto& relations = compared_.alignment.links[entry.index].relations;
        return std::ranges::any_of(relations, [](Relation relation) {
            return relation != Relation::same && relation != Relation::moved;
        });
    }

    void write_unchanged(std::size_t count) {
        if (count == 0) return;
        StyledText text;
        text.add(counted(count, "paragraph") + " unchanged", Style::faint);
        text.write(out_, paint_, "    ", look_.width);
    }

    void write(const ParagraphChange& paragraph) {
        StyledText text;
        if (paragraph.elsewhere >= 0) text.add(where(paragraph), Style::note);
        if (paragraph.moved) text.add("moved here: ", Style::note);
        const bool marked = paragraph.on_both() && !look_.colour;
        for (const ShownRun& run : shown_runs(compared_, paragraph)) add(text, run, marked);
        text.write(out_, paint_, sign_of(paragraph), look_.width);
    }

    std::string where(const ParagraphChange& paragraph) const {
        const bool gone = paragraph.later.empty();
        const auto index = static_cast<std::uint32_t>(paragraph.elsewhere);
        const Report& report = gone ? compared_.fresh : compared_.old;
        const Section& section = report.outline.sections[index];
        const std::string name =
            section.number.empty() ? heading_of(report, index) : shown(section.number);
        return (gone ? "went to " : "came from ") + name + ": ";
    }

    static std::string sign_of(const ParagraphChange& paragraph) {
        if (paragraph.later.empty()) return "  - ";
        if (paragraph.earlier.empty()) return "  + ";
        return paragraph.moved ? "  > " : "  ~ ";
    }

    /// Where neither colour nor the paragraph's sign tells, brackets do.
    static void add(StyledText& text, const ShownRun& run, bool marked) {
        text.add(run.before);
        if (run.edit == Edit::kept) {
            text.add(without_middle(run.words));
        } else if (run.edit == Edit::removed) {
            text.add(marked ? "[-" + run.words + "-]" : run.words, Style::removed);
        } else {
            text.add(marked ? "{+" + run.words + "+}" : run.words, Style::added);
        }
    }

    void write_figures(const TextChange& change) {
        for (const ShownFigure& figure : shown_figures(compared_, change)) {
            StyledText text;
            text.add("figure: ", Style::faint);
            text.add(figure.old, Style::removed);
            text.add(" -> ");
            text.add(figure.fresh, Style::added);
            if (!figure.what.empty()) text.add("  " + figure.what);
            text.write(out_, paint_, "      ", look_.width);
        }
    }

    const Compared& compared_;
    const TextChanges& changes_;
    const ReporterOptions& look_;
    Paint paint_;
    std::ostream& out_;
    WordCounts total_;
};

}  // namespace

void write_change(const Compared& compared, const TextChanges& changes, const Entry& entry,
                  const std::string& prefix, const ReporterOptions& look, std::ostream& out) {
    Writer(compared, changes, look, out).write(entry, prefix);
}

void write_changes(const Compared& compared, const std::vector<Entry>& entries,
                   const ReporterOptions& look, std::ostream& out) {
    const TextChanges changes(compared.old, compared.fresh);
    Writer writer(compared, changes, look, out);
    for (const Entry& entry : entries) writer.write(entry, "");
    if (entries.size() > 1)
        out << '\n'
            << indented(fmt::format("{} in {}", words_of(writer.total()),
                                    counted(entries.size(), "section")),
                        0, look.width);
}

}  // namespace yearproof::cli
