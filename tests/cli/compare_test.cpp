// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <rapidjson/document.h>

#include <cstdlib>
#include <fstream>

using yearproof::test::Outcome;
using yearproof::test::run_program;
using yearproof::test::TemporaryFolder;

namespace {

const std::string head = "# Report of the Harbour Master\n\nThursday 5 June ";

/// Three years of one report; the second lacks the section on pilots, the third has it again.
struct Harbour {
    TemporaryFolder folder;

    Harbour() {
        write("2022.md", head +
                             "2022\n\n## 1 Berths\n\nThere were 24 berths, and each was let for "
                             "the whole season.\n\n" +
                             pilots("2") + "## 3 Dues\n\nDues came to \u00a312,400.\n");
        write("2023.md", head + "2023\n\n## 1 Berths\n\nThere were 26 berths, and each was let for "
                                "the whole season.\n\n## 2 Dues & fees\n\nDues came to "
                                "\u00a312,900.\n");
        write("2024.md", head +
                             "2024\n\n## 1 Berths\n\nThere were 29 berths, and each was let for "
                             "the whole season.\n\n" +
                             pilots("2") +
                             "## 3 Dues & fees\n\nDues came to "
                             "\u00a313,100.\n");
    }

    static std::string pilots(const std::string& number) {
        return "## " + number +
               " Pilots\n\nEvery ship of more than forty metres takes a pilot aboard before it "
               "passes the outer buoy, and pays the pilot on landing.\n\n";
    }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name) << text;
    }

    Outcome run(const std::string& arguments) const {
        return run_program(folder.path().string(), "compare " + arguments);
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Two reports are shown side by side with how much changed in each section") {
    const Harbour harbour;
    const Outcome outcome = harbour.run("2022.md 2023.md");
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK(
        contains(outcome.out, "\n1 Berths                      same -1 +1            1 Berths\n"));
    CHECK(contains(outcome.out, "\n2 Pilots                      removed\n"));
    CHECK(contains(outcome.out, "renumbered -1 +1"));
    CHECK(!contains(outcome.out, "\033"));
}

TEST_CASE("A section is shown with its words and figures") {
    const Harbour harbour;
    const Outcome outcome = harbour.run("2022.md 2023.md --section 1");
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "1 Berths: same, 1 word removed, 1 added\n"
          "  ~ There were [-24-] {+26+} berths, and each was let for the whole season.\n"
          "      figure: 24 -> 26  berths\n");
    CHECK(contains(harbour.run("2022.md 2023.md --section pilots").out,
                   "2 Pilots: removed, 23 words\n  - Every ship"));
    CHECK(contains(harbour.run("2023.md 2024.md --section pilots").out,
                   "2 Pilots: added, 23 words\n  + Every ship"));
}

TEST_CASE("What compare cannot do is one line with status 2") {
    struct Case {
        std::string arguments;
        int status;
        std::string said;
    };
    const Case cases[] = {
        {"2022.md", 2, "compare takes two reports, the earlier one first, and 1 is named"},
        {"2022.md 2023.md 2024.md", 2, "and 3 are named; with --timeline it takes any number"},
        {"2022.md 2023.md --section 9.9", 2, "neither report has a section 9.9"},
        {"2022.md 2023.md --section 1 -f html", 2, "leave out --section"},
        {"--timeline 2022.md 2023.md --section 9.9", 2, "no report has a section 9.9"},
        {"--timeline 2022.md", 3, "a timeline takes two reports of one series"},
        {"--timeline none", 3, "none: "},
        {"2022.md 2023.md -o 2023.md", 2, "it is left as it is"},
        {"--timeline . -o 2023.md", 2, "it is left as it is"},
    };
    const Harbour harbour;
    for (const Case& test : cases) {
        INFO(test.arguments);
        const Outcome outcome = harbour.run(test.arguments);
        INFO(outcome.out << outcome.err);
        CHECK(outcome.status == test.status);
        CHECK(contains(outcome.err, test.said));
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("The page escapes what reports say, loads nothing and is well formed") {
    const Harbour harbour;
    harbour.write("old.md",
                  head + "2022\n\n## 1 A <script>alert(1)</script> &amp; \"b\"\n\nOld.\n");
    harbour.write("new.md", head +
                                "2023\n\n## 1 A \\<script\\>alert(1)\\</script\\> & \"b\"\n\nNew "
                                "\\<img src=x onerror=alert(1)\\> one.\n");
    for (const std::string reports :
         {"2022.md 2023.md", "old.md new.md", "new.md new.md", "--timeline old.md new.md",
          "--timeline 2022.md 2023.md 2024.md", "--timeline 2022.md 2023.md --section 1"}) {
        const Outcome outcome = harbour.run(reports + " --format html --output page.html");
        INFO(outcome.err);
        REQUIRE(outcome.status == 0);
        const std::string page = yearproof::test::read_file(harbour.folder / "page.html");
        CHECK(!contains(page, "<script"));
        CHECK(!contains(page, "<img"));
        CHECK(!contains(page, "http:"));
        CHECK(!contains(page, "https:"));
        const std::string check = "xmllint --noout '" + (harbour.folder / "page.html") + "' && " +
                                  "xmllint --html --noout '" + (harbour.folder / "page.html") + "'";
        CHECK(std::system(check.c_str()) == 0);
    }
}

TEST_CASE("A timeline follows sections through the years, over the one that lacks them") {
    const Harbour harbour;
    const Outcome outcome = harbour.run("--timeline .");
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "2022         2023         2024\n"));
    const Outcome pilots = harbour.run("--timeline 2022.md 2023.md 2024.md --section Pilots");
    INFO(pilots.out << pilots.err);
    CHECK(contains(pilots.out, "2022  2 Pilots  2022.md:9\n"
                               "2023  not there\n"
                               "2024  2 Pilots: same, no word changed\n"));
    const Outcome dues = harbour.run("--timeline . --section 3");
    INFO(dues.out << dues.err);
    CHECK(contains(dues.out, "2023  2 Dues & fees (was 3 Dues): renumbered, retitled, 1 word "
                             "removed, 1\n    added\n"));
    CHECK(contains(dues.out, "figure: \u00a312,900 -> \u00a313,100"));
}

TEST_CASE("The page of a timeline has a line a section and tells what each year changed") {
    const Harbour harbour;
    const Outcome outcome = harbour.run("--timeline . --format html");
    INFO(outcome.out << outcome.err);
    REQUIRE(outcome.status == 0);
    for (const std::string part :
         {"<th>2022</th><th>2023</th><th>2024</th>",
          "2 Pilots</a></div></td><td class=\"changed\">2 *</td><td class=\"same\">-</td><td "
          "class=\"same\">2 =</td>",
          "<strong>2023</strong> 1 Berths <span class=\"note\">same: 1 word removed, 1 "
          "added</span>",
          "There were <del>24</del> <ins>26</ins> berths",
          "<li><del>26</del> &#8594; <ins>29</ins> berths</li>",
          "<strong>2023</strong>  <span class=\"note\">not there any more: 23 words removed</span>",
          "<strong>2024</strong> 2 Pilots <span class=\"note\">same: no word changed</span>",
          "renumbered, retitled (was 3 Dues): 1 word removed, 1 added"}) {
        INFO(part);
        CHECK(contains(outcome.out, part));
    }
    const Outcome one = harbour.run("--timeline . --section Berths --format html");
    CHECK(contains(one.out, "1 Berths"));
    CHECK(!contains(one.out, "Pilots"));
}

TEST_CASE("Comparisons and timelines are JSON with ids of each report's own sections") {
    const Harbour harbour;
    rapidjson::Document parsed;
    const Outcome two = harbour.run("2022.md 2023.md --section 1 -f json");
    parsed.Parse(two.out.c_str());
    REQUIRE(!parsed.HasParseError());
    REQUIRE(parsed["links"].Size() == 1);
    const auto& link = parsed["links"][0];
    CHECK(link["words"]["removed"].GetInt() == 1);
    CHECK(link["paragraphs"][0]["runs"][1]["removed"].GetString() == std::string(" 24"));
    CHECK(link["figures"][0]["new"]["text"].GetString() == std::string("26"));

    const Outcome series = harbour.run("--timeline . -f json");
    parsed.Parse(series.out.c_str());
    REQUIRE(!parsed.HasParseError());
    REQUIRE(parsed["series"].Size() == 1);
    CHECK(parsed["series"][0]["reports"].Size() == 3);
    for (const auto& thread : parsed["series"][0]["threads"].GetArray())
        CHECK(thread["sections"].Size() == 3);
}

TEST_CASE("A file that cannot be read costs a timeline that file only") {
    const Harbour harbour;
    harbour.write("2021.md", "");
    const Outcome outcome = harbour.run("--timeline .");
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.err, "2021.md: "));
    const Outcome named = harbour.run("--timeline 2021.md 2022.md 2023.md");
    CHECK(named.status == 3);
    CHECK(contains(named.out, "1 Berths"));
}
