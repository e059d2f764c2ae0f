// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "style_sheet.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

#include "elements.h"

namespace yearproof::html {
namespace {

constexpr std::size_t most_classes = 20;  ///< of one element
constexpr int important = 1000;

std::string without_comments(std::string_view css) {
    std::string out;
    for (std::size_t at = 0; at < css.size();) {
        const std::size_t begin = std::min(css.find("/*", at), css.size());
        out += css.substr(at, begin - at);
        const std::size_t end = css.find("*/", std::min(begin + 2, css.size()));
        at = end == std::string_view::npos ? css.size() : end + 2;
    }
    return out;
}

/// Of the bracket that belongs to the one at `open`.
std::size_t end_of_block(std::string_view css, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < css.size(); at = css.find_first_of("{}", at + 1)) {
        depth += css[at] == '{' ? 1 : -1;
        if (depth == 0) return at;
    }
    return css.size();
}

bool is_for_all(std::string_view media) {
    const std::string small = lower_ascii(trimmed(media));
    return small.empty() || small == "all" || small == "screen";
}

bool is_for_paper(std::string_view media) { return lower_ascii(trimmed(media)) == "print"; }

/// A rule that says of no element whether it is shown, on a screen.
bool shows_nothing(std::string_view head) {
    return head.starts_with("@page") || head.starts_with("@font-face") || head == "@media print";
}

bool waits_for_a_click(std::string_view css) {
    static constexpr std::array<std::string_view, 5> signs{":checked", ":target", ":hover",
                                                           ":focus", ":active"};
    return std::any_of(signs.begin(), signs.end(), [css](std::string_view sign) {
        return css.find(sign) != std::string_view::npos;
    });
}

std::size_t count_of(std::string_view text, std::string_view word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

/// Scripts, other style sheets, and styles of elements by themselves may show what is hidden.
/// `css`: what the page's own style sheets say.
bool may_show_more(std::string_view source, std::string_view css) {
    const std::string page = lower_ascii(source);
    for (auto at = page.find(" on"); at != std::string::npos; at = page.find(" on", at + 1)) {
        const auto end =
            std::min(page.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 3), page.size());
        if (end > at + 3 && end < page.size() && page[end] == '=') return true;
    }
    return page.find("<script") != std::string::npos ||
           page.find("stylesheet") != std::string::npos ||
           count_of(page, "display") > count_of(lower_ascii(css), "display");
}

/// The last that is said of it; nothing where nothing is.
std::optional<bool> hidden_by(std::string_view declarations) {
    std::optional<bool> hidden;
    for (std::size_t at = 0; at < declarations.size();) {
        const std::size_t end = std::min(declarations.find(';', at), declarations.size());
        const std::string_view one = declarations.substr(at, end - at);
        if (one.starts_with("display:"))
            hidden = one == "display:none" || one == "display:none!important";
        at = end + 1;
    }
    return hidden;
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// 1 for a name, 10 and 100 more for a class and an id, as style sheets weigh them; 0: of another
/// kind.
int weight_of(std::string_view selector) {
    const auto sign = std::find_if_not(selector.begin(), selector.end(), is_name);
    const int name = sign == selector.begin() ? 0 : 1;
    if (sign == selector.end()) return name;
    const bool simple =
        sign + 1 != selector.end() && std::all_of(sign + 1, selector.end(), is_name);
    if (!simple || (*sign != '.' && *sign != '#')) return 0;
    return name + (*sign == '.' ? 10 : 100);
}

/// Names of elements are the same in capitals; classes and ids are not.
std::string key_of(std::string_view selector) {
    const std::size_t sign = std::min(selector.find_first_of(".#"), selector.size());
    return lower_ascii(selector.substr(0, sign)) + std::string(selector.substr(sign));
}

template <class Use>
void each_style(const GumboNode& root, const Use& use) {
    for (const GumboNode* part : children(root)) {
        for (const GumboNode* each : children(*part)) {
            if (!is(*each, GUMBO_TAG_STYLE) || each->v.element.children.length == 0) continue;
            const auto& text = *static_cast<const GumboNode*>(each->v.element.children.data[0]);
            if (!is_element(text))
                use(attribute(*each, "media"), std::string_view(text.v.text.text));
        }
    }
}

}  // namespace

StyleSheet::StyleSheet(const GumboNode& root, std::string_view source) {
    std::string all;
    each_style(root, [&](std::string_view media, std::string_view css) {
        all += css;
        if (is_for_paper(media)) return;
        unsure_ = unsure_ || waits_for_a_click(css) || !is_for_all(media) ||
                  css.find("@import") != std::string_view::npos;
        read(without_comments(css));
    });
    const bool hides_some = std::any_of(rules_.begin(), rules_.end(),
                                        [](const auto& rule) { return rule.second.hidden; });
    if (!hides_some || unsure_ || may_show_more(source, all)) rules_.clear();
}

void StyleSheet::read(std::string_view css) {
    for (std::size_t at = 0; at < css.size();) {
        const std::size_t open = css.find('{', at);
        if (open == std::string_view::npos) return;
        std::string_view head = css.substr(at, open - at);
        head = trimmed(head.substr(head.rfind(';') + 1));
        if (head.starts_with("<!--")) head = trimmed(head.substr(4));
        const std::size_t close = end_of_block(css, open);
        const std::string_view body = css.substr(open + 1, close - std::min(close, open + 1));
        const bool plain = !head.starts_with('@') && body.find('{') == std::string_view::npos;
        if (plain) add(head, body);
        unsure_ = unsure_ || (!plain && !shows_nothing(head));
        at = close + 1;
    }
}

void StyleSheet::add(std::string_view selectors, std::string_view declarations) {
    std::string plain = lower_ascii(declarations);
    std::erase_if(plain, [](char c) { return white_space.find(c) != std::string_view::npos; });
    const std::optional<bool> hidden = hidden_by(plain);
    if (!hidden) return;
    const int urgency = plain.find("!important") != std::string::npos ? important : 0;
    for (std::size_t at = 0; at < selectors.size();) {
        const std::size_t end = std::min(selectors.find(',', at), selectors.size());
        const std::string_view selector = trimmed(selectors.substr(at, end - at));
        at = end + 1;
        const int weight = weight_of(selector);
        unsure_ = unsure_ || (weight == 0 && !*hidden);
        if (weight == 0) continue;
        Rule& rule = rules_[key_of(selector)];
        if (rule.weight <= weight + urgency) rule = {weight + urgency, ++read_, *hidden};
    }
}

void StyleSheet::weigh(const std::string& selector, Rule& strongest) const {
    const auto found = rules_.find(selector);
    if (found == rules_.end()) return;
    const Rule& rule = found->second;
    const bool stronger = rule.weight > strongest.weight ||
                          (rule.weight == strongest.weight && rule.order > strongest.order);
    if (stronger) strongest = rule;
}

bool StyleSheet::is_hidden(const GumboNode& element) const {
    const std::string name = name_of(element);
    Rule strongest;
    weigh(name, strongest);
    std::string_view classes = trimmed(attribute(element, "class"));
    for (std::size_t i = 0; i < most_classes && !classes.empty(); ++i) {
        const std::size_t end = std::min(classes.find_first_of(white_space), classes.size());
        const std::string one = '.' + std::string(classes.substr(0, end));
        weigh(one, strongest);
        weigh(name + one, strongest);
        classes = trimmed(classes.substr(end));
    }
    if (const std::string_view id = attribute(element, "id"); !id.empty()) {
        weigh('#' + std::string(id), strongest);
        weigh(name + '#' + std::string(id), strongest);
    }
    return strongest.hidden;
}

}  // namespace yearproof::html
