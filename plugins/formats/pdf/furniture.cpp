// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "furniture.h"

#include "letters.h"
#include "segments.h"
#include "upright.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace yearproof::pdf {
namespace {

constexpr float edge = 0.18F;         ///< of the page's height
constexpr std::size_t most_rows = 6;  ///< looked at from each edge
constexpr std::size_t longest = 200, longest_number_line = 24;
constexpr float title = 1.25F;  ///< of the body's size
constexpr float same_place = 4;
constexpr std::size_t few_pages = 5;  ///< so few have a head when two have it

/// A line near the edge of a page.
struct EdgeRow {
    std::string text;
    float place = 0;  ///< from that edge
    float size = 0;
    std::vector<std::uint32_t> words;
    bool repeats = false;
};

/// Rows of one edge of one page, from the edge inwards.
using Edge = std::vector<EdgeRow>;

std::string pattern_of(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (!is_digit(c)) out.push_back(c);
        if (is_digit(c) && !out.ends_with('#')) out.push_back('#');
    }
    return out;
}

std::vector<std::uint32_t> numbers_in(std::string_view words) {
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_digit(words[i])) continue;
        if (i == 0 || !is_digit(words[i - 1])) out.push_back(0);
        out.back() = std::min(out.back() * 10 + static_cast<std::uint32_t>(words[i] - '0'), 99999U);
    }
    return out;
}

Edge edge_of(const Page& page, bool top, Upright upright) {
    std::vector<std::uint32_t> near;
    for (std::uint32_t i = 0; i < page.words.size(); ++i) {
        const Word& word = page.words[i];
        const bool is_near =
            top ? word.base < upright.height * edge : word.base > upright.height * (1 - edge);
        if (word.turn == upright.turn && is_near) near.push_back(i);
    }
    const Layout layout = lay_out(page, std::move(near));
    Edge rows;
    float last = -1e9F;
    for (const Segment& segment : layout.segments) {
        if (rows.empty() || segment.base - last > 0.35F * segment.size) {
            rows.emplace_back();
            rows.back().place = top ? segment.base : upright.height - segment.base;
            last = segment.base;
        }
        EdgeRow& row = rows.back();
        row.size = std::max(row.size, segment.size);
        if (!row.text.empty()) row.text += ' ';
        row.text += text_of(page, layout, segment, {});
        for (std::uint32_t i = segment.first; i < segment.last; ++i)
            row.words.push_back(layout.order[i]);
    }
    if (!top) std::reverse(rows.begin(), rows.end());
    if (rows.size() > most_rows) rows.resize(most_rows);
    return rows;
}

/// Of a page that is turned to be read, the head may have stayed where it is on the others.
Edge edge_of(const Page& page, bool top) {
    Edge rows = edge_of(page, top, upright_of(page));
    return rows.empty() && page.turned > 0 ? edge_of(page, top, {0, page.height}) : rows;
}

/// Where the pattern stands: the pages, and the row on each.
using Places = std::vector<std::pair<std::size_t, EdgeRow*>>;

/// One of its numbers goes with the number of the page.
bool counts_pages(const Places& places) {
    const auto first = numbers_in(places.front().second->text);
    for (std::size_t k = 0; k < first.size(); ++k) {
        const bool goes_along = std::all_of(places.begin(), places.end(), [&](const auto& place) {
            const auto numbers = numbers_in(place.second->text);
            return numbers.size() == first.size() &&
                   numbers[k] - first[k] == place.first - places.front().first;
        });
        if (goes_along) return true;
    }
    return false;
}

bool all_same(const Places& places) {
    return std::all_of(places.begin(), places.end(), [&](const auto& place) {
        return place.second->text == places.front().second->text;
    });
}

void mark_repeats(const Places& places, std::size_t pages) {
    if (places.size() < 2 || (places.size() < 3 && pages > few_pages)) return;
    if (!all_same(places) && !counts_pages(places)) return;
    for (const auto& place : places) place.second->repeats = true;
}

/// Those of one pattern are looked at by where they stand.
void sort_out(Places& places, std::size_t pages) {
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
        return a.second->place < b.second->place;
    });
    for (std::size_t begin = 0; begin < places.size();) {
        std::size_t end = begin + 1;
        while (end < places.size() &&
               places[end].second->place - places[end - 1].second->place <= same_place)
            ++end;
        Places group(places.begin() + static_cast<std::ptrdiff_t>(begin),
                     places.begin() + static_cast<std::ptrdiff_t>(end));
        std::sort(group.begin(), group.end());
        mark_repeats(group, pages);
        begin = end;
    }
}

/// "1", "Page 1 of 1": nothing but where in the file it stands.
bool is_page_number(const EdgeRow& row, std::size_t page, std::size_t pages) {
    if (row.text.size() > longest_number_line) return false;
    const auto numbers = numbers_in(row.text);
    if (numbers.empty() || numbers.size() > 2 || numbers.front() != page + 1) return false;
    if (numbers.size() == 2) return pages == 1 && numbers.back() == 1;
    return row.text.find_first_not_of("0123456789-| ") == std::string::npos;
}

void find_repeats(std::vector<Edge>& edges, float body_size) {
    std::map<std::string, Places> by_pattern;
    for (std::size_t page = 0; page < edges.size(); ++page) {
        for (EdgeRow& row : edges[page]) {
            row.repeats = is_page_number(row, page, edges.size());
            if (row.text.size() <= longest && row.size < title * body_size)
                by_pattern[pattern_of(row.text)].emplace_back(page, &row);
        }
    }
    for (auto& [pattern, places] : by_pattern) sort_out(places, edges.size());
}

/// Most pages have nothing else: then it is what the file has to say.
bool would_empty(const std::vector<std::vector<char>>& taken) {
    std::size_t with_words = 0, emptied = 0;
    for (const std::vector<char>& page : taken) {
        with_words += page.empty() ? 0 : 1;
        emptied += !page.empty() && std::find(page.begin(), page.end(), 0) == page.end() ? 1 : 0;
    }
    return emptied * 2 > with_words;
}

}  // namespace

std::vector<std::vector<char>> find_furniture(const std::vector<Page>& pages, float body_size) {
    std::vector<std::vector<char>> taken;
    for (const Page& page : pages) taken.emplace_back(page.words.size(), 0);
    for (const bool top : {true, false}) {
        std::vector<Edge> edges;
        for (const Page& page : pages) edges.push_back(edge_of(page, top));
        find_repeats(edges, body_size);
        for (std::size_t page = 0; page < pages.size(); ++page) {
            // Nothing that repeats stands further in than something that does not.
            for (const EdgeRow& row : edges[page]) {
                if (!row.repeats) break;
                for (const std::uint32_t word : row.words) taken[page][word] = 1;
            }
        }
    }
    if (would_empty(taken)) {
        for (std::vector<char>& page : taken) std::fill(page.begin(), page.end(), 0);
    }
    return taken;
}

}  // namespace yearproof::pdf
