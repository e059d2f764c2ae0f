// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <string>
#include <vector>

/// Places at which a blank is missing between two words, or a word and a number.
namespace yearproof::plugin {

struct RunTogether {
    TextRange range;    ///< both, and what stands between them
    std::uint32_t gap;  ///< where the blank belongs
};

/// In reading order. Only what the report itself shows to be two words: the second is a word of
/// its own elsewhere in it, or one that no name or code ends in ("in", "of").
std::vector<RunTogether> find_run_together(const Report& report);

}  // namespace yearproof::plugin
