// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/plugins/registry.h"

/// What a plugin exports: one plain symbol of C linkage, `yearproof_plugin`. The API number is read
/// before anything of the plugin is called; it goes up with every change to a public header that an
/// old plugin would not survive.
namespace yearproof {

inline constexpr unsigned plugin_api = 1;

struct PluginEntry {
    unsigned api;      ///< plugin_api of the headers it was built against; always the first member
    const char* name;  ///< "period"
    const char* version;  ///< "0.1.0"
    void (*add)(Registry&);
};

}  // namespace yearproof
