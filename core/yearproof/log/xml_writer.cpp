// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/log/xml_writer.h"

#include "yearproof/source/utf8.h"

#include <array>
#include <charconv>
#include <ostream>

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

/// Appends the character at `at`, which is not plain; returns how many bytes it took.
std::size_t append_special(std::string_view text, std::size_t at, std::string& out) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        out += ascii_escape(text[at]);
        return 1;
    }
    const auto point = decode(text, at);
    const bool holds = point.value < 0xFFFE || point.value > 0xFFFF;
    out += holds && point.length > 1 ? text.substr(at, point.length) : replacement;
    return point.length;
}

void append_escaped(std::string_view text, std::string& out) {
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        while (at < text.size() && is_plain(text[at])) ++at;
        out.append(text, begin, at - begin);
        if (at < text.size()) at += append_special(text, at, out);
    }
}

}  // namespace

XmlWriter::XmlWriter(std::size_t depth) : open_(depth) {}

XmlWriter::XmlWriter(std::ostream& out) : out_(&out) {
    buffer_.reserve(2 * flush_at);
    buffer_ = R"(<?xml version="1.0" encoding="UTF-8"?>)";
}

void XmlWriter::open(std::string_view name) {
    end_of_tag();
    if (!in_text_) new_line();
    buffer_ += '<';
    buffer_ += name;
    open_.push_back(name);
    in_tag_ = true;
    in_text_ = false;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    buffer_ += ' ';
    buffer_ += name;
    buffer_ += "=\"";
    append_escaped(value, buffer_);
    buffer_ += '"';
}

void XmlWriter::attribute(std::string_view name, std::uint64_t value) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    attribute(name, std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void XmlWriter::text(std::string_view text) {
    if (text.empty()) return;
    end_of_tag();
    // Readers drop text that is nothing but blanks, unless one of them is a reference.
    const bool blank = text.front() == ' ';
    if (blank) buffer_ += "&#32;";
    append_escaped(text.substr(blank ? 1 : 0), buffer_);
    in_text_ = true;
}

void XmlWriter::close() {
    const auto name = open_.back();
    open_.pop_back();
    if (in_tag_) {
        buffer_ += "/>";
    } else {
        if (!in_text_) new_line();
        buffer_ += "</";
        buffer_ += name;
        buffer_ += '>';
    }
    in_tag_ = in_text_ = false;
    if (open_.empty()) buffer_ += '\n';
    if (buffer_.size() >= flush_at) flush();
}

void XmlWriter::insert(const std::string& elements) {
    if (elements.empty()) return;
    end_of_tag();
    flush();
    out_->write(elements.data(), static_cast<std::streamsize>(elements.size()));
}

void XmlWriter::end_of_tag() {
    if (in_tag_) buffer_ += '>';
    in_tag_ = false;
}

void XmlWriter::new_line() {
    buffer_ += '\n';
    buffer_.append(2 * open_.size(), ' ');
}

void XmlWriter::flush() {
    if (out_ == nullptr) return;
    out_->write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

}  // namespace yearproof
