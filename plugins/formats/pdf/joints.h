// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "item.h"

#include <map>
#include <vector>

/// Whether two lines that follow each other are one paragraph, by how they stand on the page.
namespace yearproof::pdf {

class Joints {
public:
    /// Learns from all lines how far apart those of one paragraph are.
    explicit Joints(const std::vector<Item>& items);

    struct Open {
        int lines = 0;        ///< of the paragraph so far
        bool item = false;    ///< it is a list item, or begins with a number
        bool marked = false;  ///< it is a list item
    };

    /// Whether `next` begins something new after `before`, which stands right before it.
    bool part(const Item& before, const Item& next, const Open& open) const;

private:
    std::map<int, float> leading_;  ///< by size, in half points
    float leading_of(float size) const;
    bool part_on_page(const Line& before, const Line& next, const Open& open) const;
};

}  // namespace yearproof::pdf
