// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include <catch2/catch.hpp>

#include <sstream>

using yearproof::cli::Table;

namespace {

std::string written(const Table& table, std::size_t width) {
    std::ostringstream out;
    table.write(out, width, 1);
    return out.str();
}

}  // namespace

TEST_CASE("Columns are as wide as their widest cell and the last is wrapped") {
    Table table;
    table.row({"a", "long cell", "words that are too many for the line"});
    table.row({"\u00e9\u00e9", "b", ""});
    CHECK(written(table, 36) == " a   long cell  words that are too\n"
                                "                many for the line\n"
                                " \u00e9\u00e9  b\n");
}

TEST_CASE("Only the first words of a table") {
    Table table;
    table.row({"one", "first"});
    table.row({"", "more of it"});
    table.row({"two", "second"});
    std::ostringstream out;
    table.write_first(out);
    CHECK(out.str() == "one\ntwo\n");
}
