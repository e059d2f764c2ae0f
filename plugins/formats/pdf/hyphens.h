// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "item.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// Words that the end of a line cut in two.
namespace yearproof::pdf {

class Hyphens {
public:
    /// Looks up which words the lines have.
    explicit Hyphens(const std::vector<Item>& items);
    /// Appends the next line: with a blank between, or without where a word goes on, its hyphen
    /// dropped where it was only put there to break the line.
    void append(std::string& text, std::string_view line) const;

private:
    std::unordered_set<std::string> words_;
    bool breaks_words_ = false;  ///< more hyphens at line ends were put there than typed
    bool was_put(std::string_view first, std::string_view second, bool& known) const;
};

}  // namespace yearproof::pdf
