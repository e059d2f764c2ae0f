// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/log/reporter.h"

#include <optional>
#include <string>

/// What standard output and standard error are connected to. The only place that asks.
namespace yearproof::cli {

/// For output that goes to standard output: colour on a terminal, unless `no_colour`, NO_COLOR or
/// TERM=dumb say otherwise; the terminal's width, else COLUMNS, else 80, and never so wide that
/// lines are hard to read.
ReporterOptions look_of_output(bool no_colour);
/// For a file: no colour, 80 columns.
ReporterOptions look_of_file();

/// A stream that the caller closed is taken by one that cannot be written, before a report or a log
/// is opened in its place and written over.
void keep_standard_streams();

/// Standard output is a pipe whose reader has gone.
bool nobody_reads_output();

/// Standard error is a terminal that can take a line back.
bool error_may_be_drawn_on();

/// "2026-03-05T09:30:00Z" of SOURCE_DATE_EPOCH where it is set, else of the clock. Throws
/// Trouble(usage) when it is not a number of seconds.
std::string time_of_start();
/// The same of a value of SOURCE_DATE_EPOCH; nothing when it is no number of seconds that has a
/// date.
std::optional<std::string> time_of_epoch(const std::string& seconds);

}  // namespace yearproof::cli
