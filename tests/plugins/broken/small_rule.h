// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/plugins/plugin.h"

#include <string>
#include <utility>

/// A rule that finds nothing, for plugins that are about being loaded. Two plugins that include
/// this each have a class of the same name, as happens; each must get its own.
namespace yearproof::broken {

class SmallRule : public Rule {
public:
    explicit SmallRule(std::string id, std::string title = "Finds nothing") {
        info_.id = std::move(id);
        info_.title = std::move(title);
    }
    const RuleInfo& info() const override { return info_; }

private:
    RuleInfo info_;
};

}  // namespace yearproof::broken
