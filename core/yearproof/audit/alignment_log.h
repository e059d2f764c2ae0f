// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"
#include "yearproof/audit/audit_log.h"

/// How the sections of two reports correspond, as the log shows it.
namespace yearproof {

/// A report and its id in the log.
struct NamedReport {
    const Report& report;
    const std::string& id;
};

LoggedAlignment logged_alignment(const Alignment& alignment, const NamedReport& earlier,
                                 const NamedReport& later);

}  // namespace yearproof
