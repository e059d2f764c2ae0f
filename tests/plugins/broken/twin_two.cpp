// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "small_rule.h"

/// One of two plugins with a class, and a function, of the same name and different doing.
namespace twin {

std::string title() { return "Twin two"; }

class Rule : public yearproof::broken::SmallRule {
public:
    Rule() : SmallRule("twin.two", title()) {}
};

}  // namespace twin

static void add(yearproof::Registry& registry) { registry.add(std::make_unique<twin::Rule>()); }

extern "C" const yearproof::PluginEntry yearproof_plugin = {yearproof::plugin_api, "twin_two",
                                                            "1.0", &add};
