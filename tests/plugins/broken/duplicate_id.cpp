// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "small_rule.h"

/// Adds a rule of its own and then one that the plugin "good" holds: neither may stay.
static void add(yearproof::Registry& registry) {
    registry.add(std::make_unique<yearproof::broken::SmallRule>("duplicate.own"));
    registry.add(std::make_unique<yearproof::broken::SmallRule>("good.first"));
}

extern "C" const yearproof::PluginEntry yearproof_plugin = {yearproof::plugin_api, "duplicate_id",
                                                            "1.0", &add};
