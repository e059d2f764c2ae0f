// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tables.h"

#include <algorithm>
#include <utility>

namespace yearproof::docx {
namespace {

using package::attribute;
using package::child;
using package::tag;
using package::tag_of;

constexpr int widest = 100;
constexpr int deepest_wrapping = 20;

/// Rows and cells may stand in content controls and tracked insertions.
template <class Use>
void each_within(pugi::xml_node parent, std::uint32_t wanted, const Use& use, int depth = 0) {
    if (depth > deepest_wrapping) return;
    for (const pugi::xml_node node : parent.children()) {
        const std::uint32_t kind = tag_of(node);
        if (kind == wanted) use(node);
        if (kind == tag("sdt")) each_within(child(node, "sdtContent"), wanted, use, depth + 1);
        if (kind == tag("ins") || kind == tag("customXml") || kind == tag("moveTo"))
            each_within(node, wanted, use, depth + 1);
    }
}

bool holds_table(pugi::xml_node row) {
    bool found = false;
    each_within(row, tag("tc"), [&](pugi::xml_node cell) { found = found || child(cell, "tbl"); });
    return found;
}

template <class Counts>
int count_cells(pugi::xml_node row, const Counts& counts) {
    int cells = 0;
    each_within(row, tag("tc"), [&](pugi::xml_node cell) { cells += counts(cell) ? 1 : 0; });
    return cells;
}

bool has_words(pugi::xml_node cell) {
    return cell.find_node([](pugi::xml_node node) { return tag_of(node) == tag("t"); });
}

bool lays_out(pugi::xml_node row) { return holds_table(row) || count_cells(row, has_words) <= 1; }

/// A table of one cell lays text out, and one that holds another does so with some of its rows.
bool is_frame(pugi::xml_node table) {
    int rows = 0;
    bool one_cell = true, holds = false;
    each_within(table, tag("tr"), [&](pugi::xml_node row) {
        one_cell = ++rows == 1 && count_cells(row, [](pugi::xml_node) { return true; }) <= 1;
        holds = holds || holds_table(row);
    });
    return one_cell || holds;
}

bool is_gone(pugi::xml_node row_properties) {
    return child(row_properties, "del") ||
           (child(row_properties, "hidden") && is_on(child(row_properties, "hidden")));
}

int span_of(pugi::xml_node cell_properties, std::string_view name) {
    return std::clamp(package::number(attribute(child(cell_properties, name), "val"), 1), 1,
                      widest);
}

}  // namespace

void TableReader::read(pugi::xml_node table) {
    const bool frame = !body_.sink_.in_cell() && is_frame(table);
    if (frame) body_.sink_.builder().begin_frame();
    each_within(table, tag("tr"),
                [&](pugi::xml_node each) { frame&& lays_out(each) ? lay_out(each) : row(each); });
    write();
    if (frame) body_.sink_.builder().end_frame();
}

void TableReader::write() {
    if (!table_.rows.empty()) body_.sink_.table(std::exchange(table_, {}));
    open_.clear();
}

/// What stands in its cells are blocks by themselves.
void TableReader::lay_out(pugi::xml_node row) {
    write();
    if (is_gone(child(row, "trPr"))) return;
    each_within(row, tag("tc"), [this](pugi::xml_node cell) { body_.blocks(cell); });
}

void TableReader::row(pugi::xml_node node) {
    const pugi::xml_node properties = child(node, "trPr");
    if (is_gone(properties)) return;
    const pugi::xml_node head = child(properties, "tblHeader");
    heads_ = heads_ && head && is_on(head);
    table_.rows.emplace_back();
    const int before = std::clamp(
        package::number(attribute(child(properties, "gridBefore"), "val"), 0), 0, widest);
    if (before > 0) table_.rows.back().push_back({"", before, 1, false});
    int column = before;
    std::map<int, Place> open;
    each_within(node, tag("tc"), [&](pugi::xml_node each) { cell(each, heads_, column, open); });
    open_ = std::move(open);
}

void TableReader::cell(pugi::xml_node node, bool header, int& column, std::map<int, Place>& open) {
    const pugi::xml_node properties = child(node, "tcPr");
    if (child(properties, "cellDel")) return;
    std::string text;
    {
        const blocks::Sink::Into into(body_.sink_, text);
        body_.blocks(node);
    }
    const int here = column;
    const int span = span_of(properties, "gridSpan");
    column += span;
    const pugi::xml_node merged = child(properties, "vMerge");
    const bool restarts = attribute(merged, "val") == "restart";
    const pugi::xml_node beside = child(properties, "hMerge");
    auto& row = table_.rows.back();
    if (beside && attribute(beside, "val") != "restart" && !row.empty()) {
        row.back().column_span += span;
        return;
    }
    if (merged && !restarts && open_.contains(here)) {
        const Place place = open_.at(here);
        ++table_.rows[place.row][place.cell].row_span;
        open[here] = place;
        return;
    }
    if (merged) open[here] = {table_.rows.size() - 1, row.size()};
    row.push_back({std::move(text), span, 1, header});
}

}  // namespace yearproof::docx
