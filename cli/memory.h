// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yearproof::cli {

/// From here on the program gets no more than most of the machine's memory: a file that takes more
/// is refused in one line, where otherwise the system would end this program, or another one.
void stay_within_memory();

}  // namespace yearproof::cli
