// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/expected_text.h"
#include "support/paths.h"

#include "yearproof/document/builder.h"
#include "yearproof/facts/report.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace yearproof;

namespace {

/// Builds the document of a file of tests/core/facts/tables.
class TableFile {
public:
    explicit TableFile(const std::string& text) : source_(builder_.source_text(text)) {}

    Document read() {
        std::size_t begin = 0;
        bool table = false;
        while (begin < source_.size()) {
            const std::size_t end = std::min(source_.find('\n', begin), source_.size());
            const bool row = source_[begin] == '|';
            if (row && !table) builder_.begin(BlockKind::table);
            row ? read_row(begin, end, !table) : read_paragraph(begin, end);
            table = row;
            begin = end + 1;
        }
        if (table) builder_.end();
        return builder_.take();
    }

private:
    void read_paragraph(std::size_t begin, std::size_t end) {
        builder_.begin(BlockKind::paragraph);
        put(begin, end);
        builder_.end();
    }

    void put(std::size_t begin, std::size_t end) {
        if (begin < end)
            builder_.verbatim(source_.substr(begin, end - begin),
                              static_cast<std::uint32_t>(begin));
    }

    void read_row(std::size_t begin, std::size_t end, bool head) {
        builder_.begin_row();
        for (std::size_t at = begin + 1; at < end;) {
            const std::size_t bar = source_.find('|', at);
            read_cell(at, bar, head);
            at = bar + 1;
        }
        builder_.end_row();
    }

    void read_cell(std::size_t begin, std::size_t end, bool head) {
        while (begin < end && source_[begin] == ' ') ++begin;
        while (begin < end && source_[end - 1] == ' ') --end;
        int wide = 1, deep = 1;
        if (begin < end && source_[begin] == '{') {
            wide = source_[begin + 1] - '0';
            if (source_[begin + 2] == ',') deep = source_[begin + 3] - '0';
            begin = source_.find('}', begin) + 2;
        }
        builder_.begin_cell(head, wide, deep);
        put(begin, end);
        builder_.end_cell();
    }

    DocumentBuilder builder_{"memory", "test"};
    const std::string& source_;
};

Report report_of(const std::string& text) {
    Report report;
    report.document = TableFile(text).read();
    report.outline.sections.emplace_back();
    report.outline.section_of.assign(report.document.blocks.size(), 0);
    report.prose = read_prose(report.document, Lexicon::english());
    report.context.now = parse_iso("2025-06-12");
    report.facts = read_facts(report.document, report.outline, report.prose, Lexicon::english(),
                              report.context);
    return report;
}

std::string shown(const Report& report, const GridCell& cell) {
    switch (cell.kind) {
    case CellKind::empty:
        return "";
    case CellKind::words:
        return "words";
    case CellKind::nothing:
        return "nothing";
    case CellKind::suppressed:
        return "suppressed";
    case CellKind::not_applicable:
        return "not applicable";
    case CellKind::mark:
        return "mark";
    case CellKind::figure:
        break;
    }
    if (cell.fact < 0) return "no figure";
    const Fact& fact = report.facts.facts[static_cast<std::size_t>(cell.fact)];
    const std::string period =
        fact.period ? " " + iso(fact.period->first) + ".." + iso(fact.period->last) : "";
    return fmt::format("{} {} {}{}{}", fact.figure.value.text(), fact.unit, fact.figure.decimals,
                       fact.figure.scaled ? " scaled" : "", period);
}

std::string hints(const GridLine& line) {
    std::string text;
    if (line.group) text += " group";
    if (line.total) text += " total";
    if (line.net) text += " net";
    if (line.deducted) text += " deducted";
    if (line.change) text += " change";
    return text;
}

std::string printed(const Report& report) {
    std::string text;
    for (const Grid& grid : report.facts.grids) {
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            if (grid.rows[r].head) continue;
            text +=
                std::string(report.document.words(grid.rows[r].label)) + hints(grid.rows[r]) + "\n";
            for (std::size_t c = 0; c < grid.columns.size(); ++c) {
                const std::string cell = shown(report, grid.at(r, c));
                const bool label = grid.at(r, c).text == grid.rows[r].label || cell.empty();
                if (!label) text += fmt::format("  {}: {}\n", c, cell);
            }
        }
    }
    return text;
}

}  // namespace

TEST_CASE("Every cell of a table is read as what stands beside it") {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(test::source_dir() / "tests/core/facts/tables")) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    REQUIRE(files.size() >= 30);
    for (const std::filesystem::path& file : files) {
        INFO(file);
        std::ifstream in(file);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        test::check_expected("tests/core/facts/tables/" + file.stem().generic_string() +
                                 ".expected",
                             printed(report_of(text)));
    }
}

TEST_CASE("The concept of a cell is that of its row, its group, its column and its caption") {
    const Report report = report_of(
        "Table 2: Homes by type\n| | Council | Private |\n| Flats: | | |\n| Sold | 12 | 15 |\n");
    REQUIRE(report.facts.facts.size() == 2);
    CHECK(report.facts.facts[1].what.words == "Sold, Flats, Private, Homes by type");
}

TEST_CASE("A label that is a preposition names what is counted by it") {
    const Report report =
        report_of("Table 3: Routes\n| | 2023 | 2024 |\n| By road | 12 | 15 |\n| Via | 3 | 4 |\n");
    REQUIRE(report.facts.facts.size() == 4);
    CHECK(report.facts.facts[2].what.words == "Via, Routes");
}
