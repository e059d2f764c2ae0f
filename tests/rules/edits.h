// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// Single edits of the fixture reports, as fixtures/edits lists them: errors planted for a rule,
/// and harmless ones.
namespace yearproof::test {

struct Edit {
    std::string rule;  ///< that must find it; "" of a harmless edit
    /// Below fixtures/: "edits/finance/2025.txt", or "edits/finance/*" for all of a series.
    std::string file;
    std::string from, to;           ///< the words that are replaced, and by what
    bool everywhere = false;        ///< wherever they stand; else they must stand once
    std::vector<std::string> also;  ///< rules that rightly find the same error
    std::string why;
};

/// All of the data files, in their order. Throws std::runtime_error, naming the file, for an entry
/// that is not whole.
std::vector<Edit> read_edits();

/// Copies the series of an edit to a folder, the edit made; throws std::runtime_error where the
/// words do not stand as they must.
void write_edited(const Edit& edit, const std::filesystem::path& folder);

/// The folder of the series that an edit is of.
std::filesystem::path series_of(const Edit& edit);

}  // namespace yearproof::test
