// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command_model.h"

#include <CLI/App.hpp>

namespace yearproof::cli {
namespace {

std::vector<std::string> split(const std::string& text, char between) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(between, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// The name of an option's type says what it takes; see options.cpp.
Completes completes(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    if (option.get_items_expected_max() == 0) return Completes::flag;
    if (type == "REPORTER") return Completes::reporter;
    if (type == "RULE") return Completes::rule;
    if (type == "FILE" || type == "PATH" || type == "PATHS" || type == "EARLIER")
        return Completes::file;
    return type.find('|') == type.npos ? Completes::nothing : Completes::choice;
}

ArgumentModel argument_of(const CLI::Option& option) {
    ArgumentModel argument{.help = option.get_description(), .completes = completes(option)};
    for (const auto& name : option.get_lnames()) argument.names.push_back("--" + name);
    for (const auto& name : option.get_snames()) argument.names.push_back("-" + name);
    if (argument.completes == Completes::choice)
        argument.choices = split(option.get_type_name(), '|');
    return argument;
}

CommandModel command_of(const CLI::App& app) {
    CommandModel command{.name = app.get_name(), .help = app.get_description()};
    for (const CLI::Option* option : app.get_options()) {
        auto argument = argument_of(*option);
        (argument.names.empty() ? command.places : command.options).push_back(std::move(argument));
    }
    return command;
}

}  // namespace

std::vector<CommandModel> commands_of(const CLI::App& app) {
    std::vector<CommandModel> commands;
    for (const CLI::App* command : app.get_subcommands({}))
        commands.push_back(command_of(*command));
    return commands;
}

}  // namespace yearproof::cli
