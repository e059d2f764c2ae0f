// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "small_rule.h"

/// Built against headers of another day. Its callback must never run.
static void add(yearproof::Registry& registry) {
    registry.add(std::make_unique<yearproof::broken::SmallRule>("wrong.api"));
}

extern "C" const yearproof::PluginEntry yearproof_plugin = {yearproof::plugin_api + 41, "wrong_api",
                                                            "1.0", &add};
