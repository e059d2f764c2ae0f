// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "joints.h"

#include "letters.h"
#include "marks.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace yearproof::pdf {
namespace {

constexpr float size_slack = 0.08F;
constexpr float wide_gap = 1.28F;  ///< of the usual one
constexpr float usual_gap = 1.2F;  ///< of the size, where nothing was learned
constexpr float least_gap = 0.8F, most_gap = 2.3F;
constexpr float indentation = 0.8F;  ///< of the size

int half_points(float size) { return static_cast<int>(std::lround(std::min(size, 2000.0F) * 2)); }

bool same_size(const Line& a, const Line& b) {
    return std::abs(a.size - b.size) <= size_slack * std::max(a.size, b.size);
}

bool is_centred(const Line& line) {
    const float left = line.left - line.column_left, right = line.column_right - line.right;
    return left > line.size * 2 && std::abs(left - right) < line.size;
}

/// The first word of the next line would have had room on this one.
bool ended_early(const Line& before, const Line& next) {
    const float needed = next.first_width + 0.3F * before.size;
    if (is_centred(before) && is_centred(next)) {
        const float width = before.column_right - before.column_left;
        return before.right - before.left + needed < width * 0.8F;
    }
    return before.right + needed < before.column_right - 0.3F * before.size;
}

bool begins_mark(const Line& before, const Line& next, const Joints::Open& open) {
    const ListMark mark = list_mark_at(next.text);
    if (mark.length == 0) return false;
    return mark.sure || open.marked || ends_sentence(before.text) || ended_early(before, next);
}

/// "long-", "2022-": a word goes on.
bool is_cut(std::string_view text) {
    return text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ';
}

bool begins_number(const Line& before, const Line& next) {
    return begins_with_number(next.text) &&
           (ends_sentence(before.text) || ended_early(before, next) || before.left > next.left + 4);
}

/// What a new column or page goes on with.
bool flows_over(const Item& before, const Item& next) {
    const Line& a = before.line;
    const Line& b = next.line;
    if (!same_size(a, b) || a.bold != b.bold || ends_sentence(a.text)) return false;
    const bool mark = list_mark_at(b.text).length > 0 || begins_with_number(b.text);
    return !mark && (begins_small(b.text) || !ended_early(a, b));
}

}  // namespace

Joints::Joints(const std::vector<Item>& items) {
    std::map<int, std::map<int, std::size_t>> gaps;
    for (std::size_t i = 1; i < items.size(); ++i) {
        const Item& a = items[i - 1];
        const Item& b = items[i];
        if (!a.grid.empty() || !b.grid.empty() || b.begins_region || !same_size(a.line, b.line))
            continue;
        const float gap = b.line.base - a.line.base;
        if (gap >= least_gap * b.line.size && gap <= most_gap * b.line.size)
            ++gaps[half_points(b.line.size)][half_points(gap)];
    }
    for (const auto& [size, counts] : gaps) {
        const auto most =
            std::max_element(counts.begin(), counts.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most->second >= 2) leading_[size] = static_cast<float>(most->first) / 2;
    }
}

float Joints::leading_of(float size) const {
    const auto found = leading_.find(half_points(size));
    return found == leading_.end() ? usual_gap * size : found->second;
}

bool Joints::part(const Item& before, const Item& next, const Open& open) const {
    if (before.line.level != next.line.level) return true;
    if (has_leader(before.line.text) || has_leader(next.line.text)) return true;
    if (next.begins_region || before.page != next.page) return !flows_over(before, next);
    return part_on_page(before.line, next.line, open);
}

bool Joints::part_on_page(const Line& before, const Line& next, const Open& open) const {
    const float gap = next.base - before.base;
    if (!same_size(before, next) || gap < 0 || gap > wide_gap * leading_of(next.size)) return true;
    if (begins_mark(before, next, open) || begins_number(before, next)) return true;
    if (begins_small(next.text) || is_cut(before.text)) return false;
    if (ended_early(before, next)) return true;
    if (is_centred(before) && is_centred(next)) return false;
    const float step = indentation * next.size;
    if (next.left > before.left + step)
        return ends_sentence(before.text) && !(open.item && open.lines == 1);
    return next.left < before.left - step && open.lines > 1 && ends_sentence(before.text);
}

}  // namespace yearproof::pdf
