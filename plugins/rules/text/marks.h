// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <string>
#include <vector>

/// What a writer left in the text for later: in place of words still to come, and as remarks.
namespace yearproof::plugin {

struct LeftMark {
    TextRange range;
    bool sure = true;  ///< it can be nothing else
};

/// TBC, XX, [insert date], ???, lorem ipsum, "Error! Bookmark not defined."
std::vector<LeftMark> find_placeholders(const Report& report);

/// [comment: ...], {++ ++}, ==...==, <<<<<<<
std::vector<LeftMark> find_left_overs(const Report& report);

}  // namespace yearproof::plugin
