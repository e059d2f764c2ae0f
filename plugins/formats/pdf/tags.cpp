// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tags.h"

#include <Catalog.h>
#include <PDFDoc.h>
#include <StructElement.h>
#include <StructTreeRoot.h>

#include <algorithm>

namespace yearproof::pdf {
namespace {

constexpr int deepest = 100;
constexpr std::size_t most_elements = 1'000'000;
constexpr int highest_id = 100'000;
constexpr int widest_span = 100;

std::uint8_t level_of(StructElement::Type type) {
    switch (type) {
    case StructElement::H:
    case StructElement::H1:
        return 1;
    case StructElement::H2:
        return 2;
    case StructElement::H3:
        return 3;
    case StructElement::H4:
        return 4;
    case StructElement::H5:
        return 5;
    case StructElement::H6:
        return 6;
    default:
        return 0;
    }
}

bool is_cell(StructElement::Type type) {
    return type == StructElement::TD || type == StructElement::TH;
}

int span_of(const StructElement& element, Attribute::Type which) {
    const Attribute* span = element.findAttribute(which);
    const Object* value = span == nullptr ? nullptr : span->getValue();
    return value != nullptr && value->isInt() ? std::clamp(value->getInt(), 1, widest_span) : 1;
}

/// What an element hands on to those below it.
struct Above {
    std::uint8_t level = 0;
    std::int32_t table = -1;
    std::uint32_t cell = 0;  ///< one more than the number of its place
};

class Walk {
public:
    Walk(Catalog& catalog, Tags& out) : catalog_(catalog), out_(out) {}

    void visit(const StructElement& element, Above above, int depth) {
        if (depth > deepest || ++seen_ > most_elements) return;
        if (element.isContent()) return note(element, above);
        enter(element, above);
        for (unsigned i = 0; i < element.getNumChildren(); ++i)
            visit(*element.getChild(static_cast<int>(i)), above, depth + 1);
    }

    /// Tables that are none are emptied.
    void finish() {
        for (std::size_t table = 0; table < out_.tables.grids.size(); ++table) {
            Grid& grid = out_.tables.grids[table];
            const bool frame = table < frames_.size() && frames_[table] != 0;
            const bool narrow =
                std::ranges::all_of(grid, [](const GridRow& row) { return row.size() < 2; });
            if (frame || narrow || grid.size() < 2) grid.clear();
        }
    }

private:
    Catalog& catalog_;
    Tags& out_;
    std::size_t seen_ = 0;
    Ref last_page_ = Ref::INVALID();
    int last_number_ = 0;
    std::vector<char> frames_;  ///< by table: whether it only lays text out

    void enter(const StructElement& element, Above& above) {
        const StructElement::Type type = element.getType();
        if (const std::uint8_t level = level_of(type); level > 0) {
            above.level = level;
            lays_out(above);
        }
        auto& grids = out_.tables.grids;
        if (type == StructElement::Table) {
            lays_out(above);
            above.table = static_cast<std::int32_t>(grids.size());
            above.cell = 0;
            grids.emplace_back();
        }
        if (above.table < 0) return;
        Grid& grid = grids[static_cast<std::size_t>(above.table)];
        if (type == StructElement::TR) grid.emplace_back();
        if (is_cell(type) && !grid.empty()) above.cell = add_cell(element, grid, above.table);
    }

    std::uint32_t add_cell(const StructElement& element, Grid& grid, std::int32_t table) {
        GridCell cell;
        cell.header = element.getType() == StructElement::TH;
        cell.column_span = span_of(element, Attribute::ColSpan);
        cell.row_span = span_of(element, Attribute::RowSpan);
        grid.back().push_back(cell);
        out_.tables.places.push_back({static_cast<std::uint32_t>(table),
                                      static_cast<std::uint32_t>(grid.size() - 1),
                                      static_cast<std::uint32_t>(grid.back().size() - 1)});
        return static_cast<std::uint32_t>(out_.tables.places.size());
    }

    /// Headings and other tables stand in what lays text out.
    void lays_out(const Above& above) {
        if (above.table < 0) return;
        const auto table = static_cast<std::size_t>(above.table);
        if (frames_.size() <= table) frames_.resize(table + 1);
        frames_[table] = 1;
    }

    void note(const StructElement& content, const Above& above) {
        const int id = content.getMCID();
        Ref page = Ref::INVALID();
        if ((above.level == 0 && above.cell == 0) || content.isObjectRef() || id < 0 ||
            id > highest_id || !content.getPageRef(page))
            return;
        const int number = number_of(page);
        if (above.level > 0) put(out_.levels[number], id, above.level);
        if (above.cell > 0) put(out_.cells[number], id, above.cell);
    }

    /// What follows is on the same page nearly always, and poppler looks through all of them.
    int number_of(const Ref& page) {
        if (page != last_page_) {
            last_page_ = page;
            last_number_ = catalog_.findPage(page);
        }
        return last_number_;
    }

    template <class Value>
    static void put(std::vector<Value>& values, int id, Value value) {
        const auto at = static_cast<std::size_t>(id);
        if (values.size() <= at) values.resize(at + 1);
        values[at] = value;
    }
};

}  // namespace

Tags tags_of(PDFDoc& document) {
    Tags out;
    Catalog* catalog = document.getCatalog();
    const StructTreeRoot* root = catalog == nullptr ? nullptr : catalog->getStructTreeRoot();
    if (root == nullptr) return out;
    Walk walk(*catalog, out);
    for (unsigned i = 0; i < root->getNumChildren(); ++i)
        walk.visit(*root->getChild(static_cast<int>(i)), {}, 0);
    walk.finish();
    return out;
}

}  // namespace yearproof::pdf
