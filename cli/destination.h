// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "yearproof/log/reporter.h"

#include <functional>
#include <string>
#include <vector>

namespace yearproof::cli {

/// Where a command's output goes: a file, written whole or not at all, or standard output.
struct Destination {
    std::string output;  ///< "": standard output
    bool no_colour = false;

    ReporterOptions look() const;
    /// The folder of the file; "" where there is none.
    std::string folder() const;
    /// Throws Trouble(output) where it is clear before the work begins that it could not be
    /// written.
    void check() const;
    /// Throws Trouble(output) where the output is one of these files: no report is ever
    /// overwritten.
    void spare(const std::vector<std::string>& inputs) const;
    /// Throws Trouble(output) when a file cannot be written, Interrupted when a signal came before
    /// it was.
    void write(Console& console, const std::function<void(std::ostream&)>& writer) const;
};

}  // namespace yearproof::cli
