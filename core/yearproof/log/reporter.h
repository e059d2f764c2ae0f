// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <iosfwd>
#include <string>

/// A reporter turns an audit log into a form to read. It gets a stream and nothing else: no files,
/// no clock, no terminal.
namespace yearproof {

struct ReporterInfo {
    std::string id;  ///< "terminal"
    std::string title;
    std::string media_type = "text/plain";
};

/// What the caller knows of where the output goes.
struct ReporterOptions {
    bool colour = false;
    unsigned width = 80;  ///< columns
    unsigned jobs = 1;    ///< how many threads it may use; 0: as many as there are processors
};

class Reporter {
public:
    virtual ~Reporter() = default;
    virtual const ReporterInfo& info() const = 0;
    virtual void write(const AuditLog& log, const ReporterOptions& options,
                       std::ostream& out) const = 0;
};

}  // namespace yearproof
