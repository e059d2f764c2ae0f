// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <optional>
#include <string_view>

/// Whether words spell an acronym.
namespace yearproof::plugin {

struct Spelling {
    std::uint32_t first = 0, end = 0;  ///< tokens
    bool sure = true;  ///< each letter begins a word, and only little words are passed over
};

/// The words that end before token `end` and not before `lowest` and spell the letters.
std::optional<Spelling> spelled_before(const Report& report, std::uint32_t lowest,
                                       std::uint32_t end, std::string_view letters);

/// Likewise those that begin at token `first` and end before `end`; only sure ones.
std::optional<Spelling> spelled_after(const Report& report, std::uint32_t first, std::uint32_t end,
                                      std::string_view letters);

}  // namespace yearproof::plugin
