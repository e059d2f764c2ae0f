// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <string>
#include <vector>

/// Which files a run is about.
namespace yearproof {

struct Input {
    std::string path;
    bool named = false;  ///< itself on the command line, not met in a walk
};

struct Inputs {
    std::vector<Input> files;                  ///< in order of path, each once
    std::vector<LoggedUnreadable> unreadable;  ///< what is not there or cannot be opened
};

/// All files that the paths name or hold. The order of the paths does not matter.
Inputs find_inputs(const std::vector<std::string>& paths);

}  // namespace yearproof
