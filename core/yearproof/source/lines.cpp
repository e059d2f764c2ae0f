// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/lines.h"

#include "yearproof/source/utf8.h"

#include <algorithm>
#include <cstring>

namespace yearproof {
namespace {

/// Code points are counted once a stretch, so that a column in a line, which may be a paragraph or
/// many megabytes, costs two of them.
constexpr std::uint32_t stretch = 128;

/// The offset after the line end at or after `from`, or npos.
std::size_t after_line_end(std::string_view text, std::size_t from, bool has_cr) {
    if (!has_cr) {
        const std::size_t lf = text.find('\n', from);
        return lf == std::string_view::npos ? lf : lf + 1;
    }
    const std::size_t end = text.find_first_of("\r\n", from);
    if (end == std::string_view::npos) return end;
    return text.compare(end, 2, "\r\n") == 0 ? end + 2 : end + 1;
}

}  // namespace

Lines::Lines(std::string_view text) {
    const bool has_cr = text.find('\r') != std::string_view::npos;
    for (std::size_t at = 0; at != std::string_view::npos; at = after_line_end(text, at, has_cr)) {
        starts_.push_back(static_cast<std::uint32_t>(at));
    }
    if (starts_.size() > 1 && starts_.back() == text.size()) starts_.pop_back();

    counts_.reserve(text.size() / stretch + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += stretch) {
        counts_.push_back(count);
        count += static_cast<std::uint32_t>(count_code_points(text.substr(at, stretch)));
    }
}

std::uint32_t Lines::code_points_before(std::string_view text, std::uint32_t offset) const {
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    const std::size_t index = at / stretch;
    if (index >= counts_.size()) {
        if (counts_.empty()) return 0;
        const std::size_t last = (counts_.size() - 1) * stretch;
        return counts_.back() +
               static_cast<std::uint32_t>(count_code_points(text.substr(last, at - last)));
    }
    const std::string_view rest = text.substr(index * stretch, at - index * stretch);
    return counts_[index] + static_cast<std::uint32_t>(count_code_points(rest));
}

std::uint32_t Lines::line_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::uint32_t>(after - starts_.begin());
}

LineColumn Lines::at(std::string_view text, std::uint32_t offset) const {
    if (starts_.empty()) return {};
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::uint32_t start = *std::prev(after);
    const auto line = static_cast<std::uint32_t>(after - starts_.begin());
    const std::string_view before = text.substr(start, offset - start);
    if (before.size() < stretch)
        return {line, static_cast<std::uint32_t>(count_code_points(before)) + 1};
    return {line, code_points_before(text, offset) - code_points_before(text, start) + 1};
}

LineColumn Lines::at(std::string_view text, std::uint32_t offset, std::uint32_t earlier,
                     LineColumn earlier_at) const {
    const bool same_line = earlier_at.line == starts_.size() || offset < starts_[earlier_at.line];
    if (!same_line || offset - earlier >= stretch) return at(text, offset);
    const auto between = count_code_points(text.substr(earlier, offset - earlier));
    return {earlier_at.line, earlier_at.column + static_cast<std::uint32_t>(between)};
}

std::string_view Lines::line(std::string_view text, std::uint32_t line) const {
    if (line == 0 || line > starts_.size()) return {};
    const std::size_t begin = starts_[line - 1];
    std::string_view out =
        text.substr(begin, line < starts_.size() ? starts_[line] - begin : std::string_view::npos);
    if (out.ends_with('\n')) out.remove_suffix(1);
    if (out.ends_with('\r')) out.remove_suffix(1);
    return out;
}

}  // namespace yearproof
