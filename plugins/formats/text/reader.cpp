// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "reader.h"

#include "lines.h"

#include <algorithm>
#include <string>
#include <vector>

namespace yearproof {
namespace {

using text::Line;
using text::Mark;

/// Wider lines are not wrapped ones: each is a paragraph, however near the next one is.
constexpr std::uint32_t widest_wrapped_line = 160;
constexpr std::uint32_t narrowest_wrapped_line = 50;

class Reader {
public:
    Reader(std::string_view text, DocumentBuilder& builder, const Limits& limits)
        : text_(text), builder_(builder), limits_(limits) {}

    void read() {
        const bool pages = text_.find('\f') != std::string_view::npos;
        if (pages) builder_.page(++page_);
        for (std::uint32_t at = 0; at < text_.size(); at = next_) {
            const Line line = text::line_at(text_, at);
            next_ = line.next;
            if (line.page_break) turn_page();
            take(line);
            previous_ = line;
        }
        close();
    }

private:
    std::string_view text_;
    DocumentBuilder& builder_;
    const Limits& limits_;
    std::vector<std::uint32_t>
        contents_;  ///< of the open list items: the column where their words begin
    Line previous_;
    std::uint32_t next_ = 0, page_ = 0;
    std::uint32_t width_ = 0;  ///< of the widest line of the open block
    bool open_ = false, in_item_ = false;

    std::string_view words(const Line& line) const { return text_.substr(line.first, line.size()); }

    void turn_page() {
        close();
        builder_.page(++page_);
    }

    void close() {
        if (open_) builder_.end();
        open_ = false;
    }

    void take(const Line& line) {
        if (line.blank() || (!open_ && text::rule_of(words(line)) != 0)) return close();
        const Mark mark = line.tabbed ? Mark{} : text::mark_at(text_, line.first, line.last);
        if (!mark.empty() && begins_item(mark)) {
            item(line, mark);
        } else if (open_ && !begins_paragraph(line)) {
            add_line(line);
        } else {
            paragraph(line);
        }
    }

    bool begins_item(const Mark& mark) const {
        return mark.sure || !open_ || in_item_ || text::is_complete(words(previous_));
    }

    bool begins_paragraph(const Line& line) const {
        const std::string_view now = words(line), before = words(previous_);
        if (line.tabbed || previous_.tabbed) return line.tabbed != previous_.tabbed;
        if (text::has_leader(now) || text::has_leader(before)) return true;
        if (text::begins_with_section_number(now) &&
            (text::is_complete(before) || is_short(previous_) || ended_early(line))) {
            return true;
        }
        if (text::begins_small(now)) return false;
        if (line.size() > widest_wrapped_line || previous_.size() > widest_wrapped_line)
            return true;
        return ended_early(line) ||
               (line.indent > previous_.indent + 1 && text::is_complete(before) && !in_item_);
    }

    static bool is_short(const Line& line) { return line.size() < narrowest_wrapped_line; }

    /// The line before had room for the first word of this one, by how wide the lines around are.
    bool ended_early(const Line& line) const {
        const std::uint32_t width = std::max(width_, line.size());
        if (width < narrowest_wrapped_line) return false;
        const std::string_view now = words(line);
        const auto first_word = static_cast<std::uint32_t>(std::min(now.find(' '), now.size()));
        return (previous_.size() + 1 + first_word) * 4 <= width * 3;
    }

    void item(const Line& line, const Mark& outer) {
        close();
        while (!contents_.empty() && line.indent < contents_.back()) contents_.pop_back();
        const auto level = std::min<std::size_t>(contents_.size() + 1, limits_.depth);
        const auto content = line.indent + (outer.content - line.first);
        if (contents_.size() < limits_.depth) contents_.push_back(content);
        // "- 1. Recommendation": a mark that extraction put before the one that was typed.
        const Mark inner = outer.bullet ? text::mark_at(text_, outer.content, line.last) : Mark{};
        const Mark& mark = inner.empty() ? outer : inner;
        builder_.begin(BlockKind::list_item, static_cast<int>(level),
                       std::string(text_.substr(mark.begin, mark.end - mark.begin)));
        builder_.verbatim(text_.substr(mark.content, line.last - mark.content), mark.content);
        width_ = line.size();
        open_ = in_item_ = true;
    }

    void paragraph(const Line& line) {
        close();
        while (!contents_.empty() && line.indent < contents_.back()) contents_.pop_back();
        const int underline = underline_level(line);
        builder_.begin(underline > 0 ? BlockKind::heading : BlockKind::paragraph, underline);
        builder_.verbatim(words(line), line.first);
        width_ = line.size();
        open_ = true;
        in_item_ = false;
        if (underline > 0) skip_underline();
    }

    /// 1 for a short line with "====" beneath it, 2 with "----", else 0.
    int underline_level(const Line& line) const {
        if (next_ >= text_.size() || line.size() > 100 || line.tabbed) return 0;
        const Line below = text::line_at(text_, next_);
        const char rule = text::rule_of(words(below));
        if ((rule != '=' && rule != '-') || below.size() * 2 < line.size()) return 0;
        return rule == '=' ? 1 : 2;
    }

    void skip_underline() {
        next_ = text::line_at(text_, next_).next;
        close();
    }

    void add_line(const Line& line) {
        width_ = std::max(width_, line.size());
        builder_.instead(previous_.tabbed ? "\n" : " ", previous_.last,
                         line.first - previous_.last);
        builder_.verbatim(words(line), line.first);
    }
};

}  // namespace

void read_plain_text(std::string_view text, DocumentBuilder& builder, const Limits& limits) {
    Reader(text, builder, limits).read();
}

}  // namespace yearproof
