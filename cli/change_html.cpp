// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "change_html.h"

#include "html.h"
#include "shown_runs.h"
#include "yearproof/log/layout.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace yearproof::cli {
namespace {

constexpr std::size_t longest_heading = 100;  ///< bytes of a paragraph's opening words

class ChangeWriter {
public:
    ChangeWriter(const Compared& compared, std::ostream& out) : compared_(compared), out_(out) {}

    void write(const TextChange& change) {
        for (auto at = change.paragraphs.begin(); at != change.paragraphs.end();) {
            const auto end = std::find_if(at, change.paragraphs.end(),
                                          [](const auto& one) { return !one.unchanged(); });
            write_unchanged(static_cast<std::size_t>(end - at));
            at = end;
            if (at != change.paragraphs.end()) write(*at++);
        }
        write_figures(change);
    }

private:
    void write_unchanged(std::size_t count) {
        if (count == 0) return;
        fmt::print(out_, "<p class=\"faint\">{} unchanged</p>\n", counted(count, "paragraph"));
    }

    void write(const ParagraphChange& paragraph) {
        out_ << "<p>";
        if (paragraph.moved) out_ << "<span class=\"note\">moved here</span> ";
        if (paragraph.elsewhere >= 0) {
            const bool gone = paragraph.later.empty();
            fmt::print(out_, "<span class=\"note\">{} {}</span> ", gone ? "went to" : "came from",
                       headings_html(gone ? compared_.fresh : compared_.old,
                                     {static_cast<std::uint32_t>(paragraph.elsewhere)}));
        }
        for (const ShownRun& run : shown_runs(compared_, paragraph)) write(run);
        out_ << "</p>\n";
    }

    void write(const ShownRun& run) {
        const std::string words = escaped_html(run.words);
        out_ << run.before;
        if (run.edit == Edit::kept) {
            out_ << words;
        } else {
            const auto* tag = run.edit == Edit::removed ? "del" : "ins";
            fmt::print(out_, "<{0}>{1}</{0}>", tag, words);
        }
    }

    void write_figures(const TextChange& change) {
        const auto figures = shown_figures(compared_, change);
        if (figures.empty()) return;
        out_ << "<ul class=\"figures\">\n";
        for (const ShownFigure& figure : figures) {
            fmt::print(out_, "<li><del>{}</del> &#8594; <ins>{}</ins> {}</li>\n",
                       escaped_html(figure.old), escaped_html(figure.fresh),
                       escaped_html(figure.what));
        }
        out_ << "</ul>\n";
    }

    const Compared& compared_;
    std::ostream& out_;
};

}  // namespace

std::string opening_of(const Report& report, std::uint32_t section) {
    std::string text = heading_of(report, section);
    if (text.size() <= longest_heading) return text;
    const std::size_t end = text.rfind(' ', longest_heading);
    return end == std::string::npos ? text : text.substr(0, end) + " ...";
}

std::string headings_html(const Report& report, const std::vector<std::uint32_t>& sections) {
    std::string text;
    for (const std::uint32_t one : sections) {
        const Section& section = report.outline.sections[one];
        const bool bare = section.title.empty() && !section.number.empty();
        text += (text.empty() ? "" : " + ") +
                escaped_html(bare ? section.number : opening_of(report, one));
    }
    return text;
}

void write_change_html(const Compared& compared, const TextChange& change, std::ostream& out) {
    ChangeWriter(compared, out).write(change);
}

}  // namespace yearproof::cli
