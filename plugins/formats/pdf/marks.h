// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

/// Marks of list items, and numbers of sections, at the beginning of a line.
namespace yearproof::pdf {

struct ListMark {
    std::size_t length = 0;   ///< 0: there is none
    std::size_t content = 0;  ///< where the words after it begin
    bool bullet = false;
    bool sure = false;  ///< it cannot be a word or a dash
};

ListMark list_mark_at(std::string_view words);

/// The words are a mark and nothing else: "1.", "(a)", "6.8.4", a bullet.
bool is_list_mark(std::string_view words);

/// "6.8.4 The service"
bool begins_with_number(std::string_view words);

}  // namespace yearproof::pdf
