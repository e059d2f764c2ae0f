// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "options.h"
#include "yearproof/audit/configuration.h"
#include "yearproof/audit/isolation.h"
#include "yearproof/plugins/loader.h"

#include <memory>
#include <string>
#include <vector>

/// The configuration and the plugins of a run, read by the commands that need them and by no other.
namespace yearproof::cli {

/// Loads the plugins that were asked for and those of the environment and beside the program, the
/// latter as far as they are known to add what is wanted.
std::vector<LoadedPlugin> load_wanted_plugins(Registry& registry,
                                              const std::vector<std::string>& asked,
                                              const std::vector<Extension>& wanted);

class Session {
public:
    /// Reads the configuration, then loads the plugins that add what is wanted. One that was merely
    /// found and cannot be used is a line on `console.err`; one that was asked for by name throws
    /// Trouble(plugin), a configuration that is wrong Trouble(usage).
    Session(const CommonOptions& options, Console& console,
            const std::vector<Extension>& wanted = every_extension());

    const Configuration& configuration() const { return configuration_; }
    const Registry& registry() const { return registry_; }
    const std::vector<LoadedPlugin>& plugins() const { return plugins_; }

    /// Throws Trouble(plugin) when there is no format at all: then nothing could be read.
    Toolset tools() const;
    /// Throws Trouble(usage), with the nearest names, for an id that there is not.
    const Reporter& reporter(const std::string& id) const;
    const Rule& rule(const std::string& id) const;

    /// For the log: what was loaded, with digests, and what could not be.
    std::vector<LoggedPlugin> logged_plugins() const;

    /// How files are read: which of them in a process of their own, and whether pictures are.
    void set_reading(AuditOptions& options) const;

private:
    std::vector<std::string> asked_plugins_;
    std::string isolate_;
    bool ocr_ = false;
    Configuration configuration_;
    Registry registry_;
    std::vector<LoadedPlugin> plugins_;

    std::shared_ptr<Isolation> isolation() const;
};

}  // namespace yearproof::cli
