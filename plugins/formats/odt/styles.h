// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/markup.h>

#include <optional>
#include <string_view>
#include <unordered_map>

/// What styles say of paragraphs and spans, with what they inherit.
namespace yearproof::odt {

struct Style {
    std::optional<bool> bold, hidden, raised;
    bool title = false;  ///< of the whole document
};

class Styles {
public:
    /// Adds the styles of a part; both may hold some. The part must live as long as this.
    void add(pugi::xml_node root);

    const Style& paragraph(std::string_view name) { return resolve(paragraphs_, name, 0); }
    const Style& span(std::string_view name) { return resolve(spans_, name, 0); }

private:
    struct Entry {
        pugi::xml_node node;
        Style style;
        bool resolved = false;
    };
    using Family = std::unordered_map<std::string_view, Entry>;
    Family paragraphs_, spans_;

    const Style& resolve(Family& family, std::string_view name, int depth);
};

}  // namespace yearproof::odt
