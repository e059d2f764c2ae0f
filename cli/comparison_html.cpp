// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"

#include "change_html.h"
#include "html.h"
#include "yearproof/log/layout.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>

namespace yearproof::cli {
namespace {

class Page {
public:
    Page(const Compared& compared, std::ostream& out)
        : compared_(compared), changes_(compared.old, compared.fresh), out_(out) {}

    void write() {
        out_ << html_head(fmt::format("{} and {}", name(compared_.old), name(compared_.fresh)));
        write_reports();
        const std::vector<Entry> entries = entries_of(compared_);
        write_outline(entries);
        out_ << "<h2>What changed in the words</h2>\n";
        for (std::size_t i = 0; i < entries.size(); ++i) write_section(entries[i], i);
        fmt::print(out_, "<p class=\"faint\">In all: {}.</p>\n", words_of(total_));
        out_ << html_foot();
    }

private:
    static std::string name(const Report& report) {
        return std::filesystem::path(report.path).filename().string();
    }

    static std::string described(const Report& report) {
        std::string text = fmt::format("<strong>{}</strong>", escaped_html(report.path));
        if (!report.identity.title.empty()) text += "<br/>" + escaped_html(report.identity.title);
        if (report.identity.issued && report.identity.issued->ok())
            text += ", issued " + iso(*report.identity.issued);
        return text;
    }

    void write_reports() {
        const auto& alignment = compared_.alignment;
        out_ << "<h1>Two reports side by side</h1>\n";
        fmt::print(out_, "<p>Earlier: {}</p>\n<p>Later: {}</p>\n", described(compared_.old),
                   described(compared_.fresh));
        fmt::print(out_, "<p class=\"faint\">{} in both, {} removed, {} added.</p>\n",
                   counted(alignment.links.size(), "section"), alignment.removed.size(),
                   alignment.added.size());
    }

    // ---- the outlines

    void write_outline(const std::vector<Entry>& entries) {
        out_ << "<h2>Sections</h2>\n<table>\n<thead><tr><th>Earlier</th><th class=\"how\">What "
                "became of it</th><th>Later</th></tr></thead>\n<tbody>\n";
        for (std::size_t i = 0; i < entries.size(); ++i) write_row(entries[i], i);
        out_ << "</tbody>\n</table>\n";
    }

    void write_row(const Entry& entry, std::size_t index) {
        const WordCounts counts = counts_of(entry);
        const std::string style = style_of(entry, counts);
        std::string how = relations_of(compared_, entry);
        if (counts.removed + counts.added > 0) how += "<br/>" + words_of(counts);
        if (has_words_to_show(entry, counts))
            how = fmt::format("<a href=\"#c{}\">{}</a>", index, how);
        fmt::print(out_,
                   "<tr><td class=\"{0}\">{1}</td><td class=\"how {0}\">{2}</td><td "
                   "class=\"{0}\">{3}</td></tr>\n",
                   style, headings(compared_.old, old_sections(compared_, entry)), how,
                   headings(compared_.fresh, fresh_sections(compared_, entry)));
    }

    WordCounts counts_of(const Entry& entry) const {
        return entry.kind == Entry::Kind::linked
                   ? changes_.count(compared_.alignment.links[entry.index])
                   : WordCounts{};
    }

    bool is_same(const Entry& entry) const {
        return entry.kind == Entry::Kind::linked &&
               compared_.alignment.links[entry.index].relations == std::vector{Relation::same};
    }

    std::string style_of(const Entry& entry, const WordCounts& counts) const {
        if (entry.kind == Entry::Kind::removed) return "removed";
        if (entry.kind == Entry::Kind::added) return "added";
        if (!is_same(entry)) return "other";
        return counts.removed + counts.added == 0 ? "same" : "changed";
    }

    bool has_words_to_show(const Entry& entry, const WordCounts& counts) const {
        return entry.kind != Entry::Kind::linked || counts.removed + counts.added > 0;
    }

    static std::string headings(const Report& report, const std::vector<std::uint32_t>& sections) {
        std::string text;
        for (const std::uint32_t one : sections) {
            const auto level = std::clamp<int>(report.outline.sections[one].level, 1, 5);
            text += fmt::format("<div class=\"l{}\">{}</div>", level,
                                escaped_html(opening_of(report, one)));
        }
        return text;
    }

    // ---- the words

    void write_section(const Entry& entry, std::size_t index) {
        const TextChange change =
            changes_.of(old_sections(compared_, entry), fresh_sections(compared_, entry));
        if (entry.kind == Entry::Kind::linked) total_ += change.words;
        const WordCounts counts = counts_of(entry);
        if (!has_words_to_show(entry, counts)) return;
        fmt::print(out_, "<div class=\"change\" id=\"c{}\">\n<h3>{}</h3>\n", index,
                   title_of(entry));
        write_change_html(compared_, change, out_);
        out_ << "</div>\n";
    }

    /// "5.6 Council homes and garages (was 5.6 Council homes), retitled: 3 words added".
    std::string title_of(const Entry& entry) const {
        const auto old = old_sections(compared_, entry), fresh = fresh_sections(compared_, entry);
        std::string text = headings_html(fresh.empty() ? compared_.old : compared_.fresh,
                                         fresh.empty() ? old : fresh);
        if (entry.kind == Entry::Kind::linked && !is_same(entry))
            text += " (was " + headings_html(compared_.old, old) + ")";
        return fmt::format("{} <span class=\"note\">{}</span>", text,
                           relations_of(compared_, entry));
    }

    const Compared& compared_;
    TextChanges changes_;
    std::ostream& out_;
    WordCounts total_;
};

}  // namespace

void write_comparison_html(const Compared& compared, std::ostream& out) {
    Page(compared, out).write();
}

}  // namespace yearproof::cli
