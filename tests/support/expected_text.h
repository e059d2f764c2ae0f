// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Expectations that are files.
namespace yearproof::test {

/// Fails the running test, showing the first line that differs, when the file (below the
/// repository) does not hold exactly the text. With UPDATE_FIXTURES=1 in the environment it writes
/// the file instead.
void check_expected(const std::string& file, const std::string& text);

}  // namespace yearproof::test
