// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "upright.h"

#include <array>
#include <cstddef>
#include <utility>

namespace yearproof::pdf {
namespace {

/// The direction of more than half of the letters; 0 where there is none.
std::uint8_t usual_turn(const Page& page) {
    std::array<std::size_t, 5> letters{};
    std::size_t all = 0;
    for (const Word& word : page.words) {
        letters[word.turn] += word.length;
        all += word.length;
    }
    for (std::uint8_t turn = 1; turn < 4; ++turn) {
        if (letters[turn] * 2 > all) return turn;
    }
    return 0;
}

/// A box of the page as it stands when the page is turned.
template <class Box>
void turn_box(Box& box, std::uint8_t turn, float width, float height) {
    const Box old = box;
    if (turn == 2) {
        box.left = width - old.right;
        box.right = width - old.left;
        box.top = height - old.bottom;
        box.bottom = height - old.top;
        return;
    }
    box.left = turn == 1 ? old.top : height - old.bottom;
    box.right = turn == 1 ? old.bottom : height - old.top;
    box.top = turn == 1 ? width - old.right : old.left;
    box.bottom = turn == 1 ? width - old.left : old.right;
}

}  // namespace

/// Words know already where they stand in the direction in which they are written, but for where it
/// begins.
void turn_upright(Page& page) {
    const std::uint8_t turn = usual_turn(page);
    if (turn == 0) return;
    const float width = page.width, height = page.height;
    const float along = turn == 1 ? 0 : turn == 2 ? width : height;
    const float across = turn == 1 ? width : turn == 2 ? height : 0;
    for (Word& word : page.words) {
        if (word.turn == turn) {
            word.left += along;
            word.right += along;
            word.base += across;
        }
        if (word.turn < 4) word.turn = static_cast<std::uint8_t>((word.turn + 4 - turn) % 4);
    }
    for (Rule& rule : page.rules) turn_box(rule, turn, width, height);
    for (Dot& dot : page.dots) turn_box(dot, turn, width, height);
    if (turn != 2) std::swap(page.width, page.height);
    page.turned = turn;
}

Upright upright_of(const Page& page) {
    const auto turn = static_cast<std::uint8_t>((4 - page.turned) % 4);
    return {turn, turn % 2 == 0 ? page.height : page.width};
}

}  // namespace yearproof::pdf
