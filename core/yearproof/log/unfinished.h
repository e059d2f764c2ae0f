// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// The files to remove should the program be interrupted.
namespace yearproof::unfinished {

/// Remembers a path; returns what forget() takes. It makes SIGINT, SIGTERM and SIGHUP
/// remove what is remembered and then end the program as they would have, where the program has not
/// set them itself.
int remember(const std::string& path);
void forget(int place) noexcept;
/// Async-signal-safe.
void remove_all() noexcept;

}  // namespace yearproof::unfinished
