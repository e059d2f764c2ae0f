// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"

#include "support/paths.h"
#include "support/temporary_folder.h"

#include <cstdlib>

#include <sys/wait.h>

namespace yearproof::test {

Outcome run_program(const std::string& folder, const std::string& arguments,
                    const std::string& before) {
    const TemporaryFolder outputs;
    const std::string out = outputs / "out", err = outputs / "err";
    const std::string program = (binary_dir() / "bin/yearproof").string();
    const std::string redirected = " > '" + out + "' 2> '" + err + "' ";
    const std::string line =
        "cd '" + folder + "' && " + before + " '" + program + "'" + redirected + arguments;
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
}

}  // namespace yearproof::test
