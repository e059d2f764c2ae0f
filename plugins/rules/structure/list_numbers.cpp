// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "list_numbers.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string_view>

namespace yearproof::structure {
namespace {

constexpr int most_items = 99;
constexpr std::size_t fewest_items = 3;
constexpr std::uint32_t most_between = 30;  ///< blocks from one item to the next

struct Item {
    std::uint32_t block = 0;
    int number = 0;
    std::uint8_t level = 0;
    char sign = '.';  ///< behind the number
    TextRange range;
};
using List = std::vector<Item>;

struct Mark {
    int number = 0;
    char sign = '.';
    std::size_t length = 0;
};

/// "4.", "4)" or "(4)" at the start of words.
std::optional<Mark> read_mark(std::string_view words) {
    const std::size_t open = words.starts_with('(') ? 1 : 0;
    Mark mark;
    const auto [end, error] =
        std::from_chars(words.data() + open, words.data() + words.size(), mark.number);
    const auto at = static_cast<std::size_t>(end - words.data());
    if (error != std::errc() || mark.number < 1 || mark.number > most_items || at >= words.size())
        return std::nullopt;
    mark.sign = words[at];
    mark.length = at + 1;
    const bool closes = mark.sign == ')' || (open == 0 && mark.sign == '.');
    return closes ? std::optional(mark) : std::nullopt;
}

/// Typed as the mark of the item, or behind its bullet, or at the start of a paragraph that a page
/// end has taken out of the list.
std::optional<Item> item_of(const Report& report, std::uint32_t b) {
    const Block& block = report.document.blocks[b];
    const bool item = block.kind == BlockKind::list_item;
    if ((!item && block.kind != BlockKind::paragraph) || !block.number.empty()) return std::nullopt;
    Item found{b, 0, block.level, '.', {block.text.begin, block.text.begin}};
    if (item) {
        if (const auto mark = read_mark(block.mark); mark && mark->length == block.mark.size()) {
            found.number = mark->number;
            found.sign = mark->sign;
            const std::string_view words = report.document.words(block.text);
            found.range.end += static_cast<std::uint32_t>(std::min(words.find(' '), words.size()));
            return found;
        }
    }
    const std::string_view words = report.document.words(block.text);
    const auto mark = read_mark(words);
    if (!mark || mark->length >= words.size() || words[mark->length] != ' ') return std::nullopt;
    found.number = mark->number;
    found.sign = mark->sign;
    found.range.end += static_cast<std::uint32_t>(mark->length);
    return found;
}

bool ends_lists(const Block& block) {
    return block.kind == BlockKind::heading || !block.number.empty();
}

/// Lists by what their items have in common; a 1 begins another. Those that can go on have an item
/// among the last blocks: they are few.
class ListReader {
public:
    explicit ListReader(const Report& report) : report_(report) {}

    std::vector<List> read() {
        for (std::uint32_t b = 0; b < report_.document.blocks.size(); ++b) {
            if (ends_lists(report_.document.blocks[b])) close([](const List&) { return true; });
            if (const auto item = item_of(report_, b)) take(*item);
        }
        close([](const List&) { return true; });
        std::ranges::sort(done_, {}, [](const List& list) { return list.front().block; });
        return std::move(done_);
    }

private:
    void take(const Item& item) {
        close([&](const List& list) { return item.block - list.back().block > most_between; });
        const bool listed = report_.document.blocks[item.block].kind == BlockKind::list_item;
        const auto goes_on = std::find_if(open_.rbegin(), open_.rend(), [&](const List& list) {
            return list.back().sign == item.sign &&
                   (!listed || list.back().level == 0 || list.back().level == item.level);
        });
        if (item.number == 1 || goes_on == open_.rend())
            open_.push_back({item});
        else
            goes_on->push_back(item);
    }

    template <class Ends>
    void close(Ends ends) {
        const auto over = std::stable_partition(open_.begin(), open_.end(),
                                                [&](const List& list) { return !ends(list); });
        std::move(over, open_.end(), std::back_inserter(done_));
        open_.erase(over, open_.end());
    }

    const Report& report_;
    std::vector<List> open_, done_;
};

bool follows(const List& list, std::size_t i) {
    return i > 0 && list[i].number == list[i - 1].number + 1;
}

/// What the number of an item should be, by its neighbours; nothing where it may be right.
std::optional<ListFault> fault_at(const List& list, std::size_t i) {
    const std::size_t last = list.size() - 1;
    const Item& item = list[i];
    ListFault fault{item.number, 0, item.range, {}, true};
    if (i == 0) {
        if (list[1].number != 2 || !follows(list, 2) || item.number == 1) return std::nullopt;
        fault.meant = 1;
        fault.before = list[1].range;
        return fault;
    }
    fault.meant = list[i - 1].number + 1;
    fault.before = list[i - 1].range;
    if (item.number == fault.meant) return std::nullopt;
    if (i < last)
        return list[i + 1].number == fault.meant + 1 ? std::optional(fault) : std::nullopt;
    fault.sure = i >= fewest_items;
    const bool fell = item.number < list[i - 1].number;  // of a list that begins within a sentence
    return list[0].number == 1 && follows(list, i - 1) && !fell ? std::optional(fault)
                                                                : std::nullopt;
}

}  // namespace

std::vector<ListFault> check_lists(const Report& report) {
    std::vector<ListFault> faults;
    for (const List& list : ListReader(report).read()) {
        if (list.size() < fewest_items) continue;
        std::vector<ListFault> here;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (const auto fault = fault_at(list, i)) here.push_back(*fault);
        }
        if (here.size() == 1) faults.push_back(here.front());
    }
    return faults;
}

}  // namespace yearproof::structure
