// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "dots.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr std::string_view bullet = "\u2022";
constexpr float smallest = 0.15F, largest = 0.75F;  ///< of the size of the words beside it
constexpr float farthest = 2.2F;                    ///< of it, from the dot to the words
constexpr float lowest = 0.05F, highest = 0.75F;    ///< of it, above the line
constexpr float before = 3.0F;                      ///< of it: no words so near before the dot
constexpr float largest_letters = 60;               ///< points
constexpr std::size_t fewest = 2;                   ///< below each other

class Bullets {
public:
    explicit Bullets(Page& page) : page_(page) {
        for (std::uint32_t i = 0; i < page.words.size(); ++i) {
            if (page.words[i].turn == 0) by_base_.push_back(i);
        }
        std::stable_sort(by_base_.begin(), by_base_.end(),
                         [&](auto a, auto b) { return word(a).base < word(b).base; });
    }

    void write() {
        std::map<std::pair<long, long>, std::vector<std::pair<Dot, std::uint32_t>>> columns;
        for (const Dot& dot : page_.dots) {
            const std::uint32_t beside = word_beside(dot);
            if (beside < page_.words.size())
                columns[{std::lround(dot.left), std::lround(dot.width() * 2)}].emplace_back(dot,
                                                                                            beside);
        }
        for (const auto& [place, found] : columns) {
            if (found.size() < fewest) continue;
            for (const auto& [dot, beside] : found) add(dot, beside);
        }
    }

private:
    Page& page_;
    std::vector<std::uint32_t> by_base_;

    const Word& word(std::uint32_t i) const { return page_.words[i]; }

    static bool stands_before(const Dot& dot, const Word& next) {
        const float above = next.base - dot.middle(), gap = next.left - dot.right;
        return above >= lowest * next.size && above <= highest * next.size && gap > 0 &&
               gap <= farthest * next.size && dot.width() >= smallest * next.size &&
               dot.width() <= largest * next.size;
    }

    static bool stands_behind(const Dot& dot, const Word& last) {
        const float above = last.base - dot.middle(), gap = dot.left - last.right;
        return above >= 0 && above <= last.size && gap > -last.size && gap < before * last.size;
    }

    /// The first word of the line that it stands before; as many as there are words where none.
    std::uint32_t word_beside(const Dot& dot) const {
        auto found = static_cast<std::uint32_t>(page_.words.size());
        auto at = std::lower_bound(by_base_.begin(), by_base_.end(), dot.middle(),
                                   [&](std::uint32_t i, float y) { return word(i).base < y; });
        for (; at != by_base_.end() && word(*at).base <= dot.middle() + largest_letters; ++at) {
            if (stands_behind(dot, word(*at)))
                return static_cast<std::uint32_t>(page_.words.size());
            if (stands_before(dot, word(*at)) &&
                (found == page_.words.size() || word(*at).left < word(found).left))
                found = *at;
        }
        return found;
    }

    void add(const Dot& dot, std::uint32_t beside) {
        Word mark = word(beside);
        mark.left = dot.left;
        mark.right = dot.right;
        mark.begin = static_cast<std::uint32_t>(page_.text.size());
        mark.length = static_cast<std::uint32_t>(bullet.size());
        page_.text += bullet;
        page_.words[beside].blank_before = true;
        page_.words.push_back(mark);
    }
};

}  // namespace

void write_drawn_bullets(Page& page) {
    if (page.dots.size() >= fewest) Bullets(page).write();
}

}  // namespace yearproof::pdf
