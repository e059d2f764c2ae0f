// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "columns.h"

#include <algorithm>
#include <cmath>

namespace yearproof::pdf {
namespace {

constexpr int bin_count = 300;
constexpr int first_bin = bin_count * 18 / 100;  ///< no gutter so near the edge
constexpr int fewest_lines = 4;                  ///< of a column
constexpr float least_filled = 0.45F;            ///< of its width: cells of a table are shorter
constexpr float same_row = 0.1F;                 ///< of the size
constexpr float least_ems = 9;
constexpr int deepest = 3;

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
            full.clear();
            divide(left, depth + 1);
            divide(right, depth + 1);
        } else {
            full.insert(full.end(), band.begin(), band.end());
        }
        band.clear();
    }

    /// Both are prose; or one is, and the lines of the other do not stand in rows with it.
    bool are_columns(const Indices& left, const Indices& right) const {
        if (left.size() < fewest_lines || right.size() < fewest_lines) return false;
        const bool one = is_prose(left), other = is_prose(right);
        if (one == other) return one;
        return one ? stands_apart(right, left) : stands_apart(left, right);
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
    bool is_prose(const Indices& indices) const {
        if (indices.size() < fewest_lines) return false;
        const Region region = region_of(indices);
        const float width = region.right - region.left;
        float filled = 0, ems = 0;
        for (const std::uint32_t i : indices) {
            filled += segment(i).width();
            ems += segment(i).width() / segment(i).size;
        }
        const auto count = static_cast<float>(indices.size());
        return filled / count >= least_filled * width && ems / count >= least_ems;
    }
};

}  // namespace

std::vector<Region> find_columns(const Layout& layout) { return Splitter(layout).split(); }

}  // namespace yearproof::pdf
