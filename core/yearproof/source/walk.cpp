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
std::string name_of(const fs::path& path) { return path.lexically_normal().generic_string(); }

Trouble unreadable(const fs::path& path, const std::error_code& error) {
    return {TroubleKind::unreadable, name_of(path), "", "cannot be read: " + error.message()};
}

class Walker {
public:
    explicit Walker(std::vector<Trouble>& unreadable) : unreadable_(unreadable) {}

    void named(const std::string& path) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::none) throw unreadable(path, error);
        if (!fs::exists(status))
            throw Trouble(TroubleKind::unreadable, name_of(path), "", "no such file or folder");
        if (fs::is_directory(status)) {
            if (error = folder(path); error) throw unreadable(path, error);
        } else {
            found_.insert(name_of(path));
        }
    }

    std::vector<std::string> found() const { return {found_.begin(), found_.end()}; }

private:
    std::error_code folder(const fs::path& folder) {
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end;
             at.increment(error))
            met(*at);
        return error;
    }

    void met(const fs::directory_entry& entry) {
        std::error_code error;
        const fs::file_status status = entry.symlink_status(error);
        if (is_hidden(entry.path()) || fs::is_symlink(status)) return;
        if (status.type() == fs::file_type::none) {
            unreadable_.push_back(unreadable(entry.path(), error));
        } else if (fs::is_directory(status)) {
            if (error = folder(entry.path()); error)
                unreadable_.push_back(unreadable(entry.path(), error));
        } else if (fs::is_regular_file(status) && !is_own_log(entry.path())) {
            found_.insert(name_of(entry.path()));
        }
    }

    std::set<std::string> found_;
    std::vector<Trouble>& unreadable_;
};

}  // namespace

std::vector<std::string> walk(const std::vector<std::string>& paths,
                              std::vector<Trouble>& unreadable) {
    Walker walker(unreadable);
    for (const std::string& path : paths) walker.named(path);
    return walker.found();
}

}  // namespace yearproof
