// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/numerals.h>
#include <package/markup.h>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Automatic numbers: of lists, which begin anew unless they say that they go on, and of headings,
/// which count through the document.
namespace yearproof::odt {

constexpr int deepest_list = 10;

struct Label {
    std::string text;  ///< "6.8.4", "(a)", U+2022; may be ""
    bool bullet = false;
};

class Lists {
public:
    /// Adds the list styles of a part; both may hold some. The part must live as long as this.
    void add(pugi::xml_node root);

    /// Lists are entered and left as they nest.
    void enter(pugi::xml_node list);
    void leave();
    /// The levels down to that of a paragraph that is an item by itself, of the list that it names;
    /// how many there are to leave.
    std::size_t enter_paragraph(pugi::xml_node paragraph);
    std::size_t depth() const { return open_.size(); }
    /// Counts an item of the innermost list. `start`: it says what it begins with.
    /// `style_of_item`: the list style that it has in place of its list's; "" where it has none.
    Label next(std::optional<int> start, std::string_view style_of_item);

    /// Counts a heading, from level 1.
    Label heading(int level, std::optional<int> start);

private:
    struct Level {
        blocks::Numeral form = blocks::Numeral::none;
        blocks::AfterZ after_z = blocks::AfterZ::counts;
        bool bullet = false;
        int start = 1, shown_levels = 1;
        std::string prefix, suffix, shape;
    };
    using Levels = std::array<Level, deepest_list>;
    struct Counts {
        std::array<int, deepest_list> at{};
        std::array<bool, deepest_list> begun{};
    };
    struct Open {
        std::string_view style;
        std::shared_ptr<Counts> counts;
    };

    std::unordered_map<std::string_view, Levels> styles_;
    Levels outline_;
    Counts headings_;
    std::vector<Open> open_;
    std::unordered_map<std::string_view, std::shared_ptr<Counts>> by_id_, last_of_style_;

    static Levels read_levels(pugi::xml_node style);
    std::shared_ptr<Counts> counts_of(pugi::xml_node list, std::string_view style);
    static void count(const Levels& levels, Counts& counts, std::size_t at,
                      std::optional<int> start);
    static Label shown(const Levels& levels, const Counts& counts, std::size_t at);
};

}  // namespace yearproof::odt
