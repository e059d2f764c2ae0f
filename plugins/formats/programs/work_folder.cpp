// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "work_folder.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace yearproof::programs {

WorkFolder::WorkFolder() {
    std::error_code error;
    std::string name = (std::filesystem::temp_directory_path(error) / "yearproof-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("there is no room for temporary files");
    path_ = name;
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace yearproof::programs
