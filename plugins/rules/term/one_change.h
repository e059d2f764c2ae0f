// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <vector>

/// Sentences of two reports that are the same but for one name.
namespace yearproof::plugin {

struct NameChange {
    TextRange earlier, later;  ///< the two names
};

std::vector<NameChange> find_name_changes(const Report& earlier, const Report& later);

}  // namespace yearproof::plugin
