// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "command_model.h"
#include "completion_scripts.h"
#include "options.h"
#include "program.h"

#include <CLI/App.hpp>

#include <memory>
#include <ostream>

namespace yearproof::cli {
namespace {

int run(const std::string& shell, Console& console) {
    Action unused;
    const auto app = command_line(unused);
    const auto commands = commands_of(*app);
    console.out << (shell == "bash"  ? bash_completion(commands)
                    : shell == "zsh" ? zsh_completion(commands)
                                     : fish_completion(commands));
    return 0;
}

}  // namespace

void add_completion(CLI::App& app, Action& chosen) {
    auto shell = std::make_shared<std::string>();
    auto* command =
        app.add_subcommand("completion", "A script that completes this program's words in a shell");
    add_choice(*command, "SHELL", *shell, {"bash", "zsh", "fish"}, "For which shell")->required();
    command->footer("Examples:\n"
                    "  source <(yearproof completion bash)      in ~/.bashrc\n"
                    "  yearproof completion zsh > ~/.zfunc/_yearproof\n"
                    "  yearproof completion fish > ~/.config/fish/completions/yearproof.fish\n");
    command->callback(
        [shell, &chosen] { chosen = [shell](Console& console) { return run(*shell, console); }; });
}

}  // namespace yearproof::cli
