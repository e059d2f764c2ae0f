// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>

#include <pugixml.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// XML parts as trees. Names are compared without their prefix: writers are free to choose it, and
/// the elements that are looked for have one name in the strict and the usual form. No document
/// type is read, no entity beyond the five of XML is expanded, nothing is fetched.
namespace yearproof::package {

/// A part and its tree, which points into it.
class Markup {
public:
    /// An ill-formed part gives what stands before the mistake.
    Markup(std::string given, const Limits& limits);

    pugi::xml_node root() const { return tree_.document_element(); }
    /// What is wrong with it, for a message; "" where nothing is.
    const std::string& problem() const { return problem_; }

private:
    std::unique_ptr<std::string> bytes_;  ///< where they are when the part is moved elsewhere
    pugi::xml_document tree_;
    std::string problem_;
};

/// The name after the prefix.
inline std::string_view local(const char* name) {
    const std::string_view whole = name;
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}
inline std::string_view name_of(pugi::xml_node node) { return local(node.name()); }

/// The first child of that name; null where there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// The value of an attribute; "" where there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);
bool has_attribute(pugi::xml_node node, std::string_view name);
/// As a whole number; `otherwise` where it is none.
int number(std::string_view digits, int otherwise);

/// A name as a number, so that what to do with an element is one jump: case tag("tbl").
constexpr std::uint32_t tag(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}
inline std::uint32_t tag_of(pugi::xml_node node) { return tag(name_of(node)); }

}  // namespace yearproof::package
