// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/number_path.h"

#include <algorithm>
#include <cstddef>

namespace yearproof {

std::vector<NumberPath> successors(const NumberPath& path) {
    std::vector<NumberPath> result{path};
    result.back().push_back(1);
    for (std::size_t size = path.size(); size > 0; --size) {
        result.emplace_back(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(size));
        ++result.back().back();
    }
    return result;
}

bool follows(const NumberPath& before, const NumberPath& path) {
    if (path.empty() || path.size() > before.size() + 1) return false;
    const std::size_t last = path.size() - 1;
    return path.back() == (last < before.size() ? before[last] + 1 : 1) &&
           std::equal(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(last),
                      before.begin());
}

std::string digits_of(const NumberPath& path) {
    std::string result;
    for (const int part : path) result += std::to_string(part);
    return result;
}

std::optional<NumberPath> meant_by_mistyped(const NumberPath& before, const NumberPath& typed,
                                            const NumberPath& after) {
    if (before.empty()) {
        const bool heads = typed.size() == 1 && after == NumberPath{1, 1};
        return heads && typed.front() != 1 ? std::optional(NumberPath{1}) : std::nullopt;
    }
    if (follows(before, typed)) return std::nullopt;
    for (const NumberPath& due : successors(before)) {
        const bool lost_points = due.size() > typed.size() && digits_of(due) == digits_of(typed);
        const bool holds_what_follows = typed.size() == 1 && due.size() == 1 && after.size() == 2 &&
                                        after.front() == due.front();
        if ((lost_points && follows(due, after)) || holds_what_follows) return due;
    }
    return std::nullopt;
}

}  // namespace yearproof
