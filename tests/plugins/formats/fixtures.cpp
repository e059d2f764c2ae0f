// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "print.h"
#include "read.h"
#include "support/expected_text.h"
#include "yearproof/document/assemble.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace yearproof;

namespace {

std::string expectation(const std::string& folder, const std::filesystem::path& file) {
    return "tests/plugins/formats/" + folder + "/" + file.filename().string() + ".expected";
}

}  // namespace

TEST_CASE("Formats give the blocks that stand beside each source") {
    for (const std::string folder : {"docx", "html", "markdown", "odt", "pdf", "text"}) {
        for (const std::filesystem::path& file : test::fixtures(folder)) {
            INFO(file);
            const Source source = test::load(file);
            CHECK(test::format_of(source)->info().id == folder);
            test::check_expected(expectation(folder, file),
                                 test::print_blocks(test::read_blocks(source)));
        }
    }
}

TEST_CASE("Reports have the outline that stands beside each") {
    for (const std::filesystem::path& file : test::fixtures("outlines")) {
        INFO(file);
        const Document document = assemble(test::read_blocks(test::load(file)));
        test::check_expected(expectation("outlines", file),
                             test::print_outline(document, read_outline(document)));
    }
}
