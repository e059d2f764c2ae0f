// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

/// What the style sheets in a page hide. Only what is surely hidden for good counts: where the page
/// has scripts or other style sheets, or rules of other kinds than those that are looked at say
/// that something is shown, all of it is taken as shown.
namespace yearproof::html {

class StyleSheet {
public:
    /// `source` is the text of the page.
    StyleSheet(const GumboNode& root, std::string_view source);

    /// By a rule for its name, class, id, or a name with one of these; no other rule is looked at.
    bool hides(const GumboNode& element) const { return !rules_.empty() && is_hidden(element); }

private:
    struct Rule {
        int weight = 0;
        std::size_t order = 0;
        bool hidden = false;
    };
    std::unordered_map<std::string, Rule> rules_;  ///< "p", ".note", "#menu", "p.note"
    std::size_t read_ = 0;
    bool unsure_ = false;  ///< something that is hidden by these rules may be shown by others

    void read(std::string_view css);
    void add(std::string_view selectors, std::string_view declarations);
    bool is_hidden(const GumboNode& element) const;
    void weigh(const std::string& selector, Rule& strongest) const;
};

}  // namespace yearproof::html
