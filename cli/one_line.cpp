// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "one_line.h"

#include "yearproof/log/layout.h"

#include <algorithm>

namespace yearproof::cli {

std::string one_line(const std::string& text, std::size_t width) {
    if (width_of(text) <= width) return text;
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t room = width > indent + 3 ? width - indent - 3 : 0;
    const auto lines = cut_lines(text, room);
    return lines.empty() ? "" : text.substr(0, lines.front().end) + "...";
}

std::string filled_line(const std::string& text, std::size_t width) {
    const std::string line = one_line(text, width);
    return line + std::string(width - std::min(width, width_of(line)), ' ');
}

}  // namespace yearproof::cli
