// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

/// Figures of which the report itself says that an earlier report gave them otherwise.
namespace yearproof::figure {

/// "The revised figure of 15,450", "15,450 (revised)"; or its sentence gives what the earlier
/// report said, "858 (last year's bulletin gave 856)"; or another one of its section says so:
/// "Figures for 2023/24 have been restated".
bool said_to_be_revised(const Report& report, const Fact& fact, Decimal earlier);

}  // namespace yearproof::figure
