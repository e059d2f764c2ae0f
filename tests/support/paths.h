// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

/// Where tests find their data and what was built; compiled once, so that no other test depends on
/// the folder of the checkout.
namespace yearproof::test {

std::filesystem::path source_dir();  ///< the repository: source_dir() / "fixtures/reports"
std::filesystem::path binary_dir();  ///< the build: binary_dir() / "bin/yearproof"

}  // namespace yearproof::test
