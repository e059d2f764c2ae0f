// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/log/xml_writer.h"

#include "yearproof/source/eight_bytes.h"
#include "yearproof/source/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <ostream>
#include <utility>

namespace yearproof {
namespace {

constexpr std::size_t flush_at = 64 * 1024;
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// Bytes that stand for themselves, in text and in attributes.
constexpr auto plain = [] {
    std::array<bool, 256> table{};
    for (unsigned c = 0x20; c < 0x80; ++c) table[c] = true;
    for (const unsigned char c : {'&', '<', '>', '"'}) table[c] = false;
    return table;
}();

bool is_plain(char c) { return plain[static_cast<unsigned char>(c)]; }

/// A reader makes blanks of tabs and line ends in attributes, and line feeds of carriage returns
/// everywhere, unless they are written as references.
std::string_view ascii_escape(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return replacement;
    }
}

constexpr std::size_t longest_escape = 6;  // &quot;
constexpr std::size_t around_value = 4;    ///< of an attribute, beside its name
constexpr std::size_t most_digits = 20;

char* put(char* to, std::string_view text) {
    std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

/// Of an attribute, up to its value.
char* put_name(char* to, std::string_view name) {
    *to++ = ' ';
    return put(put(to, name), "=\"");
}

/// Whether each of eight bytes stands for itself.
bool all_plain(const char* bytes) {
    using namespace eight_bytes;
    const auto eight = load(bytes);
    const auto marks =
        equal(eight, '&') | equal(eight, '<') | equal(eight, '>') | equal(eight, '"');
    return (between(eight, 0x20, 0x7F) & ~marks) == top_bits;
}

/// Puts the character at `at`, which is not plain; returns how many bytes it took.
std::size_t put_special(std::string_view text, std::size_t at, char*& to) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        to = put(to, ascii_escape(text[at]));
        return 1;
    }
    const auto point = decode(text, at);
    const bool holds = point.value < 0xFFFE || point.value > 0xFFFF;
    to = put(to, holds && point.length > 1 ? text.substr(at, point.length) : replacement);
    return point.length;
}

/// Puts what is plain from the beginning of a text, eight bytes at a time; the last eight may be
/// put over some that stand already. Returns how many bytes it put: all, or all but the eight that
/// hold what is not plain and those after it.
std::size_t put_plain(char* to, std::string_view text) {
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        if (!all_plain(text.data() + at)) return at;
        std::memcpy(to + at, text.data() + at, 8);
    }
    if (text.size() < 8 || !all_plain(text.data() + text.size() - 8)) return at;
    std::memcpy(to + text.size() - 8, text.data() + text.size() - 8, 8);
    return text.size();
}

char* put_escaped(char* to, std::string_view text) {
    while (!text.empty()) {
        std::size_t at = put_plain(to, text);
        to += at;
        const auto end = std::min(text.size(), at + 8);
        while (at < end) {
            if (is_plain(text[at]))
                *to++ = text[at++];
            else
                at += put_special(text, at, to);
        }
        text.remove_prefix(at);
    }
    return to;
}

}  // namespace

XmlWriter::XmlWriter(std::size_t depth) : open_(depth) {}

XmlWriter::XmlWriter(std::ostream& out) : out_(&out) {
    written(put(room(64), R"(<?xml version="1.0" encoding="UTF-8"?>)"));
}

void XmlWriter::open(std::string_view name) {
    auto* to = end_of_tag(room(name.size() + 2 * open_.size() + 3));
    if (!in_text_) to = new_line(to);
    *to++ = '<';
    written(put(to, name));
    open_.push_back(name);
    in_tag_ = true;
    in_text_ = false;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    auto* to = room(name.size() + longest_escape * value.size() + around_value);
    to = put_escaped(put_name(to, name), value);
    *to++ = '"';
    written(to);
}

void XmlWriter::attribute(std::string_view name, std::uint64_t value) {
    auto* to = put_name(room(name.size() + most_digits + around_value), name);
    to = std::to_chars(to, to + most_digits, value).ptr;
    *to++ = '"';
    written(to);
}

void XmlWriter::text(std::string_view text) {
    if (text.empty()) return;
    auto* to = end_of_tag(room(longest_escape * text.size() + 1));
    // Readers drop text that is nothing but blanks, unless one of them is a reference.
    const bool blank = text.front() == ' ';
    if (blank) to = put(to, "&#32;");
    written(put_escaped(to, text.substr(blank ? 1 : 0)));
    in_text_ = true;
}

void XmlWriter::close() {
    const auto name = open_.back();
    open_.pop_back();
    auto* to = room(name.size() + 2 * open_.size() + 5);
    if (in_tag_) {
        to = put(to, "/>");
    } else {
        if (!in_text_) to = new_line(to);
        to = put(put(to, "</"), name);
        *to++ = '>';
    }
    in_tag_ = in_text_ = false;
    if (open_.empty()) *to++ = '\n';
    written(to);
    if (size_ >= flush_at) flush();
}

XmlWriter::Elements XmlWriter::take() {
    capacity_ = 0;
    return {std::move(buffer_), std::exchange(size_, 0)};
}

void XmlWriter::insert(const Elements& elements) {
    if (elements.size == 0) return;
    written(end_of_tag(room(1)));
    flush();
    out_->write(elements.bytes.get(), static_cast<std::streamsize>(elements.size));
}

char* XmlWriter::room(std::size_t bytes) {
    if (capacity_ - size_ < bytes) grow(size_ + bytes);
    return buffer_.get() + size_;
}

void XmlWriter::grow(std::size_t least) {
    capacity_ = std::max({least, 2 * capacity_, 2 * flush_at});
    auto grown = std::make_unique_for_overwrite<char[]>(capacity_);
    if (size_ > 0) std::memcpy(grown.get(), buffer_.get(), size_);
    buffer_ = std::move(grown);
}

char* XmlWriter::end_of_tag(char* to) {
    if (in_tag_) *to++ = '>';
    in_tag_ = false;
    return to;
}

char* XmlWriter::new_line(char* to) const {
    *to++ = '\n';
    const auto indent = 2 * open_.size();
    std::memset(to, ' ', indent);
    return to + indent;
}

void XmlWriter::flush() {
    if (out_ == nullptr) return;
    out_->write(buffer_.get(), static_cast<std::streamsize>(size_));
    size_ = 0;
}

}  // namespace yearproof
