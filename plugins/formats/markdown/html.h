// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

/// The little HTML that stands in Markdown: tags and comments are taken out, the words stay.
namespace yearproof::markdown {

/// What a stretch of raw HTML stands for.
enum class HtmlPiece {
    words,   ///< text
    entity,  ///< "&amp;"
    blank,   ///< <br>, a line end
    mute,    ///< an inline tag, a comment
    edge,    ///< a tag that begins or ends a block: <p>, </div>, <li>
};

/// Reads one piece after the other; a piece never goes over the end of the text.
class HtmlPieces {
public:
    explicit HtmlPieces(std::string_view html) : html_(html) {}
    bool next();
    HtmlPiece kind() const { return kind_; }
    std::string_view piece() const { return html_.substr(begin_, end_ - begin_); }
    std::size_t offset() const { return begin_; }

private:
    std::string_view html_;
    std::size_t begin_ = 0, end_ = 0;
    HtmlPiece kind_ = HtmlPiece::words;
    void read_markup();
};

/// What stands between "<sup>" and "</sup>" stands above the line: 1 for the first, -1 for the
/// second, else 0.
int raises(std::string_view tag);

/// <br>, <br/>
bool is_line_break(std::string_view tag);

}  // namespace yearproof::markdown
