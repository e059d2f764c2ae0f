// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// Options that several commands have, so that they are spelled and explained alike.
namespace yearproof::cli {

struct CommonOptions {
    std::vector<std::string> plugin_paths;
    std::string configuration;  ///< "": the nearest yearproof.toml upward
    bool no_colour = false;
    std::string isolate;  ///< "": as usual
    bool ocr = false;     ///< pages without text are read from their pictures
};

struct OutputOptions {
    std::string format;  ///< "": by the output's name
    std::string output;  ///< "": standard output
};

void add_common(CLI::App& command, CommonOptions& options);
/// A file or folder that must have a name: `CLI::Option` is taken as it comes from add_option().
CLI::Option* named(CLI::Option* option);
/// --isolate and --ocr, of the commands that read reports.
void add_reading_options(CLI::App& command, CommonOptions& options);
CLI::Option* add_output(CLI::App& command, std::string& output);
/// An option with a fixed choice of words.
CLI::Option* add_choice(CLI::App& command, const std::string& name, std::string& value,
                        const std::vector<std::string>& words, const std::string& help);

/// A date of the calendar as YYYY-MM-DD; anything else is a usage error.
CLI::Option* add_date(CLI::App& command, const std::string& name, std::string& value,
                      const std::string& help);

}  // namespace yearproof::cli
