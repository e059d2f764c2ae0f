// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "shipped_plugins.h"

#include "paths.h"
#include "yearproof/plugins/loader.h"

#include <stdexcept>

namespace yearproof::test {

const Registry& shipped_plugins() {
    static Registry* const registry = [] {
        // Never destroyed: plugins are never unloaded either.
        auto* const loaded = new Registry;
        for (const LoadedPlugin& plugin :
             load_plugins(*loaded, {}, "", binary_dir() / "bin/plugins")) {
            if (!plugin.problem.empty()) throw std::runtime_error(plugin.problem);
        }
        return loaded;
    }();
    return *registry;
}

Toolset shipped_tools() { return {shipped_plugins().formats(), shipped_plugins().rules()}; }

}  // namespace yearproof::test
