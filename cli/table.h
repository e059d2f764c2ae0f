// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace yearproof::cli {

/// Rows of words in columns, for people. All columns but the last are as wide as their widest cell;
/// the last is wrapped to what is left of the width, with its further lines below it.
class Table {
public:
    void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    void write(std::ostream& out, std::size_t width, std::size_t indent = 0) const;
    /// Only the first column's words, one a line, each once.
    void write_first(std::ostream& out) const;

private:
    std::vector<std::vector<std::string>> rows_;

    std::vector<std::size_t> widths() const;
};

}  // namespace yearproof::cli
