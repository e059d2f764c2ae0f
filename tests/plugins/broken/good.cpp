// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "small_rule.h"

/// Nothing is wrong with this one: what the others stand beside.
static void add(yearproof::Registry& registry) {
    registry.add(std::make_unique<yearproof::broken::SmallRule>("good.first"));
    registry.add(std::make_unique<yearproof::broken::SmallRule>("good.second"));
}

extern "C" const yearproof::PluginEntry yearproof_plugin = {yearproof::plugin_api, "good", "1.0",
                                                            &add};
