// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/plugins/loader.h"

#include "yearproof/plugins/library.h"
#include "yearproof/source/source.h"
#include "yearproof/source/trouble.h"
#include "yearproof/source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace fs = std::filesystem;

namespace yearproof {
namespace {

/// Finds the libraries to load; what cannot be looked at becomes an entry with a problem, in its
/// place.
class Search {
public:
    Search(const std::vector<std::string>& asked, const std::vector<Extension>& wanted)
        : wanted_(wanted) {
        for (const auto& path : asked) {
            if (is_file(path)) taken_.insert(fs::path(path).filename().string());
        }
    }

    void asked(const std::string& path) {
        if (is_file(path)) {
            if (files_.insert(fs::canonical(path).string()).second)
                found_.push_back({.path = path, .asked_for = true});
        } else {
            folder(path, true);
        }
    }

    void folder(const fs::path& path, bool asked_for) {
        std::vector<fs::path> files;
        for (const Extension kind : asked_for ? every_extension() : wanted_)
            add_libraries(path / (std::string(name_of(kind)) + "s"), files);
        if (const auto error = add_libraries(path, files)) {
            problem(path.string(), asked_for, error);
        } else if (asked_for && files.empty()) {
            found_.push_back({.path = path.string(),
                              .problem = path.string() + ": there is no plugin in this folder"});
        }
        std::ranges::stable_sort(files, {}, &fs::path::filename);
        for (const auto& file : files) {
            if (taken_.insert(file.filename().string()).second)
                found_.push_back({.path = file.string()});
        }
    }

    std::vector<LoadedPlugin> take() { return std::move(found_); }

private:
    const std::vector<Extension>& wanted_;
    std::vector<LoadedPlugin> found_;
    std::set<std::string> taken_;  ///< file names that hide others
    std::set<std::string> files_;  ///< asked for by name, so that one named twice is loaded once

    static bool is_file(const fs::path& path) {
        std::error_code ignored;
        return fs::exists(path, ignored) && !fs::is_directory(path, ignored);
    }

    /// Returns why the folder cannot be looked at.
    static std::error_code add_libraries(const fs::path& folder, std::vector<fs::path>& files) {
        std::error_code error;
        for (auto entry = fs::directory_iterator(folder, error);
             !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const auto name = entry->path().filename();
            if (name.extension() == ".so" && !name.native().starts_with('.'))
                files.push_back(folder / name);
        }
        return error;
    }

    void problem(const std::string& path, bool asked_for, const std::error_code& error) {
        const bool missing = error == std::errc::no_such_file_or_directory;
        const std::string line =
            missing ? fmt::format("{}: there is no such plugin or folder of plugins", path)
                    : fmt::format("{}: the folder of plugins cannot be read: {}", path,
                                  error.message());
        found_.push_back({.path = path, .problem = line, .asked_for = asked_for});
    }
};

void each_part(const std::string& list, auto&& use) {
    for (std::size_t begin = 0; begin <= list.size();) {
        const auto end = std::min(list.find(':', begin), list.size());
        if (end > begin) use(list.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// Runs the plugin's callback. It is somebody else's code: whatever it throws costs it alone.
/// Returns what went wrong.
std::string run_callback(Registry& registry, const PluginEntry& entry) {
    if (!entry.add) return "it has nothing to call";
    try {
        entry.add(registry);
        return "";
    } catch (const std::exception& error) {
        return collapsed(error.what());
    } catch (...) {
        return "it threw something that is no exception";
    }
}

void add_all(Registry& registry, const PluginEntry& entry, LoadedPlugin& plugin) {
    registry.begin(plugin.name);
    if (const std::string problem = run_callback(registry, entry); !problem.empty()) {
        registry.roll_back();
        plugin.problem = fmt::format("{}: {}; nothing of it is used", plugin.path, problem);
    } else {
        registry.commit();
    }
}

void load_one(Registry& registry, LoadedPlugin& plugin) {
    plugin.name = fs::path(plugin.path).stem().string();
    try {
        const PluginEntry& entry = open_library(plugin.path);
        if (entry.name) plugin.name = entry.name;
        if (entry.version) plugin.version = entry.version;
        add_all(registry, entry, plugin);
    } catch (const Trouble& trouble) {
        plugin.problem = trouble.what();
    }
}

}  // namespace

std::vector<LoadedPlugin> load_plugins(Registry& registry, const std::vector<std::string>& asked,
                                       const std::string& environment, const std::string& beside,
                                       const std::vector<Extension>& wanted) {
    Search search(asked, wanted);
    for (const auto& path : asked) search.asked(path);
    each_part(environment, [&](const std::string& folder) { search.folder(folder, false); });
    if (std::error_code ignored; fs::is_directory(beside, ignored)) search.folder(beside, false);

    std::vector<LoadedPlugin> plugins = search.take();
    for (auto& plugin : plugins) {
        if (plugin.problem.empty()) load_one(registry, plugin);
    }
    return plugins;
}

void add_digests(std::vector<LoadedPlugin>& plugins) {
    for (auto& plugin : plugins) {
        if (!plugin.problem.empty()) continue;
        try {
            plugin.digest = read_source(plugin.path, Limits{}).digest;
        } catch (const Trouble&) {
            // Loaded, and gone or unreadable since: the log then has no digest to show.
        }
    }
}

}  // namespace yearproof
