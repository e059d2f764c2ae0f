// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The lines under the heads of tables: "|:-:|--|". One hyphen a column is enough to those who
/// write them (GitHub's Markdown); the parser wants three.
namespace yearproof::markdown {

/// A text with hyphens put in, and where.
class Widened {
public:
    /// `source` from `begin` on is looked through. What stands in fences is left as it is.
    Widened(std::string_view source, std::size_t begin);

    /// The source itself where nothing had to be put in.
    std::string_view text() const { return inserted_.empty() ? source_ : text_; }
    /// The place in the source of a place in the text.
    std::uint32_t written(std::uint32_t offset) const;

private:
    std::string_view source_;
    std::string text_;
    std::vector<std::uint32_t> inserted_;  ///< the places of the hyphens in the text, in order
    std::size_t copied_ = 0;               ///< of the source

    void line(std::string_view line);
};

}  // namespace yearproof::markdown
