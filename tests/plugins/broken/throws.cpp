// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "small_rule.h"

#include <stdexcept>

/// Adds a rule and then gives up, with a message of two lines.
static void add(yearproof::Registry& registry) {
    registry.add(std::make_unique<yearproof::broken::SmallRule>("throws.first"));
    throw std::runtime_error("the word list\nis missing");
}

extern "C" const yearproof::PluginEntry yearproof_plugin = {yearproof::plugin_api, "throws", "1.0",
                                                            &add};
