// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

/// The command line as plain values, read from what the commands have declared: what completion is
/// made from.
namespace yearproof::cli {

/// What can be completed after an option or as an argument.
enum class Completes { nothing, flag, file, reporter, rule, choice };

struct ArgumentModel {
    std::vector<std::string> names;  ///< "--format", "-f"; none for an argument by place
    std::string help;
    Completes completes = Completes::nothing;
    std::vector<std::string> choices;
};

struct CommandModel {
    std::string name, help;
    std::vector<ArgumentModel> options;
    std::vector<ArgumentModel> places;
};

std::vector<CommandModel> commands_of(const CLI::App& app);

}  // namespace yearproof::cli
