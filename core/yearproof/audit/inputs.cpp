// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/inputs.h"

#include "yearproof/source/source.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace yearproof {
namespace {

using NamedByPath = std::map<std::string, bool>;

LoggedUnreadable logged(const Trouble& trouble, bool named) {
    return {trouble.path(), trouble.message(), named};
}

void add(const std::string& path, NamedByPath& files, Inputs& inputs) {
    std::error_code ignored;
    const bool named = !std::filesystem::is_directory(path, ignored);
    std::vector<Trouble> unreadable;
    for (auto& file : walk({path}, unreadable)) files[std::move(file)] |= named;
    for (const auto& trouble : unreadable) inputs.unreadable.push_back(logged(trouble, false));
}

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths) {
    Inputs inputs;
    NamedByPath files;
    for (const auto& path : std::set<std::string>(paths.begin(), paths.end())) {
        try {
            add(path, files, inputs);
        } catch (const Trouble& trouble) {
            inputs.unreadable.push_back(logged(trouble, true));
        }
    }
    for (const auto& [path, named] : files) inputs.files.push_back({path, named});
    return inputs;
}

}  // namespace yearproof
