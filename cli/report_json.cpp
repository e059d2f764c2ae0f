// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "report_json.h"

#include "json.h"
#include "yearproof/source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace yearproof::cli {
namespace {

/// What does not apply is left out.
void write_number(Json& json, std::string_view key, std::uint32_t number) {
    if (number > 0) json.key(key).number(number);
}

void write_place(Json& json, const Location& place) {
    write_number(json, "line", place.line);
    write_number(json, "column", place.column);
    write_number(json, "endLine", place.end_line);
    write_number(json, "endColumn", place.end_column);
    write_number(json, "page", place.page);
}

void write_ends(Json& json, const std::optional<Period>& period) {
    json.key("start");
    period ? json.text(iso(period->first)) : json.null();
    json.key("end");
    period ? json.text(iso(period->last)) : json.null();
}

void write_period(Json& json, const std::optional<Period>& period) {
    json.key("period");
    if (!period) {
        json.null();
        return;
    }
    json.begin_object();
    write_ends(json, period);
    json.end_object();
}

void write_identity(Json& json, const Identity& identity) {
    json.key("report").begin_object().key("title").text(identity.title).key("issued");
    identity.issued ? json.text(iso(*identity.issued)) : json.null();
    write_period(json, identity.period);
    json.end_object();
}

std::string_view word_of(Direction direction) {
    if (direction == Direction::up) return "up";
    return direction == Direction::down ? "down" : "";
}

void write_fact(Json& json, const Report& report, const Fact& fact) {
    json.begin_object();
    write_place(json, report.document.locate(fact.range));
    json.key("text").text(collapsed(report.document.words(fact.range)));
    json.key("value").digits(fact.figure.value.text());
    if (fact.figure.value_max) json.key("valueMax").digits(fact.figure.value_max->text());
    json.key("unit").text(fact.unit);
    json.key("decimals").number(static_cast<std::uint64_t>(std::max(fact.figure.decimals, 0)));
    json.key("approximate").boolean(fact.figure.approximate());
    json.key("concept").text(fact.what.words);
    write_period(json, fact.period);
    json.key("periodBasis").text(name_of(fact.basis)).key("role").text(name_of(fact.role));
    if (const auto word = word_of(fact.direction); !word.empty()) json.key("direction").text(word);
    json.key("section").text(name_of(report.outline.sections.at(fact.section)));
    json.end_object();
}

void write_time(Json& json, const Report& report, const TimeExpression& time) {
    json.begin_object();
    write_place(json, report.document.locate(time.range));
    json.key("text").text(collapsed(report.document.words(time.range)));
    write_ends(json, time.period);
    json.key("kind").text(name_of(time.kind)).end_object();
}

void write_table(Json& json, const Document& document, const Table& table) {
    json.begin_object().key("rows").begin_array();
    for (const auto& row : table.rows) {
        json.begin_array();
        for (const auto& cell : row.cells) json.text(collapsed(document.words(cell.text)));
        json.end_array();
    }
    json.end_array().end_object();
}

/// What stands in the frame, as the one cell of a table.
void write_frame(Json& json, const Document& document, const Frame& frame, const Section& section) {
    const auto begin = document.blocks.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(section.end_block);
    auto block =
        std::partition_point(begin + static_cast<std::ptrdiff_t>(section.first_block), end,
                             [&frame](const Block& each) { return each.paragraph < frame.first; });
    std::string text;
    for (; block != end && block->paragraph <= frame.last; ++block)
        text += (text.empty() ? "" : " ") + collapsed(document.words(block->text));
    json.begin_object().key("rows").begin_array().begin_array();
    json.text(text).end_array().end_array().end_object();
}

/// Frames come before what stands in them, empty ones behind the block before them.
class TablesWriter {
public:
    TablesWriter(Json& json, const Document& document, const Section& section)
        : json_(json), document_(document), section_(section) {
        const auto earlier = [&](const Frame& frame) { return place_of(frame) < first(); };
        frame_ = std::partition_point(document.frames.begin(), document.frames.end(), earlier);
    }

    void write() {
        for (auto i = section_.first_block; i < section_.end_block; ++i) {
            const Block& block = document_.blocks[i];
            write_frames(block.paragraph);
            if (block.table >= 0)
                write_table(json_, document_,
                            document_.tables[static_cast<std::size_t>(block.table)]);
        }
    }

private:
    Json& json_;
    const Document& document_;
    const Section& section_;
    std::vector<Frame>::const_iterator frame_;

    static std::uint32_t place_of(const Frame& frame) { return std::min(frame.first, frame.last); }

    std::uint32_t first() const {
        return section_.first_block == 0 || section_.first_block >= section_.end_block
                   ? 0
                   : document_.blocks[section_.first_block].paragraph;
    }

    void write_frames(std::uint32_t paragraph) {
        for (; frame_ != document_.frames.end() && place_of(*frame_) <= paragraph; ++frame_)
            write_frame(json_, document_, *frame_, section_);
    }
};

void write_tables(Json& json, const Report& report, const Section& section) {
    json.key("tables").begin_array();
    TablesWriter(json, report.document, section).write();
    json.end_array();
}

void write_section(Json& json, const Report& report, std::size_t index) {
    const Section& section = report.outline.sections[index];
    const Location place = place_of(report, section);
    json.begin_object().key("id").text(section_id(index));
    json.key("number")
        .text(section.number)
        .key("title")
        .text(section.title)
        .key("level")
        .number(section.level);
    write_number(json, "line", place.line);
    write_number(json, "page", place.page);
    json.key("text").text(text_of(report, section));
    write_tables(json, report, section);
    json.end_object();
}

/// The block's text without what of it is the section's heading.
std::string_view own_words(const Document& document, const Block& block, const Section& section) {
    TextRange range = block.text;
    if (!section.heading.empty() && range.contains(section.heading))
        range.begin = section.heading.end;
    return document.words(range);
}

/// "(a)" and "3." are read; a bullet is not, and "o" is one.
bool has_sign(const std::string& mark) {
    return mark != "o" && std::any_of(mark.begin(), mark.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
}

std::string rows_of(const Document& document, const Table& table) {
    std::string text;
    for (const auto& row : table.rows) {
        if (!text.empty()) text += '\n';
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) text += '\t';
            text += collapsed(document.words(row.cells[i].text));
        }
    }
    return text;
}

}  // namespace

std::string section_id(std::size_t index) { return fmt::format("s{}", index + 1); }

Location place_of(const Report& report, const Section& section) {
    if (!section.heading.empty()) return report.document.locate(section.heading);
    if (section.first_block >= report.document.blocks.size()) return {};
    return report.document.locate(report.document.blocks[section.first_block].text);
}

std::string text_of(const Report& report, const Section& section) {
    const Document& document = report.document;
    std::string text;
    for (auto i = section.first_block; i < section.end_block; ++i) {
        const Block& block = document.blocks[i];
        const std::string words =
            block.table >= 0
                ? rows_of(document, document.tables[static_cast<std::size_t>(block.table)])
                : collapsed(own_words(document, block, section));
        if (words.empty()) continue;
        text += text.empty() ? "" : "\n";
        if (has_sign(block.mark)) text += block.mark + ' ';
        text += words;
    }
    return text;
}

void write_facts_json(const Report& report, std::ostream& out) {
    Json json(out);
    json.begin_object();
    write_identity(json, report.identity);
    json.key("facts").begin_array();
    for (const auto& fact : report.facts.facts) write_fact(json, report, fact);
    json.end_array().key("times").begin_array();
    for (const auto& time : report.facts.times) write_time(json, report, time);
    json.end_array().end_object();
}

void write_outline_json(const Report& report, std::ostream& out) {
    Json json(out);
    json.begin_object();
    write_identity(json, report.identity);
    json.key("format").text(report.document.format).key("warnings").begin_array();
    for (const auto& warning : report.document.warnings) json.text(warning);
    json.end_array().key("sections").begin_array();
    for (std::size_t i = 0; i < report.outline.sections.size(); ++i) write_section(json, report, i);
    json.end_array().end_object();
}

}  // namespace yearproof::cli
