// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"
#include "yearproof/document/format.h"

#include <filesystem>
#include <string>
#include <vector>

/// The formats as they are built and loaded, and documents read by them.
namespace yearproof::test {

/// The format plugin that is the surest of a source; null where none is.
const Format* format_of(const Source& source);

/// As the format hands it over. The format must recognise the source.
Document read_blocks(const Source& source);
Document read_blocks(std::string path, std::string bytes);

/// The files of a folder below tests/plugins/formats, expectations left out, in name order. A
/// folder there is an archive, unpacked.
std::vector<std::filesystem::path> fixtures(const std::string& folder);
Source load(const std::filesystem::path& path);

}  // namespace yearproof::test
