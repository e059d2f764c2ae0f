// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace yearproof::test;

namespace {

/// Enough that the run is not over when the signal comes.
void write_reports(const TemporaryFolder& folder) {
    std::string text = "# Annual report of the Harbour Board\n\n5 March 2026\n\n";
    for (int i = 1; i <= 300; ++i) {
        text += "1." + std::to_string(i) +
                " There were 24 berths compared to 6 and 19 in 2023 and 2022 respectively.\n\n";
    }
    for (int i = 0; i < 400; ++i) folder.write("reports/" + std::to_string(i) + ".md", text);
}

}  // namespace

TEST_CASE("An interrupted run leaves nothing half-written and what was there before") {
    const TemporaryFolder folder;
    write_reports(folder);
    folder.write("audit.xml", "the log of yesterday");
    for (const std::string signal : {"INT", "TERM"}) {
        const Outcome outcome =
            run_program(folder.path().string(), "audit reports --output audit.xml",
                        "timeout --preserve-status -s " + signal + " 0.3");
        CHECK(outcome.status == (signal == "INT" ? 130 : 143));
        CHECK(outcome.out.empty());
        CHECK(read_file(folder / "audit.xml") == "the log of yesterday");
        CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
    }
}
