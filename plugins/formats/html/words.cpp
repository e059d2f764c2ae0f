// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include <yearproof/document/entities.h>
#include <yearproof/source/utf8.h>

#include <blocks/raised.h>

#include <algorithm>
#include <string>

namespace yearproof::html {
namespace {

constexpr std::string_view no_break = "\u00A0";

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// The length of the white space at the beginning, blanks that keep words together among it.
std::size_t white_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_white(text[at])) {
            ++at;
        } else if (text.substr(at).starts_with(no_break)) {
            at += no_break.size();
        } else {
            break;
        }
    }
    return at;
}

std::size_t word_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && !is_white(text[at]) && text[at] != '&' && text[at] != '<' &&
           !text.substr(at).starts_with(no_break))
        ++at;
    return at;
}

/// "&amp;", "&#163;", "&pound" at the beginning.
std::size_t reference_length(std::string_view text) {
    std::size_t at = 1;
    const auto belongs = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '#';
    };
    while (at < text.size() && at < 40 && belongs(text[at])) ++at;
    return at < text.size() && text[at] == ';' ? at + 1 : at;
}

/// How much of the text the reference at the beginning of the original stands for; 0: it is no
/// reference but an ampersand.
std::size_t meant_length(std::string_view text, std::string_view original) {
    const std::string_view reference = original.substr(0, reference_length(original));
    const std::string meant = decode_entity(reference);
    if (!meant.empty() && text.starts_with(meant)) return meant.size();
    if (text.front() == '&') return 0;
    return decode(text, 0).length;
}

/// The length of a tag that shows nothing, at the beginning.
std::size_t tag_length(std::string_view original) {
    const std::size_t end = original.find('>');
    return end == std::string_view::npos ? original.size() : end + 1;
}

}  // namespace

void Words::add(const GumboText& text, bool is_raised) {
    const std::string_view words = text.text;
    std::string_view original(text.original_text.data, text.original_text.length);
    const std::string_view parsed = source_.parsed;
    const std::less_equal<> before;
    const bool inside = original.data() != nullptr && before(parsed.data(), original.data()) &&
                        before(original.data() + original.size(), parsed.data() + parsed.size());
    if (!inside) original = {};
    const auto begin = static_cast<std::uint32_t>(inside ? original.data() - parsed.data() : 0);
    spoke_ = std::any_of(words.begin(), words.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
    const std::string high = is_raised ? blocks::raised(words) : "";
    if (high.empty() || high == words) return aligned(words, original, begin);
    instead(high, begin, static_cast<std::uint32_t>(original.size()));
}

/// Goes along the text and what it was written as, which has references, and tags that were
/// ignored.
void Words::aligned(std::string_view text, std::string_view original, std::uint32_t begin) {
    const auto step = [&](std::size_t of_text, std::size_t of_original) {
        text.remove_prefix(of_text);
        original.remove_prefix(std::min(of_original, original.size()));
        begin += static_cast<std::uint32_t>(of_original);
    };
    while (!text.empty()) {
        const std::size_t word = word_length(text);
        if (word > 0 && original.starts_with(text.substr(0, word))) {
            verbatim(text.substr(0, word), begin);
            step(word, word);
        } else if (!original.empty() && original.front() == '<' && text.front() != '<') {
            step(0, tag_length(original));
        } else if (const std::size_t blanks = white_length(text);
                   blanks > 0 && white_length(original) > 0) {
            const std::size_t written = white_length(original);
            if (ends_block(text.substr(0, blanks), text.substr(blanks))) close_block_();
            white(text.substr(0, blanks), begin, static_cast<std::uint32_t>(written));
            step(blanks, written);
        } else if (!original.empty() && original.front() == '&' &&
                   meant_length(text, original) > 0) {
            const std::size_t meant = meant_length(text, original);
            const std::size_t written = reference_length(original);
            const std::string_view words = text.substr(0, meant);
            white_length(words) == meant
                ? white(words, begin, static_cast<std::uint32_t>(written))
                : instead(words, begin, static_cast<std::uint32_t>(written));
            step(meant, written);
        } else if (!original.empty() && text.front() == original.front()) {
            const std::size_t one = decode(text, 0).length;
            verbatim(text.substr(0, one), begin);
            step(one, one);
        } else {
            instead(text, begin, static_cast<std::uint32_t>(original.size()));
            return;
        }
    }
}

/// Of lines that show: after a blank one, and before a mark of a list.
bool Words::ends_block(std::string_view blanks, std::string_view next) const {
    if (!lines_shown_ || !begun_) return false;
    const auto feeds = std::count(blanks.begin(), blanks.end(), '\n');
    return feeds > 1 ||
           (feeds == 1 && next.size() > 1 && next[1] == ' ' && (next[0] == '-' || next[0] == '*'));
}

void Words::white(std::string_view run, std::uint32_t begin, std::uint32_t length) {
    if (!begun_) return;
    hard_ = run == no_break && !waiting_;
    if (!waiting_) {
        blank_begin_ = begin;
        blank_length_ = length;
    }
    waiting_ = true;
}

void Words::blank(std::uint32_t source_begin, std::uint32_t source_length) {
    white(" ", source_begin, source_length);
}

void Words::before_words() {
    if (!begun_) open_block_();
    if (waiting_) builder_.instead(hard_ ? no_break : " ", blank_begin_, blank_length_);
    begun_ = true;
    waiting_ = false;
}

void Words::verbatim(std::string_view words, std::uint32_t begin) {
    before_words();
    builder_.verbatim(source_.written.substr(begin, words.size()), begin);
    last_end_ = begin + static_cast<std::uint32_t>(words.size());
}

void Words::instead(std::string_view words, std::uint32_t begin, std::uint32_t length) {
    before_words();
    builder_.instead(words, begin, length);
    last_end_ = begin + length;
}

void Words::end_block() { begun_ = waiting_ = false; }

}  // namespace yearproof::html
