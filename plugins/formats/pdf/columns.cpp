// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "columns.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace yearproof::pdf {
namespace {

constexpr int bin_count = 300;
constexpr int first_bin = bin_count * 18 / 100;  ///< no gutter so near the edge
constexpr int fewest_lines = 4;                  ///< of a column
constexpr float least_filled = 0.45F;            ///< of its width: cells of a table are shorter
constexpr float least_filled_of_three = 0.65F;
constexpr float same_row = 0.1F;  ///< of the size
constexpr float least_ems = 9;
constexpr float wide_gap = 1.3F;   ///< of the usual one
constexpr float same_base = 1.5F;  ///< points
constexpr int deepest = 3;
constexpr float of_a_run = 4;  ///< of the size, between two lines
constexpr std::size_t fewest_of_second = 2;

using Indices = std::vector<std::uint32_t>;

class Splitter {
public:
    explicit Splitter(const Layout& layout) : layout_(layout) {}

    std::vector<Region> split() {
        Indices all(layout_.segments.size());
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        divide(all, 0);
        return std::move(out_);
    }

private:
    const Layout& layout_;
    std::vector<Region> out_;

    const Segment& segment(std::uint32_t i) const { return layout_.segments[i]; }

    Region region_of(const Indices& indices) const {
        Region region{1e9F, -1e9F, false, indices};
        for (const std::uint32_t i : indices) {
            region.left = std::min(region.left, segment(i).left);
            region.right = std::max(region.right, segment(i).right);
        }
        return region;
    }

    void divide(const Indices& indices, int depth) {
        if (indices.empty()) return;
        const Region whole = region_of(indices);
        const float gutter = depth < deepest ? find_gutter(whole) : 0;
        if (gutter <= 0) {
            out_.push_back(whole);
            out_.back().full = depth == 0;
            return;
        }
        bands(indices, gutter, depth);
    }

    /// How many segments lie over each of the bins of the width, left and right of it.
    struct Profile {
        std::vector<int> over = std::vector<int>(bin_count + 2, 0);
        std::vector<int> left = over, right = over;
    };

    Profile profile_of(const Region& whole) const {
        Profile profile;
        const float step = (whole.right - whole.left) / bin_count;
        const auto bin = [&](float x) {
            return std::clamp(static_cast<int>((x - whole.left) / step), 0, bin_count - 1);
        };
        for (const std::uint32_t i : whole.segments) {
            const int from = bin(segment(i).left), to = bin(segment(i).right);
            ++profile.over[from];
            --profile.over[to + 1];
            ++profile.left[to + 1];
            ++profile.right[from];
        }
        for (int i = 1; i < bin_count; ++i) {
            profile.over[i] += profile.over[i - 1];
            profile.left[i] += profile.left[i - 1];
        }
        for (int i = bin_count - 1; i >= 0; --i) profile.right[i] += profile.right[i + 1];
        return profile;
    }

    /// The middle of the widest strip that few segments cross and many stand beside; 0 for none.
    float find_gutter(const Region& whole) const {
        if (whole.right - whole.left < 100 || whole.segments.size() < 2 * fewest_lines) return 0;
        const Profile profile = profile_of(whole);
        int best = 0, best_begin = 0, best_end = 0;
        for (int i = first_bin; i < bin_count - first_bin; ++i) {
            const int beside = std::min(profile.left[i], profile.right[i + 1]);
            const int score = beside - 2 * profile.over[i];
            if (beside < fewest_lines || score < best || score <= 0) continue;
            if (score > best || i != best_end + 1) best_begin = i;
            best = score;
            best_end = i;
        }
        if (best <= 0) return 0;
        const float step = (whole.right - whole.left) / bin_count;
        return whole.left + step * (static_cast<float>(best_begin + best_end + 1) / 2);
    }

    bool crosses(std::uint32_t i, float gutter) const {
        return segment(i).left < gutter - 1 && segment(i).right > gutter + 1;
    }

    /// What goes over the gutter parts the page into bands, each of which is read by itself.
    void bands(const Indices& indices, float gutter, int depth) {
        Indices full, band;
        for (const std::uint32_t i : indices) {
            if (crosses(i, gutter)) {
                end_band(band, full, gutter, depth);
                full.push_back(i);
            } else {
                band.push_back(i);
            }
        }
        end_band(band, full, gutter, depth);
        add_full(full, depth);
    }

    void add_full(const Indices& full, int depth) {
        if (full.empty()) return;
        out_.push_back(region_of(full));
        out_.back().full = depth == 0;
    }

    void end_band(Indices& band, Indices& full, float gutter, int depth) {
        Indices left, right;
        for (const std::uint32_t i : band) (segment(i).left < gutter ? left : right).push_back(i);
        if (are_columns(left, right)) {
            add_full(full, depth);
            full = take_what_follows(left, right);
            divide(left, depth + 1);
            divide(right, depth + 1);
        } else {
            full.insert(full.end(), band.begin(), band.end());
        }
        band.clear();
    }

    /// What stands below the right column is no part of the left one where it was drawn after both:
    /// columns that the text around them goes on below.
    Indices take_what_follows(Indices& left, Indices& right) const {
        const auto end = end_of_run(right);
        const Segment& last = segment(*(end - 1));
        const auto below = std::find_if(left.begin(), left.end(), [&](std::uint32_t i) {
            return segment(i).base > last.base + 0.5F * last.size;
        });
        const Indices first(left.begin(), below), second(right.begin(), end),
            rest(below, left.end());
        if (first.size() < fewest_lines || second.size() < fewest_of_second || rest.empty())
            return {};
        const Drawn one = drawn(first), other = drawn(second), after = drawn(rest);
        if (one.last >= other.first || other.last >= after.first) return {};
        Indices out;
        std::merge(rest.begin(), rest.end(), end, right.end(), std::back_inserter(out));
        left = first;
        right = second;
        return out;
    }

    /// The end of the lines that follow each other closely.
    Indices::iterator end_of_run(Indices& column) const {
        auto end = column.begin() + 1;
        const auto is_near = [this](std::uint32_t before, std::uint32_t next) {
            return segment(next).base - segment(before).base <= of_a_run * segment(next).size;
        };
        while (end != column.end() && is_near(*(end - 1), *end)) ++end;
        return end;
    }

    /// When the first and the last of their words were drawn.
    struct Drawn {
        std::uint32_t first = UINT32_MAX, last = 0;
    };
    Drawn drawn(const Indices& indices) const {
        Drawn out;
        for (const std::uint32_t i : indices) {
            for (std::uint32_t word = segment(i).first; word < segment(i).last; ++word) {
                out.first = std::min(out.first, layout_.order[word]);
                out.last = std::max(out.last, layout_.order[word]);
            }
        }
        return out;
    }

    /// Both are prose; or one is, and the lines of the other do not stand in rows with it.
    bool are_columns(const Indices& left, const Indices& right) const {
        if (left.size() < fewest_lines || right.size() < fewest_lines) return false;
        const bool one = is_prose(left), other = is_prose(right);
        if (one == other) return one;
        const Indices& prose = one ? left : right;
        const Indices& rest = one ? right : left;
        return stands_apart(rest, prose) || are_three(prose, rest);
    }

    /// The rest are two columns more. Their lines stand in rows, as those of a table would, but
    /// fill their columns as its cells do not.
    bool are_three(const Indices& prose, const Indices& rest) const {
        if (!is_prose(prose, least_filled_of_three)) return false;
        const float gutter = find_gutter(region_of(rest));
        if (gutter <= 0) return false;
        Indices left, right;
        for (const std::uint32_t i : rest) {
            if (crosses(i, gutter)) return false;
            (segment(i).left < gutter ? left : right).push_back(i);
        }
        return is_prose(left, least_filled_of_three) && is_prose(right, least_filled_of_three) &&
               !begin_together(prose, left) && !begin_together(left, right);
    }

    /// Where the lines of a column stand further apart than most, below what they stand apart from.
    std::vector<float> beginnings(const Indices& column) const {
        std::vector<float> gaps, out;
        for (std::size_t k = 1; k < column.size(); ++k)
            gaps.push_back(segment(column[k]).base - segment(column[k - 1]).base);
        std::vector<float> sorted = gaps;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        if (sorted.empty()) return out;
        std::nth_element(sorted.begin(), middle, sorted.end());
        for (std::size_t k = 0; k < gaps.size(); ++k) {
            if (gaps[k] > wide_gap * *middle) out.push_back(segment(column[k + 1]).base);
        }
        return out;
    }

    /// Cells of one row do; paragraphs of columns do so by chance.
    bool begin_together(const Indices& one, const Indices& other) const {
        const std::vector<float> some = beginnings(one), others = beginnings(other);
        const auto together = std::count_if(some.begin(), some.end(), [&](float base) {
            const auto near = std::lower_bound(others.begin(), others.end(), base - same_base);
            return near != others.end() && *near <= base + same_base;
        });
        const auto fewest = static_cast<std::ptrdiff_t>(std::min(some.size(), others.size()));
        return fewest >= 2 && together * 3 >= fewest * 2;
    }

    bool stands_apart(const Indices& some, const Indices& prose) const {
        std::size_t rows = 0, next = 0;
        for (const std::uint32_t i : some) {
            const float slack = same_row * segment(i).size;
            while (next < prose.size() && segment(prose[next]).base < segment(i).base - slack)
                ++next;
            rows += next < prose.size() && segment(prose[next]).base <= segment(i).base + slack;
        }
        return rows * 2 <= some.size();
    }

    /// Lines that mostly fill their column.
    bool is_prose(const Indices& indices, float least = least_filled) const {
        if (indices.size() < fewest_lines) return false;
        const Region region = region_of(indices);
        const float width = region.right - region.left;
        float filled = 0, ems = 0;
        for (const std::uint32_t i : indices) {
            filled += segment(i).width();
            ems += segment(i).width() / segment(i).size;
        }
        const auto count = static_cast<float>(indices.size());
        return filled / count >= least * width && ems / count >= least_ems;
    }
};

}  // namespace

std::vector<Region> find_columns(const Layout& layout) { return Splitter(layout).split(); }

}  // namespace yearproof::pdf
