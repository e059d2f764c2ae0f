// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <iosfwd>

namespace CLI {
class App;
}

/// How the program is put together: one file a command, each of which adds itself to the command
/// line and says what it does when it is chosen.
namespace yearproof::cli {

/// Where a command writes: what was asked for, and everything else.
struct Console {
    std::ostream& out;
    std::ostream& err;
};

/// Runs the chosen command; returns the exit status. Throws Trouble.
using Action = std::function<int(Console&)>;

void add_audit(CLI::App& app, Action& chosen);
void add_check(CLI::App& app, Action& chosen);
void add_compare(CLI::App& app, Action& chosen);
void add_facts(CLI::App& app, Action& chosen);
void add_outline(CLI::App& app, Action& chosen);
void add_render(CLI::App& app, Action& chosen);
void add_list(CLI::App& app, Action& chosen);
void add_explain(CLI::App& app, Action& chosen);
void add_test_rule(CLI::App& app, Action& chosen);
void add_completion(CLI::App& app, Action& chosen);

}  // namespace yearproof::cli
