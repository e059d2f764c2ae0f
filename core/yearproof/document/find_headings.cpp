// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <map>
#include <string>

// Headings without markup are told by their form and by what follows: short, capitalised, no full
// stop, and then something to stand over.

namespace yearproof {
namespace {

constexpr std::size_t longest_heading = 120;
constexpr std::size_t longest_plain_heading = 80;
constexpr std::size_t longest_empty_heading = 60;
constexpr std::size_t longest_tail_line = 120;
constexpr std::size_t shortest_prose = 120;
constexpr std::size_t longest_tail = 48;

class Headings {
public:
    explicit Headings(Drafts& drafts) : drafts_(drafts), list_(drafts.list) {
        const auto marked = std::count_if(list_.begin(), list_.end(),
                                          [](const Draft& draft) { return draft.source_heading; });
        marks_headings_ = marked >= 3;
    }

    void find() {
        decide_numbered();
        follow_siblings();
        for (std::size_t i = 0; i < list_.size(); ++i) {
            if (is_plain_heading(i)) make_heading(i);
        }
        read_tail();
    }

private:
    Drafts& drafts_;
    std::vector<Draft>& list_;
    bool marks_headings_ = false;  ///< the format said of some blocks that they are headings

    std::string_view words(std::size_t i) const { return drafts_.words(list_[i]); }
    bool is_heading(std::size_t i) const { return list_[i].block.kind == BlockKind::heading; }
    bool is_plain(std::size_t i) const {
        return list_[i].block.kind == BlockKind::paragraph && list_[i].number < 0 &&
               list_[i].joined.empty();
    }
    const std::vector<int>& path(std::size_t i) const { return drafts_.number_of(list_[i])->path; }

    void make_heading(std::size_t i) { list_[i].block.kind = BlockKind::heading; }

    bool is_title(std::string_view title, std::size_t longest) const {
        return !title.empty() && title.size() <= longest && shape::has_letter(title) &&
               !shape::begins_small(title) && !shape::ends_sentence(title) &&
               !title.ends_with(',') && title.find('\t') == std::string_view::npos;
    }

    std::size_t next_numbered(std::size_t i) const {
        for (++i; i < list_.size() && list_[i].number < 0; ++i) {
        }
        return i;
    }

    static bool is_below(const std::vector<int>& child, const std::vector<int>& parent) {
        return child.size() > parent.size() &&
               std::equal(parent.begin(), parent.end(), child.begin());
    }

    /// A numbered block is a heading when it has the form of one and something of its own below it.
    void decide_numbered() {
        for (std::size_t i = 0; i < list_.size(); ++i) {
            if (list_[i].number < 0 || is_heading(i)) continue;
            const std::string_view title = drafts_.title_of(list_[i]);
            if (path(i).size() == 1 || (list_[i].joined.empty() && is_numbered_heading(i, title)))
                make_heading(i);
        }
    }

    bool is_numbered_heading(std::size_t i, std::string_view title) const {
        if (!is_title(title, longest_heading)) return false;
        if (list_[i].block.bold) return true;
        const std::size_t next = next_numbered(i);
        if (next < list_.size() && is_below(path(next), path(i))) return true;
        const bool body = i + 1 < list_.size() && next != i + 1 && !is_heading(i + 1);
        return body && title.size() <= longest_plain_heading && shape::count_words(title, 13) <= 12;
    }

    /// "6.5 Early Help" with nothing below it, among headings: a heading over nothing.
    void follow_siblings() {
        std::map<std::vector<int>, int> balance;
        for (std::size_t i = 0; i < list_.size(); ++i) {
            if (list_[i].number >= 0) balance[parent_of(i)] += is_heading(i) ? 1 : -1;
        }
        for (std::size_t i = 0; i < list_.size(); ++i) {
            if (list_[i].number < 0 || is_heading(i) || !list_[i].joined.empty()) continue;
            const std::string_view title = drafts_.title_of(list_[i]);
            if (balance[parent_of(i)] > 0 && is_title(title, longest_empty_heading) &&
                shape::count_words(title, 9) <= 8) {
                make_heading(i);
            }
        }
    }

    std::vector<int> parent_of(std::size_t i) const {
        std::vector<int> out = path(i);
        out.pop_back();
        return out;
    }

    bool is_body(std::size_t i) const {
        const Draft& draft = list_[i];
        if (draft.number >= 0) return path(i).size() > 1;
        if (draft.block.kind == BlockKind::list_item) return true;
        return draft.block.kind == BlockKind::paragraph &&
               (shape::ends_sentence(words(i)) || drafts_.size_of(draft) >= shortest_prose ||
                !draft.joined.empty() || is_caption(i));
    }

    /// A short line right over a table names the table.
    bool is_caption(std::size_t i) const {
        return is_plain(i) && i + 1 < list_.size() && list_[i + 1].block.kind == BlockKind::table;
    }

    bool is_plain_heading(std::size_t i) const {
        if (!is_plain(i) || i + 1 >= list_.size() || shape::has_address(words(i))) return false;
        const bool bold = list_[i].block.bold;
        if (!is_title(words(i), bold ? longest_heading : longest_plain_heading)) return false;
        const Draft& next = list_[i + 1];
        if (bold)
            return next.block.kind != BlockKind::table && (!is_heading(i + 1) || next.number < 0);
        // Where headings are marked, what is not marked is one only between numbered
        // paragraphs.
        if (marks_headings_ && next.number < 0) return false;
        return has_plain_form(i) && is_body(i + 1);
    }

    /// Lines that follow each other closely are more often one text than a heading and its words.
    bool has_plain_form(std::size_t i) const {
        const Draft& next = list_[i + 1];
        const bool apart = drafts_.read.source_text.empty() || drafts_.apart(list_[i], next);
        const std::size_t most = next.block.kind == BlockKind::list_item ? 6 : apart ? 12 : 5;
        return shape::begins_capital(words(i)) && !shape::has_sentence_end(words(i)) &&
               !shape::ends_cut_off(words(i)) && shape::count_words(words(i), most + 1) <= most &&
               (apart || !shape::has_digit(words(i)));
    }

    bool is_tail_line(std::size_t i) const {
        if (list_[i].source_heading || list_[i].block.bold) return true;
        return is_plain(i) && words(i).size() <= longest_tail_line &&
               !shape::ends_sentence(words(i));
    }

    /// After the last numbered section, else after the last prose.
    std::size_t begin_of_tail() const {
        std::size_t begin = list_.size();
        while (begin > 0 && list_[begin - 1].number < 0) --begin;
        if (begin > 0) return begin;
        begin = list_.size();
        while (begin > 0 && is_tail_line(begin - 1)) --begin;
        return begin;
    }

    /// What stands at the end ("Lead officer contact", "Appendices", "Background papers"):
    /// short lines, of which some head the others. Each heading has at least one line of its
    /// own.
    void read_tail() {
        const std::size_t begin = begin_of_tail();
        if (begin == 0 || list_.size() - begin > longest_tail) return;
        for (std::size_t i = begin; i + 1 < list_.size();) {
            if (!is_heading(i) && !is_tail_heading(i, begin)) {
                ++i;
                continue;
            }
            make_heading(i);
            i = end_of_contact(i + 1, begin);
        }
    }

    bool is_tail_heading(std::size_t i, std::size_t begin) const {
        const std::string_view title = words(i);
        if (!is_plain(i) || is_caption(i) || !is_title(title, longest_plain_heading) ||
            !shape::begins_capital(title) || shape::has_digit(title) || shape::has_address(title) ||
            title.find(',') != std::string_view::npos || shape::count_words(title, 6) > 5) {
            return false;
        }
        for (std::size_t other = begin; other < list_.size(); ++other) {
            if (other != i && words(other) == title) return false;
        }
        return true;
    }

    /// After a heading comes one line at least; where an address stands in the next few, all up
    /// to it are one contact.
    std::size_t end_of_contact(std::size_t begin, std::size_t tail) {
        std::size_t end = heads_nothing(begin, tail) ? begin : begin + 1;
        for (std::size_t i = begin; i < std::min(begin + 4, list_.size()) && !is_heading(i); ++i) {
            if (shape::has_address(words(i))) end = i + 1;
        }
        return end;
    }

    /// The line at `next` is a heading itself, with a line of its own: the heading before it is
    /// empty.
    bool heads_nothing(std::size_t next, std::size_t tail) const {
        const std::size_t after = next + 1;
        if (after >= list_.size() || is_heading(after) || !is_tail_heading(next, tail))
            return false;
        const bool last = after + 1 == list_.size();
        return shape::count_words(words(next), 2) > 1 && (last || !is_tail_heading(after, tail));
    }
};

}  // namespace

void find_headings(Drafts& drafts) { Headings(drafts).find(); }

}  // namespace yearproof
