// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Archives for tests: their parts are kept as text that can be read and compared, and are put
/// together, not compressed, when a test runs.
namespace yearproof::test {

using ZipParts = std::vector<std::pair<std::string, std::string>>;  ///< names and bytes

std::string zip(const ZipParts& parts);
/// All files below a folder in name order, "mimetype" first.
std::string zip_folder(const std::filesystem::path& folder);

}  // namespace yearproof::test
