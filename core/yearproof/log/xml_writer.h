// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string_view>
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
    struct Elements {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };
    Elements take();
    void insert(const Elements& elements);

private:
    /// Where to write, for so many bytes at most; written() says up to where it was done.
    char* room(std::size_t bytes);
    void grow(std::size_t least);
    void written(const char* end) { size_ = static_cast<std::size_t>(end - buffer_.get()); }
    char* end_of_tag(char* to);
    char* new_line(char* to) const;
    void flush();

    std::ostream* out_ = nullptr;
    std::unique_ptr<char[]> buffer_;
    std::size_t size_ = 0, capacity_ = 0;  ///< of the buffer: written, and in all
    std::vector<std::string_view> open_;
    bool in_tag_ = false;   ///< the last start tag still takes attributes
    bool in_text_ = false;  ///< the element holds text: what follows stands on the same line
};

}  // namespace yearproof
