// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "slip.h"

#include <algorithm>
#include <string>

namespace yearproof::figure {
namespace {

/// How many leading characters two texts share.
std::size_t shared_start(const std::string& a, const std::string& b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                    a.begin());
}

bool same_from(const std::string& a, std::size_t i, const std::string& b, std::size_t j) {
    return a.compare(i, std::string::npos, b, j, std::string::npos) == 0;
}

bool one_more(const std::string& longer, const std::string& shorter) {
    const std::size_t i = shared_start(shorter, longer);
    return same_from(longer, i + 1, shorter, i);
}

}  // namespace

bool is_slip(std::int64_t printed, std::int64_t meant) {
    if ((printed < 0) != (meant < 0)) return false;
    const std::string a = std::to_string(printed < 0 ? -printed : printed),
                      b = std::to_string(meant < 0 ? -meant : meant);
    if (std::max(a.size(), b.size()) < 3) return false;
    if (a.size() == b.size() + 1) return one_more(a, b);
    if (b.size() == a.size() + 1) return one_more(b, a);
    if (a.size() != b.size()) return false;
    const std::size_t i = shared_start(a, b);
    if (same_from(a, i + 1, b, i + 1)) return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
           same_from(a, i + 2, b, i + 2);
}

bool is_turned_pair(std::int64_t printed, std::int64_t meant) {
    const auto is_pair = [](std::int64_t value) { return value > 9 && value < 100; };
    return is_pair(printed) && is_pair(meant) && printed / 10 == meant % 10 &&
           printed % 10 == meant / 10;
}

}  // namespace yearproof::figure
