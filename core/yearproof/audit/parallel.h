// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

/// Work on many items at once. Results belong into a slot per item, so that nothing shows which
/// thread did what.
namespace yearproof {

/// Calls body(0) to body(count - 1), each once, on at most `jobs` threads (0: as many as there are
/// processors), and returns when all have. When calls throw, no further ones are begun and the
/// exception of the lowest index is rethrown: indices are handed out in order, so which one that is
/// does not depend on the threads.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& body);

/// How many threads `jobs` means.
unsigned threads_for(unsigned jobs);

}  // namespace yearproof
