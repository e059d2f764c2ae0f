// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/numerals.h>
#include <package/markup.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "styles.h"

/// Automatic numbers: what Word shows before a paragraph, counted as it counts. Lists ("num") of
/// one definition ("abstractNum") count together, until one of them says that it begins anew.
namespace yearproof::docx {

constexpr int deepest_list = 9;

struct Label {
    std::string text;  ///< "6.8.4", "(a)", U+2022; may be ""
    int level = 0;     ///< from 0
    bool bullet = false;
};

class Lists {
public:
    /// `part` may be null, and must live as long as this.
    explicit Lists(const package::Markup* part);

    /// Counts one paragraph; nothing where the list is not known or takes a number off.
    std::optional<Label> next(const NumberedBy& numbered, std::string_view style_id);

private:
    struct Level {
        blocks::Numeral form = blocks::Numeral::decimal;
        bool bullet = false, legal = false;
        int start = 1;
        int restart = -1;  ///< the level (from 1) that begins it anew; 0: none does; -1: any above
        std::string text, style;
    };
    struct Definition {
        std::array<Level, deepest_list> levels;
        std::array<int, deepest_list> counts{};
        std::array<bool, deepest_list> begun{};
    };
    struct List {
        std::string definition;
        std::array<std::optional<Level>, deepest_list> levels;  ///< in place of the definition's
        std::array<std::optional<int>, deepest_list> starts;
        std::array<bool, deepest_list> started{};
    };

    std::unordered_map<std::string, Definition> definitions_;
    std::unordered_map<std::string, std::string> style_links_;  ///< by the style that names a list
    std::unordered_map<std::string, std::string> definition_links_;
    std::unordered_map<std::string, List> lists_;

    static Level read_level(pugi::xml_node node);
    void read_definition(pugi::xml_node node);
    void read_list(pugi::xml_node node);
    Definition* definition_of(const List& list);
    int level_of(const NumberedBy& numbered, const List& list, const Definition& definition,
                 std::string_view style_id) const;
    static const Level& level_at(const List& list, const Definition& definition, std::size_t at);
    static void count(List& list, Definition& definition, std::size_t at);
    static std::string shown(const List& list, const Definition& definition, std::size_t at);
};

}  // namespace yearproof::docx
