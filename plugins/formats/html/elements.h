// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/shape.h>

#include <gumbo.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What elements are to a reader of the page.
namespace yearproof::html {

/// What HTML and style sheets take for blank.
inline constexpr std::string_view white_space = " \t\r\n\f";
/// Without it at both ends.
using shape::trimmed;

inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
inline bool is(const GumboNode& node, GumboTag tag) {
    return is_element(node) && node.v.element.tag == tag;
}
/// Its children; none of what is no element.
std::vector<const GumboNode*> children(const GumboNode& node);
/// "" where there is none.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);
int number(std::string_view digits, int otherwise);
/// As it was written, in small letters, where the parser knows no tag of it: "msup".
std::string name_of(const GumboNode& element);
/// Of MathML.
bool is_formula(const GumboNode& element);
/// Of a formula: its children, but for the white space between them.
std::vector<const GumboNode*> parts_of(const GumboNode& element);
/// What one row alone holds, where the parts are one.
std::vector<const GumboNode*> parts_within(std::vector<const GumboNode*> parts);
/// Its words, where it is a number or a name; else "".
std::string plain_words(const GumboNode& part);

/// What a browser does not show, or shows as a way round the site and not as its words.
bool is_left_out(const GumboNode& element);
/// Begins and ends a line of its own.
bool is_block(GumboTag tag);
/// What it holds stands above the line.
bool is_raised(const GumboNode& element);
/// 1 to 6; 0: no heading.
int heading_level(GumboTag tag);
/// Strong emphasis: true, false, or as what stands around it.
enum class Weight : std::uint8_t { inherited, normal, strong };
Weight weight_of(const GumboNode& element);

}  // namespace yearproof::html
