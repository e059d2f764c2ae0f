// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "nesting.h"

#include "marks.h"

#include <utility>

namespace yearproof::markdown {

void Nesting::enter_list(bool ordered, char sign, std::uint32_t first) {
    lists_.push_back({ordered, sign, first});
}

/// What comes below "- 3) Restructure" later is below the item that its mark wraps.
void Nesting::leave_list() {
    lists_.pop_back();
    if (items_.empty() || items_.back().state != State::wrapper) return;
    items_.back().state = State::spoken;
    ++spoken_;
}

void Nesting::enter_item() {
    List& list = lists_.back();
    std::string mark = list.ordered ? std::to_string(list.next++) : "";
    mark += list.sign;
    items_.push_back({State::silent, std::move(mark)});
    ++silent_;
}

void Nesting::leave_item() {
    spoken_ -= items_.back().state == State::spoken;
    silent_ -= items_.back().state == State::silent;
    items_.pop_back();
}

/// The items that began since the last words take the marks of this line, the innermost the last.
const std::string& Nesting::begin_words(std::uint32_t offset) {
    const std::vector<Mark> marks = marks_before(source_, offset);
    std::size_t left = marks.size();
    for (std::size_t i = items_.size(); i-- > 0 && silent_ > 0;) {
        Item& item = items_[i];
        if (item.state != State::silent) continue;
        --silent_;
        if (left > 0) {
            const Mark mark = marks[--left];
            item.mark = source_.substr(mark.begin, mark.end - mark.begin);
        }
        item.state = i + 1 == items_.size() ? State::spoken : State::wrapper;
    }
    ++spoken_;
    return items_.back().mark;
}

}  // namespace yearproof::markdown
