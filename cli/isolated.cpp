// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "isolated.h"

#include "session.h"
#include "yearproof/audit/isolation.h"

#include <unistd.h>

namespace yearproof::cli {

int run_isolated(const std::vector<std::string>& arguments) {
    std::vector<std::string> asked;
    for (std::size_t i = 1; i < arguments.size(); i += 2) asked.push_back(arguments[i]);
    Registry registry;
    load_wanted_plugins(registry, asked, {Extension::format});
    return serve_isolated(registry.formats(), STDIN_FILENO, STDOUT_FILENO);
}

}  // namespace yearproof::cli
