// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit.h"

#include <string>
#include <vector>

/// For authors of rules: a rule by itself on small reports, through the whole engine.
namespace yearproof::cli {

struct Trial {
    std::string title;
    bool should_fire = false;
    bool fired = false;              ///< in the report that is judged, the last one
    std::vector<std::string> found;  ///< "1.md:7:36 error fail The message"
    std::vector<std::string> unreadable;
    bool as_expected() const { return fired == should_fire && unreadable.empty(); }
};

/// The examples that the rule brings. They are written to a folder of their own, which is removed.
std::vector<Trial> try_examples(const Rule& rule, const Toolset& tools);

/// FOLDER/bad and FOLDER/good, each one series of reports in name order; fires where any report of
/// the series has a finding. Throws Trouble(usage) where neither is there.
std::vector<Trial> try_folder(const Rule& rule, const Toolset& tools, const std::string& folder);

}  // namespace yearproof::cli
