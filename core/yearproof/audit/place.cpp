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

std::string context_before(std::string_view words) {
    auto text = collapsed(words);
    if (!text.empty() && ends_blank(words)) text += ' ';
    return text;
}

std::string context_after(std::string_view words) {
    auto text = collapsed(words);
    if (!text.empty() && begins_blank(words)) text.insert(text.begin(), ' ');
    return text;
}

void add_context(const Document& document, TextRange range, std::size_t at, LoggedPlace& place) {
    if (document.blocks.empty()) return;
    const auto block = document.blocks[at].text;
    if (!block.contains(range)) return;
    place.before = context_before(
        document.words({words_back(document.text, block.begin, range.begin), range.begin}));
    place.after =
        context_after(document.words({range.end, words_on(document.text, range.end, block.end)}));
}

LoggedPlace spot_in(std::size_t block, const Report& report, const std::string& id,
                    TextRange range) {
    const auto& outline = report.outline;
    const auto found = report.document.locate(range, block);
    LoggedPlace place;
    place.report = id;
    if (!outline.section_of.empty())
        place.section = collapsed(name_of(outline.sections[outline.section_of.at(block)]));
    place.line = found.line;
    place.column = found.column;
    place.end_line = found.end_line;
    place.end_column = found.end_column;
    place.page = found.page;
    if (found.line == 0) place.paragraph = found.paragraph;
    place.excerpt = collapsed(report.document.words(range));
    return place;
}

std::size_t block_of(const Document& document, TextRange range) {
    return document.blocks.empty() ? 0 : document.block_at(range.begin);
}

}  // namespace

LoggedPlace logged_spot(const Report& report, const std::string& id, TextRange range) {
    return spot_in(block_of(report.document, range), report, id, range);
}

LoggedPlace logged_place(const Report& report, const std::string& id, TextRange range) {
    const auto block = block_of(report.document, range);
    auto place = spot_in(block, report, id, range);
    add_context(report.document, range, block, place);
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
