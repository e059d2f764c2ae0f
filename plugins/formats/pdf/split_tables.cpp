// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "split_tables.h"

#include "letters.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace yearproof::pdf {
namespace {

bool is_empty(const GridCell& cell) { return cell.text.empty(); }

/// The end of the page cut a row: what comes has no label, or the rest of one and nothing else.
bool is_rest_of_row(const GridRow& row) {
    if (row.empty() || is_empty(row.front())) return true;
    const std::string& label = row.front().text;
    return std::all_of(row.begin() + 1, row.end(), is_empty) && row.size() > 1 &&
           (is_digit(label.front()) || begins_small(label));
}

bool cut_a_row(const Item& before, const Item& next) {
    return next.tagged.table >= 0 ? next.tagged.first <= before.tagged.last
                                  : is_rest_of_row(next.grid.front());
}

/// A row that the end of the page cut: its cells go on.
void go_on(GridRow& row, const GridRow& rest) {
    for (std::size_t i = 0; i < row.size() && i < rest.size(); ++i) {
        std::string& text = row[i].text;
        const std::string& more = rest[i].text;
        const bool cut =
            !text.empty() && !more.empty() && is_digit(text.back()) && is_digit(more.front());
        if (!text.empty() && !more.empty() && !cut) text += ' ';
        text += more;
    }
}

bool same_texts(const GridRow& a, const GridRow& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const GridCell& x, const GridCell& y) { return x.text == y.text; });
}

/// A table that goes on on the next page, with or without its heads again.
bool goes_on(const Item& before, const Item& next) {
    if (before.tagged.table >= 0 || next.tagged.table >= 0)
        return before.tagged.table == next.tagged.table;
    return !before.grid.empty() && !next.grid.empty() && next.page == before.last_page + 1 &&
           next.begins_region && before.grid.front().size() == next.grid.front().size() &&
           before.grid.back().size() == next.grid.front().size();
}

void join(Item& before, Item& next) {
    Grid& grid = before.grid;
    Grid& rest = next.grid;
    std::size_t from = same_texts(grid.front(), rest.front()) ? 1 : 0;
    if (from == 0 && cut_a_row(before, next)) go_on(grid.back(), rest[from++]);
    grid.insert(grid.end(),
                std::make_move_iterator(rest.begin() + static_cast<std::ptrdiff_t>(from)),
                std::make_move_iterator(rest.end()));
    before.last_page = next.page;
    before.tagged.last = next.tagged.last;
}

/// Where the structure names a table, other text may stand beside it on its page.
Item* begun_before(std::vector<Item>& items, std::size_t last, const Item& next) {
    if (goes_on(items[last], next)) return &items[last];
    if (next.tagged.table < 0) return nullptr;
    for (std::size_t i = last + 1; i-- > 0 && items[i].last_page + 1 >= next.page;) {
        if (goes_on(items[i], next)) return &items[i];
    }
    return nullptr;
}

}  // namespace

void join_split_tables(std::vector<Item>& items) {
    std::size_t last = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (Item* before = begun_before(items, last, items[i])) {
            join(*before, items[i]);
        } else if (++last != i) {
            items[last] = std::move(items[i]);
        }
    }
    if (!items.empty()) items.resize(last + 1);
}

}  // namespace yearproof::pdf
