// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/numerals.h>

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <vector>

/// The marks of list items, as a browser shows them.
namespace yearproof::html {

class Lists {
public:
    void enter(const GumboNode& list);
    void leave() { open_.pop_back(); }
    std::size_t depth() const { return open_.size(); }
    /// The mark of the next item of the innermost list.
    std::string next(const GumboNode& item);

private:
    struct Open {
        blocks::Numeral form = blocks::Numeral::none;
        int value = 1, step = 1;
        bool ordered = false, unmarked = false, bullets = false;
    };
    std::vector<Open> open_;
};

}  // namespace yearproof::html
