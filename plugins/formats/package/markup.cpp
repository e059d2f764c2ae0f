// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "markup.h"

#include <yearproof/source/encoding.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace yearproof::package {
namespace {

/// White space is kept where it is all that an element holds: <w:t> </w:t>.
constexpr unsigned options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                             pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;

/// Text of single bytes is what it says it is in; broken text loses what is broken, and `warning`
/// says so.
std::string to_utf8(std::string_view bytes, std::string& warning) {
    std::optional<DecodedText> decoded = decode_text(bytes, encoding_in_xml(bytes));
    warning = decoded ? decoded->warning : "broken characters were replaced";
    return decoded ? std::move(decoded->text) : sanitised(bytes);
}

bool is_wide(std::string_view bytes) {
    return bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") ||
           bytes.substr(0, 2).find('\0') != std::string_view::npos;
}

}  // namespace

Markup::Markup(std::string given, const Limits& limits)
    : bytes_(std::make_unique<std::string>(std::move(given))) {
    auto& bytes = *bytes_;
    if (bytes.empty()) return;
    // The tree takes memory by the element, and half as much by the attribute: how many there are
    // is seen at a glance.
    const auto tags = std::count(bytes.begin(), bytes.end(), '<');
    const auto attributes = std::count(bytes.begin(), bytes.end(), '=');
    if (tags / 2 + attributes / 4 > static_cast<std::ptrdiff_t>(limits.elements)) {
        problem_ = fmt::format("has more elements than the limit of {}", limits.elements);
        return;
    }
    // In two bytes a character: the library makes a copy of its own.
    const bool wide = is_wide(bytes);
    std::string warning;
    if (!wide && !is_valid_utf8(bytes)) bytes = to_utf8(bytes, warning);
    const pugi::xml_parse_result result = tree_.load_buffer_inplace(
        bytes.data(), bytes.size(), options, wide ? pugi::encoding_auto : pugi::encoding_utf8);
    if (!result) problem_ = fmt::format("is not well-formed XML: {}", result.description());
    if (!warning.empty())
        problem_ +=
            (problem_.empty() ? "is in a broken encoding: " : "; its encoding is broken: ") +
            warning;
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
        if (name_of(each) == name) return each;
    }
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute each : node.attributes()) {
        if (local(each.name()) == name) return each.value();
    }
    return {};
}

bool has_attribute(pugi::xml_node node, std::string_view name) {
    return attribute(node, name).data() != nullptr;
}

int number(std::string_view digits, int otherwise) {
    int value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc() ? value : otherwise;
}

}  // namespace yearproof::package
