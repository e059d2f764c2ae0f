// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/plugins/registry.h"

#include <string>
#include <vector>

/// Loads plugins from libraries: never unloaded, in name order, symbols local to each (DESIGN.md section 3).
namespace yearproof {

struct LoadedPlugin {
    std::string name, version, path, digest;
    std::string problem;  ///< one line where it could not be loaded, naming the file; else ""
    bool asked_for = false;  ///< named itself on the command line, not merely found in a folder
};

/// Where plugins are looked for, in order: `asked` (files or folders, from --plugin-path), the folders of
/// YEARPROOF_PLUGIN_PATH (':' between), then `beside`, the folder beside the program. A library of the same file name
/// in an earlier folder hides the later one. A named file or folder that does not exist is a problem of its own.
std::vector<LoadedPlugin> load_plugins(Registry& registry, const std::vector<std::string>& asked,
                                       const std::string& environment, const std::string& beside);

}  // namespace yearproof
