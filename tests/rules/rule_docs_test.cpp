// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "edit_trials.h"
#include "rule_runner.h"

#include "support/paths.h"

#include <catch2/catch.hpp>

using namespace yearproof;
namespace fs = std::filesystem;

namespace {

fs::path docs() { return test::source_dir() / "docs/rules"; }

std::string part(const std::string& heading, const std::string& words) {
    return "\n## " + heading + "\n\n" + words + "\n";
}

std::string example_of(const Example& example) {
    std::string result =
        "\n### " + example.title + ": finds " + (example.fires ? "something" : "nothing") + "\n";
    for (std::size_t i = 0; i < example.reports.size(); ++i) {
        if (example.reports.size() > 1) {
            result += i + 1 < example.reports.size() ? "\nAn earlier report:\n"
                                                     : "\nThe report that is judged:\n";
        }
        const std::string& text = example.reports[i];
        result += "\n```markdown\n" + text + (text.ends_with('\n') ? "" : "\n") + "```\n";
    }
    return result;
}

std::string thresholds(const RuleInfo& info) {
    if (info.thresholds.empty()) return "";
    std::string rows = "| threshold | what it is | without a setting | from | to |\n"
                       "| --- | --- | ---: | ---: | ---: |";
    for (const Threshold& one : info.thresholds)
        rows += "\n| `" + one.name + "` | " + one.means + " | " + std::to_string(one.value) +
                " | " + std::to_string(one.least) + " | " + std::to_string(one.most) + " |";
    return part("What can be set", rows);
}

/// What edits_test.cpp measures; a page that says otherwise is out of date.
std::string measured(const RuleInfo& info) {
    const test::Score score = test::score_of(info.id);
    return part("How well it does",
                "Of " + std::to_string(score.planted) +
                    " errors that are planted for it in made-up " +
                    "reports (`fixtures/edits`) it finds " + std::to_string(score.found) + ". On " +
                    std::to_string(test::harmless_edits()) +
                    " harmless edits, and beside errors that are another rule's, it raises " +
                    std::to_string(score.false_alarms) + " false alarms.");
}

/// The page of a rule, from nothing but what the rule says of itself and how it does.
std::string page(const RuleInfo& info) {
    std::string result =
        "<!-- Made from the rule itself; build the target rule_docs to make it anew. -->\n";
    result += "# " + info.id + "\n\n" + info.title +
              ".\n\nAt worst: " + std::string(name_of(info.severity)) +
              (info.kind == Kind::fail ? ", proved by the reports." : ", for review.") + "\n";
    result += part("What a finding shows", info.proves) + part("Why it matters", info.why) +
              part("What it cannot see", info.cannot_see) + measured(info) + thresholds(info) +
              "\n## Examples\n";
    for (const Example& example : info.examples) result += example_of(example);
    return result;
}

std::string figures(const test::Score& score) {
    return std::to_string(score.planted) + " | " + std::to_string(score.found) + " | " +
           std::to_string(score.false_alarms);
}

std::string index() {
    std::string result = "<!-- Made from the rules themselves; build the target rule_docs to make "
                         "it anew. -->\n# Rules\n\n"
                         "| rule | finds | at worst | planted | found | false alarms |\n"
                         "| --- | --- | --- | ---: | ---: | ---: |\n";
    for (const Rule* rule : test::shipped_plugins().rules()) {
        const RuleInfo& info = rule->info();
        result += "| [" + info.id + "](" + info.id + ".md) | " + info.title + " | " +
                  std::string(name_of(info.severity)) +
                  (info.kind == Kind::review ? ", for review" : "") + " | " +
                  figures(test::score_of(info.id)) + " |\n";
    }
    return result + "| all | | | " + figures(test::score_of_all()) +
           " |\n\nThe last three columns are measured by single edits of made-up reports, of which "
           "`fixtures/edits/README.md` tells.\n";
}

void compare(const fs::path& file, const std::string& expected) {
    INFO(file << " is not what the rules say; build the target rule_docs");
    if (test::updating()) test::write_file(file, expected);
    CHECK((test::text_of(file) == expected));
}

}  // namespace

TEST_CASE("The pages of docs/rules are what the rules say of themselves", "[docs]") {
    compare(docs() / "README.md", index());
    for (const Rule* rule : test::shipped_plugins().rules()) {
        compare(docs() / (rule->info().id + ".md"), page(rule->info()));
    }
}

TEST_CASE("Every page of docs/rules is of a rule", "[docs]") {
    if (!fs::exists(docs())) return;
    for (const fs::directory_entry& entry : fs::directory_iterator(docs())) {
        const std::string stem = entry.path().stem().string();
        INFO(stem);
        CHECK((stem == "README" || test::shipped_plugins().rule(stem) != nullptr));
    }
}
