// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "tags.h"

#include <Catalog.h>
#include <PDFDoc.h>
#include <XRef.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

// The structure is read as it is written: poppler's own reader of it drops elements of names that
// it does not know, such as Em and Strong, and the words in them.

namespace yearproof::pdf {
namespace {

constexpr int deepest = 100;
constexpr int longest_chain = 8;  ///< of names that stand for names
constexpr std::size_t most_elements = 1'000'000;
constexpr int highest_id = 100'000;
constexpr int widest_span = 100;

enum class Kind : std::uint8_t { other, heading, table, row, cell, head_cell };

struct Meaning {
    Kind kind = Kind::other;
    std::uint8_t level = 0;  ///< of a heading
};

Meaning meaning_of(std::string_view name) {
    if (name == "H") return {Kind::heading, 1};
    if (name.size() == 2 && name[0] == 'H' && name[1] >= '1' && name[1] <= '6')
        return {Kind::heading, static_cast<std::uint8_t>(name[1] - '0')};
    if (name == "Table") return {Kind::table};
    if (name == "TR") return {Kind::row};
    if (name == "TD") return {Kind::cell};
    if (name == "TH") return {Kind::head_cell};
    return {};
}

/// What the names of elements mean, by themselves or by what the file says that they stand for.
class Names {
public:
    explicit Names(Object stand_for) : stand_for_(std::move(stand_for)) {}

    Meaning meaning(const std::string& name) {
        const auto [known, is_new] = known_.try_emplace(name);
        if (is_new) known->second = look_up(name);
        return known->second;
    }

private:
    Object stand_for_;
    std::map<std::string, Meaning> known_;

    Meaning look_up(std::string name) const {
        for (int i = 0; i < longest_chain; ++i) {
            const Meaning meaning = meaning_of(name);
            if (meaning.kind != Kind::other || !stand_for_.isDict()) return meaning;
            const Object other = stand_for_.dictLookup(name.c_str());
            if (!other.isName()) return {};
            name = other.getName();
        }
        return {};
    }
};

int span_in(const Object& attributes, const char* name) {
    if (!attributes.isDict()) return 0;
    const Object value = attributes.dictLookup(name);
    return value.isInt() ? value.getInt() : 0;
}

int span_of(const Object& element, const char* name) {
    const Object attributes = element.dictLookup("A");
    int span = span_in(attributes, name);
    for (int i = 0; attributes.isArray() && span == 0 && i < attributes.arrayGetLength(); ++i)
        span = span_in(attributes.arrayGet(i), name);
    return std::clamp(span, 1, widest_span);
}

/// What an element hands on to those below it.
struct Above {
    std::uint8_t level = 0;
    std::int32_t table = -1;
    std::uint32_t cell = 0;  ///< one more than the number of its place
    Ref page = Ref::INVALID();
};

class Walk {
public:
    Walk(Catalog& catalog, Object stand_for, Tags& out)
        : catalog_(catalog), names_(std::move(stand_for)), out_(out) {}

    /// `holder` has what is below it as "K": one or an array of them.
    void below(const Object& holder, const Above& above, int depth) {
        const Object& kids = holder.dictLookupNF("K");
        const Object kid = kids.fetch(holder.getDict()->getXRef());
        if (!kid.isArray()) return visit(kids, kid, above, depth);
        for (int i = 0; i < kid.arrayGetLength(); ++i)
            visit(kid.arrayGetNF(i), kid.arrayGet(i), above, depth);
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
    Names names_;
    Tags& out_;
    std::size_t count_ = 0;
    std::set<int> seen_;  ///< the objects that elements are
    Ref last_page_ = Ref::INVALID();
    int last_number_ = 0;
    std::vector<char> frames_;  ///< by table: whether it only lays text out

    /// `node` is what `reference` leads to.
    void visit(const Object& reference, const Object& node, Above above, int depth) {
        if (depth > deepest || ++count_ > most_elements) return;
        if (node.isInt()) return note(node.getInt(), above);
        if (!node.isDict()) return;
        if (reference.isRef() && !seen_.insert(reference.getRefNum()).second) return;
        if (const Object& page = node.dictLookupNF("Pg"); page.isRef()) above.page = page.getRef();
        const Object name = node.dictLookup("S");
        if (!name.isName()) return note_content(node, above);
        enter(node, names_.meaning(name.getName()), above);
        below(node, above, depth + 1);
    }

    void enter(const Object& element, Meaning meaning, Above& above) {
        if (meaning.kind == Kind::heading) {
            above.level = meaning.level;
            lays_out(above);
        }
        auto& grids = out_.tables.grids;
        if (meaning.kind == Kind::table) {
            lays_out(above);
            above.table = static_cast<std::int32_t>(grids.size());
            above.cell = 0;
            grids.emplace_back();
        }
        if (above.table < 0) return;
        Grid& grid = grids[static_cast<std::size_t>(above.table)];
        if (meaning.kind == Kind::row) grid.emplace_back();
        const bool cell = meaning.kind == Kind::cell || meaning.kind == Kind::head_cell;
        if (cell && !grid.empty())
            above.cell = add_cell(element, meaning.kind == Kind::head_cell, grid, above.table);
    }

    std::uint32_t add_cell(const Object& element, bool header, Grid& grid, std::int32_t table) {
        GridCell cell;
        cell.header = header;
        cell.column_span = span_of(element, "ColSpan");
        cell.row_span = span_of(element, "RowSpan");
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

    /// Marked content that names its page; other objects have no words of their own.
    void note_content(const Object& node, const Above& above) {
        const Object id = node.dictLookup("MCID");
        if (id.isInt()) note(id.getInt(), above);
    }

    void note(int id, const Above& above) {
        if ((above.level == 0 && above.cell == 0) || id < 0 || id > highest_id ||
            above.page == Ref::INVALID())
            return;
        const int number = number_of(above.page);
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
    const Object root = document.getXRef()->getCatalog();
    const Object structure = root.isDict() ? root.dictLookup("StructTreeRoot") : Object(objNull);
    if (catalog == nullptr || !structure.isDict()) return out;
    Walk walk(*catalog, structure.dictLookup("RoleMap"), out);
    walk.below(structure, {}, 0);
    walk.finish();
    return out;
}

}  // namespace yearproof::pdf
