// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "isolated.h"
#include "nearest.h"
#include "yearproof/log/layout.h"
#include "yearproof/log/xml.h"
#include "yearproof/source/trouble.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <set>

namespace fs = std::filesystem;

namespace yearproof::cli {
namespace {

constexpr std::uint32_t most_ocr_pages = 500;

/// Where the plugins that come with the program are: beside it in a build, below lib where it is
/// installed.
std::string plugin_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error) return "";
    const fs::path folder = program.parent_path();
    if (fs::path beside = folder / "plugins"; fs::is_directory(beside, error))
        return beside.string();
    return (folder.parent_path() / "lib" / "yearproof" / "plugins").string();
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

Configuration configuration_of(const CommonOptions& options) {
    const std::string path =
        options.configuration.empty() ? find_configuration("") : options.configuration;
    return path.empty() ? Configuration{} : read_configuration(path);
}

/// "formats reporters": the kinds of what a plugin brought, each once.
std::string kinds_of(const std::string& plugin, const std::vector<Holder>& holders) {
    std::set<std::string> kinds;
    for (const auto& holder : holders) {
        if (holder.plugin == plugin) kinds.insert(std::string(name_of(holder.kind)) + "s");
    }
    return fmt::format("{}", fmt::join(kinds, " "));
}

template <class Objects>
std::vector<std::string> ids_of(const Objects& objects) {
    std::vector<std::string> ids;
    for (const auto* object : objects) ids.push_back(object->info().id);
    return ids;
}

}  // namespace

std::vector<LoadedPlugin> load_wanted_plugins(Registry& registry,
                                              const std::vector<std::string>& asked,
                                              const std::vector<Extension>& wanted) {
    return load_plugins(registry, asked, environment("YEARPROOF_PLUGIN_PATH"), plugin_folder(),
                        wanted);
}

Session::Session(const CommonOptions& options, Console& console,
                 const std::vector<Extension>& wanted)
    : configuration_(configuration_of(options)) {
    // What was asked for now comes before what is configured.
    auto asked = options.plugin_paths;
    asked.insert(asked.end(), configuration_.plugin_path.begin(), configuration_.plugin_path.end());
    registry_.add(xml_reporter());
    plugins_ = load_wanted_plugins(registry_, asked, wanted);
    asked_plugins_ = std::move(asked);
    isolate_ = options.isolate;
    ocr_ = options.ocr;
    for (const auto& plugin : plugins_) {
        if (plugin.problem.empty()) continue;
        if (plugin.asked_for) throw Trouble(TroubleKind::plugin, "", "", plugin.problem);
        console.err << "yearproof: warning: " << shown(plugin.problem) << '\n';
    }
}

/// In CI every format: what is read there comes from anywhere.
std::shared_ptr<Isolation> Session::isolation() const {
    const std::string usual = environment("CI").empty() ? "risky" : "all";
    const std::string& choice = isolate_.empty() ? usual : isolate_;
    if (choice == "none") return nullptr;
    std::vector<std::string> command{"/proc/self/exe", std::string(isolated_command)};
    for (const std::string& path : asked_plugins_)
        command.insert(command.end(), {"--plugin-path", path});
    return std::make_shared<Isolation>(choice == "all" ? Isolate::all : Isolate::risky, command);
}

void Session::set_reading(AuditOptions& options) const {
    options.isolation = isolation();
    if (ocr_ && options.limits.ocr_pages == 0) options.limits.ocr_pages = most_ocr_pages;
}

Toolset Session::tools() const {
    Toolset tools{registry_.formats(), registry_.rules()};
    if (tools.formats.empty()) {
        throw Trouble(
            TroubleKind::plugin, plugin_folder(), "",
            "no plugin that reads a format was found here; name their folder with --plugin-path");
    }
    return tools;
}

const Reporter& Session::reporter(const std::string& id) const {
    if (const Reporter* found = registry_.reporter(id)) return *found;
    const auto ids = ids_of(registry_.reporters());
    throw Trouble(TroubleKind::usage, "", "",
                  fmt::format("there is no reporter {}{} (yearproof list reporters)", id,
                              did_you_mean(id, ids)));
}

const Rule& Session::rule(const std::string& id) const {
    if (const Rule* found = registry_.rule(id)) return *found;
    const auto ids = ids_of(registry_.rules());
    throw Trouble(
        TroubleKind::usage, "", "",
        fmt::format("there is no rule {}{} (yearproof list rules)", id, did_you_mean(id, ids)));
}

std::vector<LoggedPlugin> Session::logged_plugins() const {
    auto plugins = plugins_;
    add_digests(plugins);
    const auto holders = registry_.holders();
    std::vector<LoggedPlugin> logged;
    for (const auto& plugin : plugins) {
        const bool failed = !plugin.problem.empty();
        logged.push_back({.id = plugin.name,
                          .kind = failed ? "failed" : kinds_of(plugin.name, holders),
                          .version = plugin.version,
                          .digest = plugin.digest,
                          .problem = plugin.problem,
                          .path = failed ? plugin.path : ""});
    }
    return logged;
}

}  // namespace yearproof::cli
