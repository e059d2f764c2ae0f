// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <string>
#include <string_view>
#include <vector>

/// The hidden command by which the program reads files in processes of their own.
namespace yearproof::cli {

inline constexpr std::string_view isolated_command = "read-isolated";

/// `arguments`: after the command, --plugin-path and a path, as often as needed.
int run_isolated(const std::vector<std::string>& arguments);

}  // namespace yearproof::cli
