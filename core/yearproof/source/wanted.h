// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether anybody still waits for what is being read. What waits for another process asks now and
/// then, so that an interrupted run ends it and takes away its files.
namespace yearproof {

constexpr int wanted_interval = 100;  ///< milliseconds: how long to wait before asking again

bool still_wanted();

/// How that is told; without it all is wanted. Call it before anything is read; `ask` is called
/// from any thread.
void tell_wanted_by(bool (*ask)());

}  // namespace yearproof
