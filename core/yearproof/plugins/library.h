// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/plugins/plugin.h"

#include <string>

/// Opens one library and finds its entry. The library stays loaded until the program ends: rules,
/// formats and reporters of it are destroyed by code that is in it.
namespace yearproof {

/// Throws Trouble(plugin) when the file is not a library, has no entry, or was built against
/// another plugin API.
const PluginEntry& open_library(const std::string& path);

}  // namespace yearproof
