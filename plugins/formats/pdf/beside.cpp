// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "beside.h"

#include "letters.h"

#include <algorithm>
#include <string>

namespace yearproof::pdf {
namespace {

constexpr std::size_t fewest_rows = 3;
constexpr float widest_leading = 1.6F;  ///< of the size
constexpr float least_gutter = 0.9F;
constexpr std::size_t least_line = 25;  ///< letters of a line of text, taking all together
constexpr std::size_t least_aside = 8;

/// One of the two texts.
struct Strip {
    float left = 1e9F, right = 0;
    std::vector<std::uint32_t> segments;

    void add(const Segment& segment, std::uint32_t index) {
        left = std::min(left, segment.left);
        right = std::max(right, segment.right);
        segments.push_back(index);
    }
};

struct Manner {
    std::size_t letters = 0, lines = 0, small = 0;  ///< small: lines that go on in small letters
    std::size_t usual() const { return lines == 0 ? 0 : letters / lines; }
};

class Finder {
public:
    Finder(const Page& page, const Layout& layout, const std::vector<RowOfSegments>& rows,
           std::size_t begin)
        : page_(page), layout_(layout), rows_(rows), begin_(begin) {}

    SideBySide find() {
        if (rows_[begin_].size() != 2) return {};
        const std::size_t end = take_rows();
        if (full_ < fewest_rows) return {};
        const Manner left = manner_of(first_), right = manner_of(second_);
        const bool text_left = left.letters >= right.letters;
        const Manner& text = text_left ? left : right;
        const Manner& aside = text_left ? right : left;
        const bool runs_on = text.usual() >= least_line && text.small * 2 >= text.lines &&
                             aside.usual() >= least_aside && aside.small * 3 >= aside.lines - 1 &&
                             aside.small > 0;
        if (!runs_on) return {};
        return {end - begin_, region_of(text_left ? first_ : second_),
                region_of(text_left ? second_ : first_)};
    }

private:
    const Page& page_;
    const Layout& layout_;
    const std::vector<RowOfSegments>& rows_;
    std::size_t begin_;
    std::size_t full_ = 0;
    Strip first_, second_;

    const Segment& segment(std::uint32_t i) const { return layout_.segments[i]; }
    const Segment& first(std::size_t row) const { return segment(rows_[row].front()); }

    bool follows(std::size_t row) const {
        return first(row).base - first(row - 1).base <= widest_leading * first(row).size;
    }

    /// Up to the last row with both.
    std::size_t take_rows() {
        std::size_t end = begin_;
        for (std::size_t row = begin_; row < rows_.size() && (row == begin_ || follows(row));
             ++row) {
            if (rows_[row].size() != 2 || !fits(row)) break;
            first_.add(first(row), rows_[row].front());
            second_.add(segment(rows_[row].back()), rows_[row].back());
            ++full_;
            end = row + 1;
        }
        return end;
    }

    bool fits(std::size_t row) const {
        const Segment& left = first(row);
        const Segment& right = segment(rows_[row].back());
        const float from = std::max(first_.right, left.right),
                    to = std::min(second_.left, right.left);
        return left.table < 0 && right.table < 0 && to - from >= least_gutter * left.size;
    }

    Manner manner_of(const Strip& strip) const {
        Manner manner;
        for (const std::uint32_t i : strip.segments) {
            const std::string words = text_of(page_, layout_, segment(i), {});
            manner.letters += words.size();
            manner.small += manner.lines > 0 && begins_small(words);
            ++manner.lines;
        }
        return manner;
    }

    static Region region_of(const Strip& strip) {
        return {strip.left, strip.right, false, strip.segments};
    }
};

}  // namespace

SideBySide find_side_by_side(const Page& page, const Layout& layout,
                             const std::vector<RowOfSegments>& rows, std::size_t begin) {
    return Finder(page, layout, rows, begin).find();
}

}  // namespace yearproof::pdf
