// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/format.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// Reading in processes of their own: a library that crashes, hangs or takes all memory over one
/// file costs that file. A worker is the same program run with a hidden command; it is started
/// when the first file needs one, and used again.
namespace yearproof {

/// Which formats are read so: none, those that say that they want it, or all.
enum class Isolate : std::uint8_t { none, risky, all };

class Isolation {
public:
    /// `command`: the program and its arguments that run serve_isolated().
    Isolation(Isolate which, std::vector<std::string> command);
    ~Isolation();
    Isolation(const Isolation&) = delete;
    Isolation& operator=(const Isolation&) = delete;

    bool wants(const FormatInfo& format) const;
    /// On any thread; as many workers as threads that read at once. Throws what the format threw,
    /// and std::runtime_error where the worker did not live to tell.
    Document read(const Source& source, const FormatInfo& format, const Limits& limits);

private:
    class Pool;
    Isolate which_;
    std::unique_ptr<Pool> pool_;
};

/// What a worker does: reads what comes on one descriptor, answers on the other, until there is no
/// more. Returns the exit status.
int serve_isolated(const std::vector<const Format*>& formats, int in, int out);

}  // namespace yearproof
