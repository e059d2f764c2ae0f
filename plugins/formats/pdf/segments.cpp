// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "segments.h"

#include "letters.h"
#include "right_to_left.h"

#include <blocks/raised.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr float line_slack = 0.45F;   ///< of the size: how far off its line a raised mark stands
constexpr float blank_gap = 0.14F;    ///< wider gaps are between words
constexpr float segment_gap = 0.9F;   ///< wider ones between cells, where no blank was drawn
constexpr float widest_blank = 3.0F;  ///< a drawn one, in a line set to both margins
constexpr float raised = 0.15F, lowered = 0.3F, small = 0.9F;
constexpr float largest_beside = 2.0F;  ///< of a mark's size: larger ones are initials
constexpr float doubled = 0.15F;

bool is_raised(const Word& word, const Word& beside) {
    return word.size < small * beside.size && word.base < beside.base - raised * beside.size;
}

/// What stands in another direction stays as it is.
bool is_turned_over(const Page& page, const Word& word) {
    return page.right_to_left && word.turn == 0;
}

/// A blank was drawn between them; it stands to the left of the word that tells of it.
bool has_blank(const Page& page, const Word& before, const Word& next) {
    return is_turned_over(page, next) ? before.blank_before : next.blank_before;
}

bool is_number(std::string_view words) {
    return !words.empty() && words.find_first_not_of("0123456789,") == std::string_view::npos;
}

class Lines {
public:
    Lines(const Page& page, Layout& out) : page_(page), out_(out) {}

    void cut() {
        auto& order = out_.order;
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return word(a).base < word(b).base;
        });
        std::vector<std::uint32_t> sorted = std::move(order);
        order.clear();
        for (std::size_t begin = 0; begin < sorted.size();) {
            const std::size_t end = end_of_line(sorted, begin);
            std::stable_sort(
                sorted.begin() + static_cast<std::ptrdiff_t>(begin),
                sorted.begin() + static_cast<std::ptrdiff_t>(end),
                [this](std::uint32_t a, std::uint32_t b) { return word(a).left < word(b).left; });
            for (; begin < end; ++begin) take(sorted[begin], false);
            take(0, true);
        }
    }

private:
    const Page& page_;
    Layout& out_;
    bool open_ = false;

    const Word& word(std::uint32_t index) const { return page_.words[index]; }

    /// Marks above it come first, but it is where the words stand beside which they are: the "2" of
    /// "CO2" is of that line too.
    std::size_t end_of_line(const std::vector<std::uint32_t>& sorted, std::size_t begin) const {
        std::uint32_t line = sorted[begin];
        std::size_t end = begin + 1;
        for (; end < sorted.size() && is_near(line, sorted[end]); ++end) {
            const Word& next = word(sorted[end]);
            if (is_raised(word(line), next) && next.size < largest_beside * word(line).size)
                line = sorted[end];
        }
        return end;
    }

    bool is_near(std::uint32_t first, std::uint32_t next) const {
        const float size = std::max(word(first).size, word(next).size);
        return word(next).base - word(first).base <= line_slack * size;
    }

    /// The same letters a little beside themselves: that is how some make them bold.
    bool is_double(const Word& next) const {
        const Word& last = word(out_.order.back());
        return std::abs(next.left - last.left) < doubled * next.size &&
               page_.words_of(next) == page_.words_of(last);
    }

    /// `last` is the word of the segment before `next`.
    bool goes_on(const Segment& segment, const Word& last, const Word& next) const {
        const float gap = next.left - segment.right;
        const float size = gauge(segment, last, next);
        if (gap > (has_blank(page_, last, next) ? widest_blank : segment_gap) * size) return false;
        const bool mark = next.size < small * segment.size || segment.size < small * next.size;
        // The letters of a logo may stand higher and lower; nothing else is as near, but for the
        // figures of a narrow table.
        const bool touching = std::abs(gap) <= blank_gap * size && !are_figures(last, next);
        return mark || std::abs(next.base - segment.base) <= (touching ? lowered : raised) * size;
    }

    bool are_figures(const Word& last, const Word& next) const {
        const std::string_view before = page_.words_of(last), after = page_.words_of(next);
        return !before.empty() && !after.empty() && is_digit(before.back()) &&
               is_digit(after.front());
    }

    /// What gaps are measured by: between a heading and the text of the next column, by the
    /// smaller letters; those of a mark do not count.
    float gauge(const Segment& segment, const Word& last, const Word& next) const {
        const Word& smaller = last.size < next.size ? last : next;
        const bool mark = is_number(page_.words_of(smaller)) || has_blank(page_, last, next);
        return mark ? std::max(segment.size, next.size) : std::min(segment.size, next.size);
    }

    void take(std::uint32_t index, bool line_end) {
        if (line_end) {
            open_ = false;
            return;
        }
        const Word& next = word(index);
        if (open_ && is_double(next)) {
            out_.segments.back().bold = true;
            return;
        }
        const std::uint32_t last = out_.order.empty() ? index : out_.order.back();
        out_.order.push_back(index);
        if (open_ && goes_on(out_.segments.back(), word(last), next))
            return extend(out_.segments.back(), next);
        const auto at = static_cast<std::uint32_t>(out_.order.size());
        out_.segments.push_back(
            {next.left, next.right, next.base, next.size, at - 1, at, next.bold, next.level});
        open_ = true;
    }

    /// Its size and line are those of its largest letters.
    static void extend(Segment& segment, const Word& next) {
        ++segment.last;
        segment.right = std::max(segment.right, next.right);
        segment.bold = segment.bold && next.bold;
        if (next.level != segment.level) segment.level = 0;
        if (next.size <= segment.size) return;
        segment.size = next.size;
        segment.base = next.base;
    }
};

bool stand_apart(const Page& page, const Word& before, const Word& next) {
    return has_blank(page, before, next) ||
           next.left - before.right > blank_gap * std::min(before.size, next.size) ||
           next.left < before.left;
}

/// The words of a line from left to right.
std::string turned_over(std::string_view words, const std::vector<std::size_t>& begins) {
    std::string out;
    std::size_t end = words.size();
    for (auto begin = begins.rbegin(); begin != begins.rend(); ++begin) {
        std::string_view word = words.substr(*begin, end - *begin);
        const bool blank = word.ends_with(' ');
        out += word.substr(0, word.size() - blank);
        end = *begin;
        if (end > 0 && words[end - 1] == ' ') out += ' ';
    }
    return out;
}

}  // namespace

bool on_one_line(float base, float size, float other_base, float other_size) {
    return std::abs(base - other_base) <= 0.35F * std::min(size, other_size);
}

Layout lay_out(const Page& page, std::vector<std::uint32_t> words) {
    Layout out;
    out.order = std::move(words);
    Lines(page, out).cut();
    std::stable_sort(out.segments.begin(), out.segments.end(),
                     [](const Segment& a, const Segment& b) { return a.base < b.base; });
    return out;
}

Layout lay_out(const Page& page, std::uint8_t turn, const std::vector<char>& taken) {
    std::vector<std::uint32_t> words;
    for (std::uint32_t i = 0; i < page.words.size(); ++i) {
        if (page.words[i].turn == turn && taken[i] == 0) words.push_back(i);
    }
    return lay_out(page, std::move(words));
}

std::string text_of(const Page& page, const Layout& layout, const Segment& segment,
                    const std::vector<std::string>& notes) {
    std::string out;
    std::vector<std::size_t> begins;  // of words, on a page that is turned over
    const Word* before = nullptr;
    const Word* on_line = nullptr;  // the last that was not raised
    for (std::uint32_t i = segment.first; i < segment.last; ++i) {
        const Word& word = page.words[layout.order[i]];
        const std::string_view words = page.words_of(word);
        const bool high = on_line != nullptr && is_raised(word, *on_line) && is_number(words);
        if (high && std::find(notes.begin(), notes.end(), words) != notes.end()) continue;
        if (before != nullptr && stand_apart(page, *before, word)) out += ' ';
        if (is_turned_over(page, word)) begins.push_back(out.size());
        high ? out += blocks::raised(words) : out += words;
        before = &word;
        if (!high) on_line = &word;
    }
    if (!begins.empty()) return as_written(turned_over(out, begins), true);
    return page.letters_from_right > 0 ? as_written(out, false) : out;
}

}  // namespace yearproof::pdf
