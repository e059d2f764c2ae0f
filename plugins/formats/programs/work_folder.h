// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

/// A folder that nobody else can look into, for the files of another program; gone with this.
namespace yearproof::programs {

class WorkFolder {
public:
    /// Throws std::runtime_error where there can be none.
    WorkFolder();
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace yearproof::programs
