// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/builder.h>

#include <gumbo.h>

#include <cstdint>
#include <functional>
#include <string_view>

/// The words of a page, with the place of each in its source. White space shows as one blank
/// between words and not at all at the ends of a block.
namespace yearproof::html {

/// The text of a page as it was written and as it was parsed: other signs at some places, but every
/// sign at its place.
struct PageText {
    std::string_view written, parsed;
};

class Words {
public:
    /// `open` is called before the first words of a block are written, `close` where one ends
    /// amid text that shows its lines.
    Words(PageText source, DocumentBuilder& builder, std::function<void()> open,
          std::function<void()> close)
        : source_(source), builder_(builder), open_block_(std::move(open)),
          close_block_(std::move(close)) {}

    /// From now on lines show as they are written, or no longer.
    void show_lines(bool shown) { lines_shown_ = shown; }
    bool lines_shown() const { return lines_shown_; }

    /// `is_raised`: it stands above the line.
    void add(const GumboText& text, bool is_raised);
    /// A sign that was not written, before what stands there.
    void sign(std::string_view sign, std::uint32_t source_begin) { instead(sign, source_begin, 0); }
    /// What shows as a blank though no white space stands there, such as a line break.
    void blank(std::uint32_t source_begin, std::uint32_t source_length);
    /// The same where nothing at all stands between what was read and what comes.
    void blank() { blank(last_end_, 0); }
    /// The block ends; the next words begin another.
    void end_block();
    std::uint32_t last_end() const { return last_end_; }
    bool begun() const { return begun_; }
    /// Some of the last text were letters, not just digits and signs.
    bool spoke() const { return spoke_; }

private:
    PageText source_;
    DocumentBuilder& builder_;
    std::function<void()> open_block_, close_block_;
    bool lines_shown_ = false;
    bool begun_ = false, waiting_ = false, hard_ = false, spoke_ = false;
    std::uint32_t blank_begin_ = 0, blank_length_ = 0;
    std::uint32_t last_end_ = 0;  ///< in the source, of the last words

    bool ends_block(std::string_view blanks, std::string_view next) const;
    void white(std::string_view run, std::uint32_t begin, std::uint32_t length);
    void before_words();
    void verbatim(std::string_view words, std::uint32_t begin);
    void instead(std::string_view words, std::uint32_t begin, std::uint32_t length);
    void aligned(std::string_view text, std::string_view original, std::uint32_t begin);
};

}  // namespace yearproof::html
