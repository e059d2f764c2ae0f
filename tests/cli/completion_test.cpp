// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command_model.h"
#include "completion_scripts.h"
#include "program.h"
#include "support/temporary_folder.h"

#include <CLI/App.hpp>
#include <catch2/catch.hpp>

#include <cstdlib>

using namespace yearproof::cli;

namespace {

std::vector<CommandModel> commands() {
    Action unused;
    return commands_of(*command_line(unused));
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// What bash offers when this is typed and tab is pressed after it.
std::string offered(const std::vector<std::string>& words) {
    const yearproof::test::TemporaryFolder folder;
    std::string list;
    for (const auto& word : words) list += " '" + word + "'";
    const std::string script = folder.write(
        "try.bash", bash_completion(commands()) + "COMP_WORDS=(" + list +
                        ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n" +
                        "compopt() { :; }\n_yearproof\nprintf '%s ' \"${COMPREPLY[@]}\"\n");
    const std::string output = folder / "output";
    REQUIRE(std::system(("bash " + script + " > " + output).c_str()) == 0);
    return yearproof::test::read_file(output);
}

}  // namespace

TEST_CASE("Every command and option is in every completion script") {
    for (const auto& script :
         {bash_completion(commands()), zsh_completion(commands()), fish_completion(commands())}) {
        for (const auto& command : commands()) {
            CHECK(contains(script, command.name));
            for (const auto& option : command.options)
                CHECK(contains(script, option.names.front().substr(2)));
        }
    }
}

TEST_CASE("A command can be had by itself under its name") {
    for (const auto& command : commands()) {
        Action unused;
        const auto alone = commands_of(*command_line(unused, command.name));
        REQUIRE(alone.size() == 1);
        CHECK(alone.front().name == command.name);
    }
}

TEST_CASE("Bash completes commands, options, choices and files") {
    CHECK(offered({"yearproof", "co"}) == "compare completion ");
    CHECK(offered({"yearproof", "audit", "--fail-on", "n"}) == "note never ");
    CHECK(offered({"yearproof", "audit", "--fail-on", "=", "e"}) == "error ");
    CHECK(offered({"yearproof", "facts", "--fo"}) == "--format ");
    CHECK(offered({"yearproof", "list", "r"}) == "rules reporters ");
    CHECK(offered({"yearproof", "completion", ""}) == "bash zsh fish ");
    CHECK(offered({"yearproof", "audit", "/et"}) == "/etc ");
}
