// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tables.h"

#include <algorithm>

#include "elements.h"

namespace yearproof::html {
namespace {

constexpr int widest_span = 100;
constexpr int highest_span = 1000;
constexpr int most_spanned = 10000;

RowNode row_of(const GumboNode& node, bool in_head, const StyleSheet& styles) {
    RowNode row;
    bool heads = true;
    for (const GumboNode* each : children(node)) {
        const bool head = is(*each, GUMBO_TAG_TH);
        if (!head && !is(*each, GUMBO_TAG_TD)) continue;
        if (is_left_out(*each) || styles.hides(*each)) continue;
        heads = heads && head;
        row.cells.push_back({each,
                             std::clamp(number(attribute(*each, "colspan"), 1), 1, widest_span),
                             std::clamp(number(attribute(*each, "rowspan"), 1), 1, highest_span)});
    }
    row.head = in_head || (heads && !row.cells.empty());
    return row;
}

void add_rows(const GumboNode& group, bool in_head, const StyleSheet& styles,
              std::vector<RowNode>& rows) {
    for (const GumboNode* each : children(group)) {
        if (is(*each, GUMBO_TAG_TR)) {
            if (is_left_out(*each) || styles.hides(*each)) continue;
            rows.push_back(row_of(*each, in_head, styles));
        } else if (is(*each, GUMBO_TAG_THEAD) || is(*each, GUMBO_TAG_TBODY) ||
                   is(*each, GUMBO_TAG_TFOOT)) {
            add_rows(*each, is(*each, GUMBO_TAG_THEAD), styles, rows);
        }
    }
}

void cut_spans(std::vector<RowNode>& rows) {
    int spanned = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const int below = static_cast<int>(std::min<std::size_t>(rows.size() - r, highest_span));
        for (CellNode& cell : rows[r].cells) {
            cell.row_span = std::min(cell.row_span, below);
            spanned += cell.row_span * cell.column_span - 1;
            if (spanned > most_spanned) cell.row_span = cell.column_span = 1;
        }
    }
}

bool holds_table(const GumboNode& node) {
    const auto all = children(node);
    return std::any_of(all.begin(), all.end(), [](const GumboNode* each) {
        return is(*each, GUMBO_TAG_TABLE) || holds_table(*each);
    });
}

/// What stands in a cell, at any depth.
struct Contents {
    std::size_t headings = 0, lists = 0, paragraphs = 0;
};

void count(const GumboNode& node, Contents& found) {
    for (const GumboNode* each : children(node)) {
        if (!is_element(*each)) continue;
        found.headings += heading_level(each->v.element.tag) > 0;
        found.lists += is(*each, GUMBO_TAG_UL) || is(*each, GUMBO_TAG_OL);
        found.paragraphs += is(*each, GUMBO_TAG_P);
        count(*each, found);
    }
}

/// A heading over its own text; where nothing stands in other rows, lists and paragraphs too.
bool is_page_in_itself(const GumboNode& cell, bool only_row) {
    Contents found;
    count(cell, found);
    const bool speaks = found.lists > 0 || found.paragraphs > 0;
    return (found.headings > 0 && speaks) ||
           (only_row && (found.headings > 1 || found.lists > 0 || found.paragraphs > 2));
}

/// Heads, a caption or lines between its cells: what lays a page out has none.
bool says_that_it_is_one(const GumboNode& table, const RowNode& row) {
    const auto is_head = [](const CellNode& cell) { return is(*cell.node, GUMBO_TAG_TH); };
    return caption_of(table) != nullptr || number(attribute(table, "border"), 0) > 0 ||
           std::any_of(row.cells.begin(), row.cells.end(), is_head);
}

}  // namespace

std::vector<RowNode> rows_of(const GumboNode& table, const StyleSheet& styles) {
    std::vector<RowNode> rows;
    add_rows(table, false, styles, rows);
    cut_spans(rows);
    return rows;
}

bool lays_out(const GumboNode& table, const std::vector<RowNode>& rows) {
    if (attribute(table, "role") == "presentation") return true;
    std::size_t cells = 0, wide_rows = 0;
    for (const RowNode& row : rows) {
        cells += row.cells.size();
        wide_rows += row.cells.size() > 1 ? 1 : 0;
    }
    if (cells <= 1) return true;
    // A table of figures may have a heading over a text in a cell; a page has no rows of its
    // columns.
    const bool only_row = rows.size() == 1 && !says_that_it_is_one(table, rows.front());
    const bool one_band = wide_rows <= 1;
    return std::any_of(rows.begin(), rows.end(), [=](const RowNode& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [=](const CellNode& cell) {
            return holds_table(*cell.node) || (one_band && is_page_in_itself(*cell.node, only_row));
        });
    });
}

const GumboNode* caption_of(const GumboNode& table) {
    for (const GumboNode* each : children(table)) {
        if (is(*each, GUMBO_TAG_CAPTION)) return each;
    }
    return nullptr;
}

}  // namespace yearproof::html
