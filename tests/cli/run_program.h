// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Runs the program that was built, as a user does.
namespace yearproof::test {

struct Outcome {
    int status = 0;
    std::string out, err;
};

/// Runs "yearproof ARGUMENTS" through the shell in a folder; `before` stands before the program's
/// name: variables, or a program that starts it.
Outcome run_program(const std::string& folder, const std::string& arguments,
                    const std::string& before = "");

}  // namespace yearproof::test
