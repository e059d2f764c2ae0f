// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "prepared.h"

#include <algorithm>

namespace yearproof::markdown {
namespace {

constexpr std::size_t needed = 3;  ///< hyphens of a column
constexpr std::size_t longest_name = 60;
constexpr std::string_view reference_sign = "[^";
constexpr char changed_bracket = '(';  ///< in place of the first of a note

/// "|--|", ":-|:-", in a quote too: nothing but what such a line has, and a bar among it.
bool is_rule(std::string_view line) {
    // Of most lines the first sign tells.
    return line.find_first_not_of("|:- \t\r>") == std::string_view::npos &&
           line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos;
}

/// "1" of "[^1] and more"; "" where the words begin with no such sign.
std::string_view name_in(std::string_view words) {
    if (words.size() < 4 || words[1] != '^') return {};
    words.remove_prefix(2);
    const std::size_t end = words.substr(0, longest_name).find_first_of("]\n\r \t[");
    return end == std::string_view::npos || words[end] != ']' ? std::string_view()
                                                              : words.substr(0, end);
}

bool is_mark(char c) {
    return c == ' ' || c == '>' || c == '-' || c == '*' || c == '+' || c == '.' || c == ')' ||
           (c >= '0' && c <= '9');
}

/// What stands behind the marks of quotes and items at the line's beginning: "> ", "- ", "2. ".
std::string_view behind_marks(std::string_view line) {
    for (;;) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (begin > 3) return {};  // code, or blank
        line.remove_prefix(begin);
        std::size_t mark = line.starts_with('>') ? 1 : 0;
        if (mark == 0) {
            const std::size_t sign = std::min(line.find_first_not_of("0123456789"), line.size());
            const std::string_view signs = sign == 0 ? "-*+" : ".)";
            const bool ends = sign + 1 < line.size() && line[sign + 1] == ' ';
            if (ends && signs.find(line[sign]) != std::string_view::npos) mark = sign + 1;
        }
        if (mark == 0) return line;
        line.remove_prefix(mark);
    }
}

/// The name of the note that the line begins; "" where it begins none.
std::string_view note_of(std::string_view line) {
    const std::string_view words = behind_marks(line);
    if (!words.starts_with(reference_sign)) return {};
    const std::string_view name = name_in(words);
    const std::size_t colon = name.size() + 3;
    return colon < words.size() && words[colon] == ':' ? name : std::string_view();
}

/// From the line's beginning to the name and behind it; "" where other words stand before it.
std::string_view line_up_to(std::string_view text, std::size_t at, std::size_t end) {
    std::size_t begin = at;
    while (begin > 0 && is_mark(text[begin - 1])) --begin;
    const bool first = begin == 0 || text[begin - 1] == '\n';
    return first ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace

Prepared::Prepared(std::string_view source, std::size_t begin) : source_(source) {
    find_notes(begin);
    if (notes_.empty() && source.find('|', begin) == std::string_view::npos) return;
    bool below_bar = false;  // the line before may be the head of a table
    for (std::size_t at = begin; at < source.size();) {
        const std::string_view line = source.substr(at, source.find('\n', at) - at);
        at += line.size() + 1;
        const bool rule = is_rule(line);
        if (rule && below_bar) widen(line);
        below_bar = !rule && line.find('|') != std::string_view::npos;
        if (!notes_.empty()) take_notes(line);
    }
    if (copied_ > 0) copy_to(source.size());
}

/// A reference may stand before what it refers to.
void Prepared::find_notes(std::size_t begin) {
    for (std::size_t at = source_.find(reference_sign, begin); at != std::string_view::npos;
         at = source_.find(reference_sign, at + 1)) {
        const std::string_view name = name_in(source_.substr(at));
        const std::size_t colon = at + name.size() + reference_sign.size() + 1;
        if (name.empty() || !source_.substr(colon).starts_with(':')) continue;
        if (!note_of(line_up_to(source_.substr(begin), at - begin, colon + 1 - begin)).empty())
            notes_.try_emplace(std::string(name), 0);
    }
}

void Prepared::take_notes(std::string_view line) {
    if (line.find(reference_sign) == std::string_view::npos) return;
    const std::string_view note = note_of(line);
    if (!note.empty()) begin_note(line, note);
    for (std::size_t at = find_reference(line); at != std::string_view::npos;) {
        const std::size_t end = at + name_in(line.substr(at)).size() + reference_sign.size() + 1;
        if (line.substr(end).starts_with('(')) keep_from_link(line, end);
        const std::size_t next = find_reference(line.substr(end));
        at = next == std::string_view::npos ? next : end + next;
    }
}

/// "Sum[^1](unaudited)" is no link.
void Prepared::keep_from_link(std::string_view line, std::size_t bracket) {
    copy_to(static_cast<std::size_t>(line.data() - source_.data()) + bracket);
    insert('\\');
}

void Prepared::copy_to(std::size_t end) {
    text_ += source_.substr(copied_, end - copied_);
    copied_ = end;
}

void Prepared::insert(char sign) {
    inserted_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += sign;
}

/// Fills every run of hyphens up to what is needed.
void Prepared::widen(std::string_view rule) {
    const auto begin = static_cast<std::size_t>(rule.data() - source_.data());
    for (std::size_t at = rule.find('-'); at != std::string_view::npos; at = rule.find('-', at)) {
        const std::size_t end = std::min(rule.find_first_not_of('-', at), rule.size());
        if (end - at < needed) copy_to(begin + end);
        for (std::size_t count = end - at; count < needed; ++count) insert('-');
        at = end;
    }
}

/// Notes may stand line by line: each is a paragraph.
void Prepared::begin_note(std::string_view line, std::string_view name) {
    copy_to(static_cast<std::size_t>(line.data() - source_.data()));
    insert('\n');
    copy_to(static_cast<std::size_t>(name.data() - source_.data()) - reference_sign.size());
    text_ += changed_bracket;
    ++copied_;
}

std::uint32_t Prepared::written(std::uint32_t offset) const {
    if (inserted_.empty()) return offset;
    const auto before = std::lower_bound(inserted_.begin(), inserted_.end(), offset);
    return offset - static_cast<std::uint32_t>(before - inserted_.begin());
}

std::string_view Prepared::as_written(std::uint32_t offset, std::size_t size) const {
    const std::uint32_t begin = written(offset);
    return source_.substr(begin, written(offset + static_cast<std::uint32_t>(size)) - begin);
}

std::string Prepared::number_of(std::string_view name) {
    int& number = notes_.find(name)->second;
    if (number == 0) number = ++numbered_;
    return std::to_string(number);
}

Prepared::Note Prepared::note_at(std::uint32_t offset) {
    if (notes_.empty() || !text().substr(offset).starts_with("(^")) return {};
    if (source_[written(offset)] == changed_bracket) return {};
    const std::string_view name = name_in(text().substr(offset));
    if (name.empty() || !notes_.contains(name)) return {};
    const std::size_t colon = offset + name.size() + reference_sign.size() + 2;
    const std::size_t words = text().find_first_not_of(" \t", colon);
    return {number_of(name), std::min(words, text().size()) - offset};
}

std::size_t Prepared::find_reference(std::string_view words) const {
    if (notes_.empty()) return std::string_view::npos;
    for (std::size_t at = words.find(reference_sign); at != std::string_view::npos;
         at = words.find(reference_sign, at + 1)) {
        if (notes_.contains(name_in(words.substr(at)))) return at;
    }
    return std::string_view::npos;
}

Prepared::Note Prepared::reference(std::string_view words) {
    const std::string_view name = name_in(words);
    return {number_of(name), name.size() + reference_sign.size() + 1};
}

}  // namespace yearproof::markdown
