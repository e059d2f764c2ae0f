// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "table_rules.h"

#include <algorithm>

namespace yearproof::markdown {
namespace {

constexpr std::size_t needed = 3;  ///< hyphens of a column

/// "|--|", ":-|:-": nothing but what such a line has, and a bar among it.
bool is_rule(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|:- \t\r") == std::string_view::npos;
}

/// "```" or "~~~" at its beginning; "" where it has none.
std::string_view fence_of(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" >"), line.size()));
    return line.starts_with("```") || line.starts_with("~~~") ? line.substr(0, 3)
                                                              : std::string_view();
}

}  // namespace

Widened::Widened(std::string_view source, std::size_t begin) : source_(source) {
    if (source.find('|', begin) == std::string_view::npos) return;
    std::string_view fence;
    bool below_bar = false;  // the line before may be the head of a table
    for (std::size_t at = begin; at < source.size();) {
        const std::string_view line = source.substr(at, source.find('\n', at) - at);
        at += line.size() + 1;
        const std::string_view own = fence_of(line);
        if (!own.empty() && (fence.empty() || fence == own))
            fence = fence.empty() ? own : std::string_view();
        const bool rule = fence.empty() && is_rule(line);
        if (rule && below_bar) this->line(line);
        below_bar = !rule && line.find('|') != std::string_view::npos;
    }
    if (!inserted_.empty()) text_ += source.substr(copied_);
}

/// Fills every run of hyphens up to what is needed.
void Widened::line(std::string_view line) {
    const auto begin = static_cast<std::size_t>(line.data() - source_.data());
    for (std::size_t at = line.find('-'); at != std::string_view::npos; at = line.find('-', at)) {
        const std::size_t end = std::min(line.find_first_not_of('-', at), line.size());
        if (end - at < needed) {
            text_ += source_.substr(copied_, begin + end - copied_);
            copied_ = begin + end;
            for (std::size_t count = end - at; count < needed; ++count) {
                inserted_.push_back(static_cast<std::uint32_t>(text_.size()));
                text_ += '-';
            }
        }
        at = end;
    }
}

std::uint32_t Widened::written(std::uint32_t offset) const {
    if (inserted_.empty()) return offset;
    const auto before = std::lower_bound(inserted_.begin(), inserted_.end(), offset);
    return offset - static_cast<std::uint32_t>(before - inserted_.begin());
}

}  // namespace yearproof::markdown
