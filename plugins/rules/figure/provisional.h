// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "table_words.h"

#include <unordered_map>

namespace yearproof::figure {

/// Asked of the figures of a series' reports: "856 (provisional)" is not given for good.
class Provisional {
public:
    bool holds(const Report& report, const Fact& fact);

private:
    std::unordered_map<const Report*, TableWords> tables_;
};

}  // namespace yearproof::figure
