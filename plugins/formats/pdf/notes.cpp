// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "notes.h"

#include "letters.h"

#include <algorithm>

namespace yearproof::pdf {
namespace {

constexpr float small = 0.93F, raised = 0.8F;
constexpr std::size_t longest_number = 3;

bool is_number(std::string_view words) {
    return !words.empty() && words.size() <= longest_number &&
           words.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number that a note begins with; "" where none does.
std::string number_of(const Page& page, const Layout& layout, const Segment& segment) {
    if (segment.first == segment.last) return "";
    const auto words = page.words_of(page.words[layout.order[segment.first]]);
    return is_number(words) ? std::string(words) : "";
}

bool is_referred_to(const Page& page, const Layout& layout, const Segment& segment,
                    const std::vector<std::string>& numbers) {
    for (std::uint32_t i = segment.first; i < segment.last; ++i) {
        const Word& word = page.words[layout.order[i]];
        if (word.size < raised * segment.size &&
            std::find(numbers.begin(), numbers.end(), page.words_of(word)) != numbers.end())
            return true;
    }
    return false;
}

/// Where the small lines begin that the page ends with.
std::size_t begin_of_small(const Page& page, const Layout& layout, float body_size) {
    std::size_t begin = layout.segments.size();
    while (begin > 0) {
        const Segment& segment = layout.segments[begin - 1];
        if (segment.size > small * body_size || segment.base < page.height * 0.3F ||
            segment.table >= 0)
            break;
        --begin;
    }
    return begin;
}

}  // namespace

Notes find_notes(const Page& page, const Layout& layout, float body_size) {
    Notes notes;
    std::size_t begin = begin_of_small(page, layout, body_size);
    while (begin < layout.segments.size() &&
           number_of(page, layout, layout.segments[begin]).empty())
        ++begin;
    for (std::size_t i = begin; i < layout.segments.size(); ++i) {
        const std::string number = number_of(page, layout, layout.segments[i]);
        if (!number.empty()) notes.numbers.push_back(number);
        notes.segments.push_back(static_cast<std::uint32_t>(i));
    }
    const auto referred = [&](const Segment& segment) {
        return is_referred_to(page, layout, segment, notes.numbers);
    };
    const auto end = layout.segments.begin() + static_cast<std::ptrdiff_t>(begin);
    if (notes.segments.empty() || std::none_of(layout.segments.begin(), end, referred)) return {};
    return notes;
}

}  // namespace yearproof::pdf
