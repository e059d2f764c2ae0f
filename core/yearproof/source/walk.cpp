// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/source.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

namespace yearproof {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// An audit log is found beside the reports it speaks of, and is no report.
bool is_own_log(const fs::path& path) {
    if (extension_of(path.native()) != "xml") return false;
    std::string head(2048, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head.find("urn:yearproof:audit-log:") != std::string::npos;
}

/// A folder that cannot be opened costs that folder only.
void walk_folder(const fs::path& folder, std::set<std::string>& found) {
    std::error_code error;
    for (fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, error),
         end;
         !error && at != end; at.increment(error)) {
        const fs::path& path = at->path();
        std::error_code unknown;
        const fs::file_status status = at->symlink_status(unknown);
        if (is_hidden(path) || fs::is_symlink(status)) continue;
        if (fs::is_directory(status)) {
            walk_folder(path, found);
        } else if (fs::is_regular_file(status) && !is_own_log(path)) {
            found.insert(path.lexically_normal().generic_string());
        }
    }
}

}  // namespace

std::vector<std::string> walk(const std::vector<std::string>& paths) {
    std::set<std::string> found;
    for (const std::string& path : paths) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        const std::string name = fs::path(path).lexically_normal().generic_string();
        if (status.type() == fs::file_type::none)
            throw Trouble(TroubleKind::unreadable, name, "", "cannot be read: " + error.message());
        if (!fs::exists(status))
            throw Trouble(TroubleKind::unreadable, name, "", "no such file or folder");
        if (fs::is_directory(status)) {
            walk_folder(path, found);
        } else {
            found.insert(name);
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace yearproof
