// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/plugins/registry.h"

#include <string>
#include <vector>

/// Loads plugins from libraries: never unloaded, in name order, symbols local to each (DESIGN.md
/// section 3).
namespace yearproof {

struct LoadedPlugin {
    std::string name, version, path;
    std::string digest;      ///< of the library file, after add_digests()
    std::string problem;     ///< one line where it could not be loaded, naming the file; else ""
    bool asked_for = false;  ///< named itself on the command line, not merely found in a folder
};

/// Where plugins are looked for, in order: `asked` (files or folders, from --plugin-path), the
/// folders of YEARPROOF_PLUGIN_PATH (':' between), then `beside`, the folder beside the program,
/// which need not exist. In a folder every file that ends in ".so" is taken. A library of the same
/// file name in an earlier folder, or asked for by name, hides the later one. A file or folder of
/// `asked` that does not exist is a problem with `asked_for` set; a folder of the environment that
/// does not exist, or of `asked` that holds none, is a problem without. Never throws for what is
/// wrong with a plugin.
///
/// A folder may keep plugins that add one kind only in folders "formats", "rules" and "reporters".
/// They count as in the folder itself, but where nobody named it, they are loaded only when that
/// kind is wanted: who asks what a rule proves has no use for what reads HTML.
std::vector<LoadedPlugin> load_plugins(Registry& registry, const std::vector<std::string>& asked,
                                       const std::string& environment, const std::string& beside,
                                       const std::vector<Extension>& wanted = every_extension());

/// Reads each library that was loaded and notes its digest. Apart from loading, because only a log
/// needs it.
void add_digests(std::vector<LoadedPlugin>& plugins);

}  // namespace yearproof
