// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tables.h"

#include <algorithm>
#include <utility>

namespace yearproof::odt {
namespace {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

constexpr int deepest_groups = 20;
/// Empty cells are repeated to the edge of a spreadsheet.
constexpr int most_repeated = 50;
/// In one table, beyond the cells that are written: what repeats more is no report's.
constexpr int most_repeated_in_all = 10000;
constexpr int most_wanted = 1'000'000;
constexpr std::size_t bytes_of_cell = 16;  ///< beside its words

bool is_group(pugi::xml_node node) {
    switch (tag_of(node)) {
    case tag("table-header-rows"):
    case tag("table-rows"):
    case tag("table-row-group"):
        return true;
    default:
        return false;
    }
}

template <class Use>
void each_cell(pugi::xml_node parent, const Use& use, int depth = 0) {
    if (depth > deepest_groups) return;
    for (const pugi::xml_node each : parent.children()) {
        if (tag_of(each) == tag("table-cell")) use(each);
        if (is_group(each) || tag_of(each) == tag("table-row")) each_cell(each, use, depth + 1);
    }
}

/// At most one cell counts, or one holds a table: what stands in the cells are blocks by
/// themselves.
template <class Counts>
bool lays_out(pugi::xml_node node, const Counts& counts) {
    int cells = 0;
    bool holds_table = false;
    each_cell(node, [&](pugi::xml_node cell) {
        cells += counts(cell) ? 1 : 0;
        holds_table = holds_table || child(cell, "table");
    });
    return cells <= 1 || holds_table;
}

bool has_words(pugi::xml_node cell) {
    return cell.find_node([](pugi::xml_node node) { return node.type() == pugi::node_pcdata; });
}

int count_of(pugi::xml_node node, std::string_view name, int most) {
    return std::clamp(package::number(attribute(node, name), 1), 1, most);
}

}  // namespace

void TableReader::read(pugi::xml_node table) {
    frame_ = !body_.sink_.in_cell() && lays_out(table, [](pugi::xml_node) { return true; });
    if (frame_) body_.sink_.builder().begin_frame();
    rows(table, false, 0);
    write();
    if (frame_) body_.sink_.builder().end_frame();
}

void TableReader::write() {
    if (!table_.rows.empty()) body_.sink_.table(std::exchange(table_, {}));
}

void TableReader::rows(pugi::xml_node parent, bool heads, int depth) {
    if (depth > deepest_groups) return;
    for (const pugi::xml_node each : parent.children()) {
        if (tag_of(each) == tag("table-row")) row(each, heads);
        if (is_group(each))
            rows(each, heads || tag_of(each) == tag("table-header-rows"), depth + 1);
    }
}

void TableReader::row(pugi::xml_node node, bool heads) {
    if (attribute(node, "visibility") == "collapse") return;
    if (frame_ && lays_out(node, has_words)) {
        write();
        each_cell(node, [this](pugi::xml_node cell) { body_.blocks(cell); });
        return;
    }
    const std::size_t first = table_.rows.size();
    table_.rows.emplace_back();
    bool cut = false;  // cells before this one were left out: it stands too far to the left
    for (const pugi::xml_node each : node.children()) {
        if (tag_of(each) == tag("table-cell")) cell(each, heads, cut);
    }
    repeat(first, node);
}

void TableReader::cell(pugi::xml_node node, bool heads, bool& cut) {
    blocks::Cell cell{"", count_of(node, "number-columns-spanned", most_repeated),
                      count_of(node, "number-rows-spanned", 10000), heads};
    {
        const blocks::Sink::Into into(body_.sink_, cell.text);
        body_.blocks(node);
    }
    const int wanted = count_of(node, "number-columns-repeated", most_wanted);
    const std::size_t size = cell.text.size() + bytes_of_cell;
    const int times = std::min({wanted, most_repeated, 1 + most_repeated_in_all - repeated_,
                                1 + static_cast<int>(body_.repeat_room_ / size)});
    repeated_ += times - 1;
    body_.repeat_room_ -= static_cast<std::size_t>(times - 1) * size;
    cut = cut || times < wanted;
    if (cut && !cell.text.empty()) body_.cells_left_out_ = true;
    for (int i = 0; i < times; ++i) table_.rows.back().push_back(cell);
}

/// A row that is said to be there again; of one without words once is enough.
void TableReader::repeat(std::size_t row, pugi::xml_node node) {
    const int wanted = count_of(node, "number-rows-repeated", most_wanted) - 1;
    const std::vector<blocks::Cell> cells = table_.rows[row];
    const auto speaks = [](const blocks::Cell& each) { return !each.text.empty(); };
    if (wanted == 0 || std::none_of(cells.begin(), cells.end(), speaks)) return;
    std::size_t size = 0;
    for (const blocks::Cell& each : cells) size += each.text.size() + bytes_of_cell;
    const int times =
        std::min({wanted, (most_repeated_in_all - repeated_) / static_cast<int>(cells.size()),
                  static_cast<int>(body_.repeat_room_ / size)});
    repeated_ += times * static_cast<int>(cells.size());
    body_.repeat_room_ -= static_cast<std::size_t>(times) * size;
    if (times < wanted) body_.cells_left_out_ = true;
    for (int i = 0; i < times; ++i) table_.rows.push_back(cells);
}

}  // namespace yearproof::odt
