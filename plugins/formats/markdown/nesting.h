// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The lists and items that are open, and the marks of the items as they were typed.
namespace yearproof::markdown {

class Nesting {
public:
    explicit Nesting(std::string_view source) : source_(source) {}

    /// `sign` is a bullet, or what stands after the number of an ordered mark.
    void enter_list(bool ordered, char sign, std::uint32_t first);
    void leave_list();
    void enter_item();
    void leave_item();

    /// The innermost item has no words yet.
    bool waits() const { return !items_.empty() && items_.back().state == State::silent; }
    /// The innermost item's first words stand at `offset`; its mark.
    const std::string& begin_words(std::uint32_t offset);
    /// How many items hold the innermost one, itself counted; one without words of its own is none.
    std::size_t level() const { return spoken_; }

private:
    /// A wrapper holds another item and no words of its own: "- 2. Budget".
    enum class State { silent, spoken, wrapper };
    struct Item {
        State state = State::silent;
        std::string mark;
    };
    struct List {
        bool ordered = false;
        char sign = '-';
        std::uint32_t next = 1;
    };

    std::string_view source_;
    std::vector<List> lists_;
    std::vector<Item> items_;
    std::size_t spoken_ = 0, silent_ = 0;
};

}  // namespace yearproof::markdown
