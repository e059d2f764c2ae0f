// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

/// What stops yearproof from doing its job: the one exception type. A problem *in* a report is a
/// finding, never a Trouble. It is caught in two places: around one report in the engine, and in
/// main.
namespace yearproof {

/// What kind of trouble it is; decides the exit status (DESIGN.md section 4).
enum class TroubleKind {
    usage,       ///< the command line or the configuration is wrong: exit status 2
    plugin,      ///< a plugin that was asked for by name cannot be loaded: exit status 2
    unreadable,  ///< an input cannot be read: exit status 3, the other inputs are still audited
    output,      ///< an output cannot be written: exit status 2, nothing is left half-written
};

class Trouble : public std::runtime_error {
public:
    /// `path` is the file it is about (may be empty), `place` where in it ("line 7", "page 3"; may
    /// be empty), `message` what is wrong and what to do, one line without a full stop.
    Trouble(TroubleKind kind, std::string path, std::string place, std::string message);

    TroubleKind kind() const { return kind_; }
    const std::string& path() const { return path_; }
    const std::string& place() const { return place_; }
    const std::string& message() const { return message_; }  ///< what() is "path: place: message"

private:
    TroubleKind kind_;
    std::string path_, place_, message_;
};

}  // namespace yearproof
