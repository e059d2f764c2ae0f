// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <vector>

/// "Since the last Ofsted inspection in 2019" in a report that tells of an Ofsted inspection in
/// 2023.
namespace yearproof::plugin {

struct Overtaken {
    TextRange said;   ///< "the last Ofsted inspection in 2019"
    TextRange later;  ///< the later event's time
};

std::vector<Overtaken> find_overtaken(const Report& report);

}  // namespace yearproof::plugin
