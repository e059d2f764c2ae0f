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

/// Calls make(0) to make(count - 1) as for_each_index does, and take(i) after make(i): one at a
/// time and in order, on whichever thread is there, while others go on making. None is made much
/// before its turn to be taken, so that what waits stays little. What is thrown ends both.
void for_each_in_order(std::size_t count, unsigned jobs,
                       const std::function<void(std::size_t)>& make,
                       const std::function<void(std::size_t)>& take);

/// How many threads `jobs` means.
unsigned threads_for(unsigned jobs);

}  // namespace yearproof
