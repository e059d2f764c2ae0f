// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edits.h"

#include "yearproof/audit/audit_log.h"

#include <map>
#include <string>
#include <vector>

/// What the rules make of the edits of fixtures/edits: each edited series is audited and held
/// against the series as it stands.
namespace yearproof::test {

struct Trial {
    Edit edit;
    std::vector<LoggedFinding> raised;  ///< that the series does not have without the edit
    bool found = false;                 ///< by the rule that it was planted for
    /// Raised that should not be: anything by a harmless edit; an error or a warning of a rule that
    /// the edit does not name.
    std::vector<LoggedFinding> false_alarms;
    std::string problem;  ///< why it could not be tried; "" where it was
};

/// Of one rule over all trials.
struct Score {
    std::size_t planted = 0, found = 0, false_alarms = 0;
};

/// Tried once a process.
const std::vector<Trial>& trials();
Score score_of(const std::string& rule);
Score score_of_all();
std::size_t harmless_edits();

/// A line a rule: planted, found, false alarms.
std::string score_table();

}  // namespace yearproof::test
