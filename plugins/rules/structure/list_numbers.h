// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <vector>

/// Numbered lists within a section: "1) ..., 2) ..., 6) ..., 4) ...".
namespace yearproof::structure {

struct ListFault {
    int number = 0, meant = 0;
    TextRange item;     ///< its first word, or its number where that is part of the text
    TextRange before;   ///< the same of a neighbour that says what is due
    bool sure = false;  ///< items on both sides say so, two behind it, or three before it
};

/// In reading order. A list that begins with another number than 1, or that leaves out several,
/// may be part of one.
std::vector<ListFault> check_lists(const Report& report);

}  // namespace yearproof::structure
