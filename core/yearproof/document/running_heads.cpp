// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yearproof {
namespace {

constexpr std::size_t longest_head = 100;
constexpr int most_rounds = 3;
constexpr std::size_t shortest_page = 100;  ///< characters, taking all pages together

/// The words with every number as '#': what repeats on each page.
std::string pattern_of(std::string_view words) {
    std::string out;
    for (const char c : words) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) out.push_back(c);
        if (digit && !out.ends_with('#')) out.push_back('#');
    }
    return out;
}

/// The last number in it, or -1: pages are counted there ("Annual report 2024, page 3"), or before
/// "of 9".
int last_number(std::string_view words) {
    const std::size_t last = words.find_last_of("0123456789");
    if (last == std::string_view::npos) return -1;
    std::size_t begin = last;
    while (begin > 0 && words[begin - 1] >= '0' && words[begin - 1] <= '9') --begin;
    int value = 0;
    for (std::size_t at = begin; at <= last && value < 100000; ++at)
        value = value * 10 + (words[at] - '0');
    return value;
}

bool may_be_head(const Drafts& drafts, const Draft& draft) {
    return draft.block.kind == BlockKind::paragraph && draft.block.text.size() <= longest_head &&
           !shape::ends_sentence(drafts.words(draft));
}

/// "Page 3 of 9": the total stays, the number before it counts.
std::string_view without_total(const Drafts& drafts, const std::vector<std::size_t>& places,
                               std::size_t place) {
    const std::string_view words = drafts.words(drafts.list[place]);
    const std::string_view first = drafts.words(drafts.list[places.front()]);
    const std::string_view second = drafts.words(drafts.list[places[1]]);
    if (last_number(first) != last_number(second)) return words;
    const std::size_t last = words.find_last_of("0123456789");
    const std::size_t before = words.find_last_not_of("0123456789", last);
    return before == std::string_view::npos ? words : words.substr(0, before);
}

/// The number goes up by one from each place to the next (or by two, where every other page has
/// it).
bool counts_pages(const Drafts& drafts, const std::vector<std::size_t>& places) {
    if (places.size() < 2) return false;
    int previous = 0;
    for (const std::size_t place : places) {
        const std::string_view words = without_total(drafts, places, place);
        if (!shape::has_digit(words)) return false;
        const int step = last_number(words) - previous;
        if (place != places.front() && step != 1 && step != 2) return false;
        previous += step;
    }
    return true;
}

/// It stands where a sentence goes on after it.
bool interrupts(const Drafts& drafts, std::size_t place) {
    if (place == 0 || place + 1 >= drafts.list.size()) return false;
    const Draft& before = drafts.list[place - 1];
    const Draft& after = drafts.list[place + 1];
    return before.block.kind != BlockKind::heading && !shape::ends_sentence(drafts.words(before)) &&
           drafts.words(before).size() > longest_head / 2 &&
           shape::begins_small(drafts.words(after));
}

bool at_page_edge(const Drafts& drafts, std::size_t place) {
    const auto page = [&drafts](std::size_t at) { return drafts.list[at].block.page; };
    if (page(place) == 0) return false;
    return place == 0 || place + 1 == drafts.list.size() || page(place - 1) != page(place) ||
           page(place + 1) != page(place);
}

/// A page's worth of text lies between one and the next: "1" over "Name", "2" over "Address" are no
/// pages.
bool are_pages_apart(const Drafts& drafts, const std::vector<std::size_t>& places) {
    const auto begin = [&](std::size_t place) { return drafts.list[place].block.text.begin; };
    return begin(places.back()) - begin(places.front()) >= shortest_page * (places.size() - 1);
}

/// "Recommendation 2" counts up too: words need a sentence that they interrupt, or the edge of a
/// page.
bool is_running_head(const Drafts& drafts, const std::vector<std::size_t>& places,
                     bool has_number) {
    std::size_t cuts = 0, edges = 0;
    for (const std::size_t place : places) {
        cuts += interrupts(drafts, place);
        edges += at_page_edge(drafts, place);
    }
    const bool bare = has_number && !shape::has_letter(drafts.words(drafts.list[places.front()]));
    if (has_number && counts_pages(drafts, places))
        return (bare && are_pages_apart(drafts, places)) || cuts > 0 || edges == places.size();
    if (places.size() == 1) return bare && cuts == 1;
    return places.size() >= 3 && (cuts * 3 >= places.size() || edges == places.size());
}

/// Words that repeat with the same figures are a head of their own; those with changing ones count
/// together.
std::map<std::string, std::vector<std::size_t>> repeated_lines(const Drafts& drafts) {
    std::map<std::string, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < drafts.list.size(); ++i) {
        if (may_be_head(drafts, drafts.list[i]))
            out[pattern_of(drafts.words(drafts.list[i]))].push_back(i);
    }
    return out;
}

/// Whether any were dropped.
bool drop_once(Drafts& drafts) {
    const std::size_t before = drafts.list.size();
    for (const auto& [pattern, places] : repeated_lines(drafts)) {
        const bool has_number = pattern.find('#') != std::string::npos;
        if (places.size() < 2 && (!has_number || shape::has_letter(pattern))) continue;
        if (!is_running_head(drafts, places, has_number)) continue;
        for (const std::size_t place : places) drafts.list[place].dropped = true;
    }
    const auto dropped = [](const Draft& draft) { return draft.dropped; };
    if (std::all_of(drafts.list.begin(), drafts.list.end(), dropped)) {
        // Then it is no head of anything.
        for (Draft& draft : drafts.list) draft.dropped = false;
    }
    drafts.sweep();
    return drafts.list.size() < before;
}

}  // namespace

void drop_running_heads(Drafts& drafts) {
    // A head above a page number is seen to cut a sentence once the number is gone.
    for (int round = 0; round < most_rounds && drop_once(drafts); ++round) {
    }
}

}  // namespace yearproof
