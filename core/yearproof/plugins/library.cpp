// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/plugins/library.h"

#include "yearproof/source/trouble.h"

#include <Poco/Exception.h>
#include <Poco/SharedLibrary.h>
#include <fmt/format.h>

#include <filesystem>

namespace yearproof {
namespace {

constexpr auto entry_symbol = "yearproof_plugin";

[[noreturn]] void refuse(const std::string& path, std::string message) {
    throw Trouble(TroubleKind::plugin, path, "", std::move(message));
}

/// The linker's words without the path, which the line begins with anyway.
std::string reason_of(const Poco::Exception& error, const std::string& path) {
    std::string reason = error.message();
    if (const std::string prefix = path + ": "; reason.starts_with(prefix))
        reason.erase(0, prefix.size());
    return reason;
}

void load(Poco::SharedLibrary& library, const std::string& path) {
    try {
        // Local: two plugins may have classes of the same name, and each must run its own.
        library.load(path, Poco::SharedLibrary::SHLIB_LOCAL);
    } catch (const Poco::Exception& error) {
        refuse(path, fmt::format("cannot be loaded: {}", reason_of(error, path)));
    }
}

}  // namespace

const PluginEntry& open_library(const std::string& path) {
    // A path without '/' would be looked for in the system's library folders.
    const std::string full = std::filesystem::absolute(path).string();
    Poco::SharedLibrary library;
    load(library, full);
    if (!library.hasSymbol(entry_symbol)) {
        refuse(path, fmt::format("is no yearproof plugin: it does not export {}", entry_symbol));
    }
    const auto& entry = *static_cast<const PluginEntry*>(library.getSymbol(entry_symbol));
    if (entry.api != plugin_api) {
        refuse(path, fmt::format("was built for plugin API {}, this yearproof has {}: build it "
                                 "against these headers",
                                 entry.api, plugin_api));
    }
    return entry;
}

}  // namespace yearproof
