// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "page.h"

#include <yearproof/source/encoding.h>
#include <yearproof/source/trouble.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <fmt/format.h>

namespace yearproof::html {
namespace {

constexpr std::size_t declaration_within = 2048, late_declaration_within = 64 * 1024;
/// How many of them a page may have open; the parser's time grows with the square of it.
constexpr int deepest = 4000;
constexpr std::size_t most_attributes = 2000;  ///< of one element
/// What an element and its text take at most, one with another.
constexpr std::size_t bytes_per_element = 500;
constexpr std::size_t bytes_for_any = 8 << 20;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end - at < 16 &&
           (is_letter(text[end]) || (text[end] >= '0' && text[end] <= '9')))
        ++end;
    return lower_ascii(text.substr(at, end - at));
}

/// Elements that need no end are closed by what follows them, or hold nothing.
bool needs_end(std::string_view name) {
    static constexpr std::array<std::string_view, 38> without{
        "area",      "base",  "body",  "br",   "caption",  "col",    "colgroup", "dd",
        "dt",        "embed", "frame", "head", "hr",       "html",   "img",      "input",
        "keygen",    "li",    "link",  "meta", "optgroup", "option", "p",        "param",
        "plaintext", "rb",    "rp",    "rt",   "rtc",      "source", "tbody",    "td",
        "tfoot",     "th",    "thead", "tr",   "track",    "wbr"};
    return std::find(without.begin(), without.end(), name) == without.end();
}

/// What stays open at once, at least as it looks: the parser is not asked for what would take it
/// minutes.
bool is_too_deep(std::string_view text) {
    int depth = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        if (at + 1 == text.size()) break;
        const bool end = text[at + 1] == '/';
        const std::size_t name = at + (end ? 2 : 1);
        if (name >= text.size() || !is_letter(text[name]) || !needs_end(name_at(text, name)))
            continue;
        depth = end ? std::max(0, depth - 1) : depth + 1;
        if (depth > deepest) return true;
    }
    return false;
}

/// Behind the tag that begins at `at`; `crowded` where it has more attributes than any element
/// needs: the parser's time grows with the square of them.
std::size_t after_tag(std::string_view text, std::size_t at, bool& crowded) {
    std::size_t attributes = 0;
    bool blank = false;
    char last = 0;  // that is no blank
    for (; at < text.size() && text[at] != '>'; ++at) {
        const char c = text[at];
        const bool quote = (c == '"' || c == '\'') && last == '=';
        if (quote) at = std::min(text.find(c, at + 1), text.size() - 1);
        const bool parts = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '/';
        // The value of an attribute may stand apart from it: "data = 1".
        attributes += blank && !parts && !quote && c != '=' && last != '=';
        blank = parts || quote;
        if (!parts) last = quote ? 0 : c;
        crowded = crowded || attributes > most_attributes;
    }
    return at;
}

/// Whether what the element holds is text until it ends.
bool holds_text(std::string_view name) {
    static constexpr std::array<std::string_view, 8> names{
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t end_of_element(std::string_view text, std::size_t at, std::string_view name) {
    while ((at = text.find("</", at)) != std::string_view::npos &&
           lower_ascii(text.substr(at + 2, name.size())) != name)
        at += 2;
    return at;
}

/// "-->" or "--!>"
std::size_t end_of_comment(std::string_view text, std::size_t at) {
    while ((at = text.find("--", at)) != std::string_view::npos) {
        const std::string_view rest = text.substr(at + 2, 2);
        if (rest.starts_with('>') || rest == "!>") return at;
        ++at;
    }
    return at;
}

bool has_crowded_tag(std::string_view text) {
    bool crowded = false;
    for (std::size_t at = text.find('<'); at < text.size() && !crowded; at = text.find('<', at)) {
        if (at + 1 == text.size()) break;
        if (text.compare(at, 4, "<!--") == 0) {
            at = end_of_comment(text, at);
        } else if (!is_letter(text[at + 1])) {
            ++at;
        } else {
            const std::string name = name_at(text, at + 1);
            at = after_tag(text, at + 1, crowded);
            if (holds_text(name)) at = end_of_element(text, at, name);
        }
    }
    return crowded;
}

struct Parse {
    Arena* arena;
    std::jmp_buf out_of_memory;
};

/// Memory of a page is not to be had from where all of it would be lost.
void* take(void* parse, std::size_t size) {
    auto* of = static_cast<Parse*>(parse);
    if (void* memory = of->arena->take(size)) return memory;
    std::longjmp(of->out_of_memory, 1);
}

void keep(void* /*parse*/, void* /*memory*/) {}

/// Null where there is no memory left for it. Only what has no destructor lives here: the parser,
/// which is written in C, is left by a jump.
const GumboNode* parse(std::string_view text, Arena& arena) {
    Parse state{&arena, {}};
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = keep;
    options.userdata = &state;
    options.max_errors = 0;
    if (setjmp(state.out_of_memory) != 0) return nullptr;
    return gumbo_parse_with_options(&options, text.data(), text.size())->root;
}

/// "utf-8" of the first <meta charset="utf-8">, or of one that says it in its content.
std::string encoding_in_meta(std::string_view bytes) {
    const std::string head = lower_ascii(bytes);
    for (std::size_t meta = head.find("<meta"); meta != std::string::npos;
         meta = head.find("<meta", meta + 1)) {
        const std::size_t end = std::min(head.find('>', meta), head.size());
        const std::size_t said = head.find("charset=", meta);
        if (said == std::string::npos) return "";
        if (said >= end) continue;
        const std::size_t at = head.find_first_not_of("\"' ", said + 8);
        if (at == std::string::npos) return "";
        return head.substr(at, head.find_first_of("\"' ;/>?", at) - at);
    }
    return "";
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    std::string by_xml = encoding_in_xml(bytes);
    if (!by_xml.empty()) return by_xml;
    std::string early = encoding_in_meta(bytes.substr(0, declaration_within));
    if (!early.empty() || bytes.size() <= declaration_within) return early;
    return encoding_in_meta(bytes.substr(0, late_declaration_within));
}

bool begins_as_page(std::string_view bytes) {
    const std::string head = lower_ascii(bytes.substr(0, declaration_within));
    std::size_t at = head.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    // Declarations and comments stand before the first element.
    for (int round = 0; round < 8; ++round) {
        at = head.find_first_not_of(" \t\r\n", at);
        if (at == std::string::npos) return false;
        const std::string_view rest = std::string_view(head).substr(at);
        if (rest.starts_with("<!doctype html") || rest.starts_with("<html") ||
            rest.starts_with("<head") || rest.starts_with("<body"))
            return true;
        const bool comment = rest.starts_with("<!--");
        if (!comment && !rest.starts_with("<?xml")) return false;
        at = head.find(comment ? "-->" : "?>", at);
        if (at == std::string::npos) return false;
        at += comment ? 3 : 2;
    }
    return false;
}

Page::Page(const std::string& path, std::string_view text, const Limits& limits) : arena_(0) {
    const auto tags = static_cast<std::size_t>(std::count(text.begin(), text.end(), '<'));
    if (tags / 2 > limits.elements)
        throw Trouble(TroubleKind::unreadable, path, "",
                      fmt::format("has more elements than the limit of {}", limits.elements));
    if (is_too_deep(text))
        throw Trouble(TroubleKind::unreadable, path, "",
                      fmt::format("is nested deeper than {} elements", deepest));
    if (has_crowded_tag(text))
        throw Trouble(TroubleKind::unreadable, path, "",
                      fmt::format("has an element with more than {} attributes", most_attributes));
    // The tree is in proportion to the page, unless the page was made to be otherwise.
    arena_ = Arena(text.size() * 8 + bytes_for_any + tags * bytes_per_element);
    root_ = parse(text, arena_);
    if (root_ == nullptr)
        throw Trouble(TroubleKind::unreadable, path, "",
                      "its elements take more memory than such a page needs");
}

}  // namespace yearproof::html
