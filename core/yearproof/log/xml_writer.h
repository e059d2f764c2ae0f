// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Writes XML to a stream, element by element. Whatever the text is, what comes out is well-formed:
/// characters that XML cannot hold, and bytes that are not UTF-8, become U+FFFD.
namespace yearproof {

class XmlWriter {
public:
    explicit XmlWriter(std::ostream& out);
    /// Elements that will stand within `depth` others, as text: see take() and insert().
    explicit XmlWriter(std::size_t depth);
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;
    ~XmlWriter() { flush(); }

    /// `name` is to live until the element is closed.
    void open(std::string_view name);
    /// Of the element just opened.
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, std::uint64_t value);
    void text(std::string_view text);
    void close();
    /// What a writer without a stream wrote, to be inserted into another.
    std::string take() { return std::move(buffer_); }
    void insert(const std::string& elements);

private:
    void end_of_tag();
    void new_line();
    void flush();

    std::ostream* out_ = nullptr;
    std::string buffer_;
    std::vector<std::string_view> open_;
    bool in_tag_ = false;   ///< the last start tag still takes attributes
    bool in_text_ = false;  ///< the element holds text: what follows stands on the same line
};

}  // namespace yearproof
