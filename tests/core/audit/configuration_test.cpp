// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/configuration.h"

#include "support/temporary_folder.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

namespace yearproof {
namespace {

/// A rule that only has a name, and a threshold.
class NamedRule final : public Rule {
public:
    explicit NamedRule(const std::string& id) {
        info_.id = id;
        info_.thresholds = {
            {.name = "jump", .value = 4, .least = 2, .most = 9, .means = "times the year before"}};
    }
    const RuleInfo& info() const override { return info_; }

private:
    RuleInfo info_;
};

std::string problem_with(const std::string& text) {
    try {
        const auto configuration = parse_configuration("yearproof.toml", text);
        const NamedRule change("figure.change"), restated("figure.restated");
        require_known_rules(configuration, {&change, &restated});
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::usage);
        return trouble.what();
    }
    return "";
}

TEST_CASE("a configuration sets what it says and nothing else") {
    const auto configuration = parse_configuration("reports/yearproof.toml", R"(
fail-on = "warning"
jobs = 4
day-first = false
as-of = 2026-03-05
plugin-path = ["plugins", "/opt/plugins"]

[rules]
"figure.change" = "off"
"figure.restated" = "note"
"text.repeated" = "on"
"text.spacing" = { severity = "warning", accepted = ["B2B", "Southeast / South East"] }
"figure.outlier" = { jump = 6 }
period.gap = "error"

[series]
lead-member = ["lead/*.docx", "old/2019.txt"]

[limits]
file-bytes = 1000
depth = 7
figure-digits = 12
pages = 20
objects = 1000
ocr-pages = 3
memory-bytes = 100000000
seconds = 4
program-seconds = 90
)");
    AuditOptions options;
    options.rules["date.order"].on = false;
    apply(configuration, options);
    CHECK(options.fail_on == "warning");
    CHECK(options.jobs == 4);
    CHECK_FALSE(options.day_first);
    CHECK(options.as_of == "2026-03-05");
    CHECK(configuration.plugin_path == std::vector<std::string>{"reports/plugins", "/opt/plugins"});
    CHECK_FALSE(options.rules.at("figure.change").on);
    CHECK(options.rules.at("figure.restated").severity == "note");
    CHECK((options.rules.at("text.repeated").on &&
           options.rules.at("text.repeated").severity.empty()));
    CHECK(options.rules.at("text.spacing").severity == "warning");
    CHECK(options.rules.at("text.spacing").accepted ==
          std::vector<std::string>{"B2B", "Southeast / South East"});
    CHECK(options.rules.at("figure.outlier").thresholds.at("jump") == 6);
    CHECK(options.rules.at("period.gap").severity == "error");
    CHECK_FALSE(options.rules.at("date.order").on);
    CHECK(options.series.given ==
          std::vector<std::vector<std::string>>{{"reports/lead/*.docx", "reports/old/2019.txt"}});
    CHECK(options.series.names == std::vector<std::string>{"lead-member"});
    CHECK(options.limits.file_bytes == 1000);
    CHECK(options.limits.depth == 7);
    CHECK(options.limits.figure_digits == 12);
    CHECK((options.limits.pages == 20 && options.limits.objects == 1000));
    CHECK((options.limits.ocr_pages == 3 && options.limits.program_seconds == 90));
    CHECK((options.limits.memory_bytes == 100'000'000 && options.limits.seconds == 4));
    CHECK(configuration.digest.starts_with("sha256:"));
}

TEST_CASE("an empty configuration changes nothing") {
    AuditOptions options;
    options.fail_on = "note";
    options.jobs = 3;
    apply(parse_configuration("yearproof.toml", ""), options);
    CHECK(options.fail_on == "note");
    CHECK(options.jobs == 3);
    CHECK(options.rules.empty());
}

TEST_CASE("what is wrong with a configuration is one line that names the place") {
    const std::pair<std::string, std::string> cases[] = {
        {"\nfail_on = 'error'",
         "line 2: there is no setting \"fail_on\"; did you mean \"fail-on\"?"},
        {"colour = true", "line 1: there is no setting \"colour\""},
        {"fail-on = 'always'", "line 1: \"always\" is none of error, warning, note, never"},
        {"fail-on = 3", "line 1: this is to be a text in quotes"},
        {"jobs = 0", "line 1: this is to be a whole number from 1 to 1024"},
        {"jobs = 'two'", "line 1: this is to be a whole number from 1 to 1024"},
        {"as-of = 'today'", "line 1: as-of is to be a date, such as 2026-03-05"},
        {"day-first = 'no'", "line 1: day-first is to be true or false"},
        {"as-of = 7", "line 1: this is to be a text in quotes"},
        {"plugin-path = 'plugins'",
         "line 1: this is to be a list of paths, such as [\"reports/2025.docx\"]"},
        {"plugin-path = ['a', 7]", "line 1: this is to be a text in quotes"},
        {"rules = 'all'", "line 1: this is to be a table, such as [rules]"},
        {"[rules]\n'figure.chnage' = 'off'",
         "line 2: there is no rule \"figure.chnage\"; did you mean \"figure.change\"?"},
        {"[rules]\nfigure.restate = 'off'",
         "line 2: there is no rule \"figure.restate\"; did you mean \"figure.restated\"?"},
        {"[rules]\nfigures = 'off'",
         "line 2: there is no rule \"figures\"; did you mean \"figure\"?"},
        {"[rules]\n'figure.change' = 'maybe'",
         "line 2: \"maybe\" is none of off, on, error, warning, note"},
        {"[rules]\n'figure.change' = { level = 'note' }",
         "line 2: a rule has no setting \"level\" (it has severity, on, accepted, and thresholds, "
         "which are whole numbers)"},
        {"[rules]\n'figure.change' = { severty = 'note' }",
         "line 2: a rule has no setting \"severty\"; did you mean \"severity\"? (it has severity, "
         "on, accepted, and thresholds, which are whole numbers)"},
        {"[rules]\n'figure.change' = 'of'",
         "line 2: \"of\" is none of off, on, error, warning, note; did you mean \"off\"?"},
        {"[rules]\n'figure.change' = { on = 'yes' }",
         "line 2: this is to be true or false, without quotes"},
        {"[rules.'figure.change']\non = true\njmup = 3",
         "line 3: figure.change has no setting \"jmup\"; did you mean \"jump\"?"},
        {"[rules]\n'figure.change' = { jump = 10 }",
         "line 2: \"jump\" is to be a whole number from 2 to 9"},
        {"[limits]\ndepht = 9", "line 2: there is no setting \"depht\"; did you mean \"depth\"?"},
        {"[limits]\nfile-bytes = 4294967296",
         "line 2: this is to be a whole number from 1 to 4294967295"},
    };
    for (const auto& [text, problem] : cases) {
        CAPTURE(text);
        CHECK(problem_with(text) == "yearproof.toml: " + problem);
    }
}

TEST_CASE("text that is no TOML is one line that names the place") {
    const auto problem = problem_with("jobs = 2\nfail-on = \n");
    CHECK(problem.starts_with("yearproof.toml: line 2: "));
    CHECK(problem.find('\n') == std::string::npos);
}

TEST_CASE("a configuration that is not there is told so") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(read_configuration(folder / "yearproof.toml"), Trouble);
    CHECK_THROWS_AS(read_configuration(folder.path().string()), Trouble);
    CHECK(read_configuration(folder.write("yearproof.toml", "jobs = 2")).jobs == 2U);
}

TEST_CASE("the nearest configuration upward is found") {
    const test::TemporaryFolder folder;
    const auto outer = folder.write("yearproof.toml", "");
    const auto inner = folder.write("reports/yearproof.toml", "");
    folder.write("reports/2025/a.txt", "");
    folder.write("other/a.txt", "");
    std::filesystem::create_directories(folder / "other/yearproof.toml");
    CHECK(find_configuration(folder / "reports/2025") == inner);
    CHECK(find_configuration(folder / "reports") == inner);
    CHECK(find_configuration(folder / "other") == outer);
}

TEST_CASE("a configuration is named from the working folder where the search begins there") {
    const test::TemporaryFolder folder;
    folder.write("yearproof.toml", "");
    folder.write("a/b/c.txt", "");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder / "a/b");
    CHECK(find_configuration("") == "../../yearproof.toml");
    std::filesystem::current_path(folder.path());
    CHECK(find_configuration(".") == "yearproof.toml");
    CHECK(find_configuration("a/b") == "yearproof.toml");
    std::filesystem::current_path(before);
}

}  // namespace
}  // namespace yearproof
