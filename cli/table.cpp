// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include "yearproof/log/layout.h"

#include <algorithm>

namespace yearproof::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_last = 20;

void write_last(std::ostream& out, const std::string& cell, std::size_t begin, std::size_t width) {
    const auto lines = cut_lines(cell, std::max(width > begin ? width - begin : 0, narrowest_last));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) out << '\n' << std::string(begin, ' ');
        out << cell.substr(lines[i].begin, lines[i].end - lines[i].begin);
    }
    out << '\n';
}

}  // namespace

std::vector<std::size_t> Table::widths() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i]));
    }
    return widths;
}

void Table::write(std::ostream& out, std::size_t width, std::size_t indent) const {
    const auto columns = widths();
    for (const auto& row : rows_) {
        std::size_t begin = indent;
        std::string line(indent, ' ');
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            line += row[i] + std::string(columns[i] - width_of(row[i]) + gap, ' ');
            begin += columns[i] + gap;
        }
        if (row.empty() || row.back().empty()) {
            out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
        } else {
            out << line;
            write_last(out, row.back(), begin, width);
        }
    }
}

void Table::write_first(std::ostream& out) const {
    for (const auto& row : rows_) {
        if (!row.empty() && !row.front().empty()) out << row.front() << '\n';
    }
}

}  // namespace yearproof::cli
