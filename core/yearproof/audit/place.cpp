// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/place.h"

#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int context_words = 6;
constexpr std::uint32_t context_bytes = 120;  ///< where there are no blanks to count words by

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Where the words before `begin` start, not before `first`.
std::uint32_t words_back(std::string_view text, std::uint32_t first, std::uint32_t begin) {
    first = std::max(first, begin - std::min(begin, context_bytes));
    while (first < begin && continues_code_point(text[first])) ++first;
    auto at = begin;
    while (at > first && is_blank(text[at - 1])) --at;
    for (int words = 0; at > first; --at) {
        if (is_blank(text[at - 1]) && !is_blank(text[at]) && ++words == context_words) break;
    }
    return at;
}

/// Where the words after `end` stop, not after `last`.
std::uint32_t words_on(std::string_view text, std::uint32_t end, std::uint32_t last) {
    last = std::min(last, end + context_bytes);
    while (last < text.size() && last > end && continues_code_point(text[last])) --last;
    auto at = end;
    while (at < last && is_blank(text[at])) ++at;
    for (int words = 0; at < last; ++at) {
        if (is_blank(text[at]) && !is_blank(text[at - 1]) && ++words == context_words) break;
    }
    return at;
}

/// Collapsed, but for a blank between it and the excerpt: whoever joins them must not have to
/// guess.
bool ends_blank(std::string_view words) {
    return !words.empty() && (is_blank(words.back()) || words.ends_with("\u00A0"));
}

bool begins_blank(std::string_view words) {
    return !words.empty() && is_space(decode(words, 0).value);
}

void set_before(std::string& text, std::string_view words) {
    text.clear();
    append_collapsed(text, words);
    if (!text.empty() && ends_blank(words)) text += ' ';
}

void set_after(std::string& text, std::string_view words) {
    text = begins_blank(words) ? " " : "";
    const auto start = text.size();
    append_collapsed(text, words);
    if (text.size() == start) text.clear();
}

void set(std::string& text, std::string_view words) {
    text.clear();
    append_collapsed(text, words);
}

void add_context(const Document& document, TextRange range, std::size_t at, LoggedPlace& place) {
    if (document.blocks.empty()) return;
    const auto block = document.blocks[at].text;
    if (!block.contains(range)) return;
    set_before(place.before,
               document.words({words_back(document.text, block.begin, range.begin), range.begin}));
    set_after(place.after,
              document.words({range.end, words_on(document.text, range.end, block.end)}));
}

void fill_spot(std::size_t block, const Report& report, const std::string& id, TextRange range,
               LoggedPlace& place) {
    const auto& outline = report.outline;
    const auto found = report.document.locate(range, block);
    place.report = id;
    place.section.clear();
    if (!outline.section_of.empty())
        append_collapsed(place.section, name_of(outline.sections[outline.section_of.at(block)]));
    place.line = found.line;
    place.column = found.column;
    place.end_line = found.end_line;
    place.end_column = found.end_column;
    place.page = found.page;
    place.paragraph = found.line == 0 ? found.paragraph : 0;
    set(place.excerpt, report.document.words(range));
    place.before.clear();
    place.after.clear();
}

std::size_t block_of(const Document& document, TextRange range) {
    return document.blocks.empty() ? 0 : document.block_at(range.begin);
}

}  // namespace

void locate_spot(const Report& report, const std::string& id, TextRange range, LoggedPlace& place) {
    fill_spot(block_of(report.document, range), report, id, range, place);
}

void locate_place(const Report& report, const std::string& id, TextRange range,
                  LoggedPlace& place) {
    const auto block = block_of(report.document, range);
    fill_spot(block, report, id, range, place);
    add_context(report.document, range, block, place);
}

LoggedPlace logged_place(const Report& report, const std::string& id, TextRange range) {
    LoggedPlace place;
    locate_place(report, id, range, place);
    return place;
}

LoggedSection logged_section(const Report& report, const std::string& id, std::uint32_t section) {
    const auto& found = report.outline.sections[section];
    auto heading = found.heading;
    if (heading.empty() && found.first_block < report.document.blocks.size()) {
        heading = report.document.blocks[found.first_block].text;
    }
    return {id, collapsed(found.number), collapsed(found.title),
            report.document.locate(heading).line};
}

}  // namespace yearproof
