// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Lines and columns of a text. Lines count from 1 and end with LF, CRLF or CR; columns count
/// Unicode code points from 1; a byte order mark is not counted.
namespace yearproof {

struct LineColumn {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

class Lines {
public:
    Lines() = default;
    /// `text` must be valid UTF-8; a copy of what is needed is kept, the text itself is not.
    explicit Lines(std::string_view text);
    bool empty() const { return starts_.empty(); }
    std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }
    /// The line and column of a byte offset into `text`, which must be the text of the constructor.
    LineColumn at(std::string_view text, std::uint32_t offset) const;
    /// Its line alone, for which the text is not needed; 0 where there are no lines.
    std::uint32_t line_at(std::uint32_t offset) const;
    /// The line and column of a later offset, where those of an earlier one are known.
    LineColumn at(std::string_view text, std::uint32_t offset, std::uint32_t earlier,
                  LineColumn earlier_at) const;
    /// The line's bytes without its end; `line` counts from 1.
    std::string_view line(std::string_view text, std::uint32_t line) const;

private:
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> counts_;  ///< code points before every 1024th byte
    std::uint32_t code_points_before(std::string_view text, std::uint32_t offset) const;
};

}  // namespace yearproof
