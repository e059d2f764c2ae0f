// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yearproof::cli {

/// The command line, with all commands or the one named. The chosen one is left in `chosen` when it
/// is parsed.
std::unique_ptr<CLI::App> command_line(Action& chosen, std::string_view only = "");

/// The whole program but for signals: parses, runs, says in one line what went wrong; returns the
/// exit status. `arguments` are without the program's name.
int run(const std::vector<std::string>& arguments, Console& console);

}  // namespace yearproof::cli
