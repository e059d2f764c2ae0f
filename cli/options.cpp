// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "yearproof/facts/time.h"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

namespace yearproof::cli {
namespace {

std::string check_date(const std::string& text) {
    const auto date = parse_iso(text);
    return date && date->ok() ? "" : text + " is no date of the form 2026-03-05";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : "|") + word;
    return text;
}

}  // namespace

CLI::Option* named(CLI::Option* option) {
    const auto check = [](const std::string& path) {
        return std::string(path.empty() ? "its name is empty; name a file or a folder" : "");
    };
    return option->check(CLI::Validator(check, "", ""));
}

void add_common(CLI::App& command, CommonOptions& options) {
    named(command.add_option("--config", options.configuration,
                             "Configuration (else the nearest yearproof.toml upward)"))
        ->type_name("FILE")
        ->group("General");
    named(command.add_option("--plugin-path", options.plugin_paths,
                             "Plugin, or folder of plugins, to load; repeatable"))
        ->type_name("PATH")
        ->expected(1)
        ->take_all()
        ->group("General");
    command
        .add_flag("--no-colour,--no-color", options.no_colour,
                  "No colour, even on a terminal (as NO_COLOR)")
        ->group("General");
}

void add_reading_options(CLI::App& command, CommonOptions& options) {
    add_choice(command, "--isolate", options.isolate, {"none", "risky", "all"},
               "Formats read in a process of their own (risky: PDF; in CI all)")
        ->group("General");
    command
        .add_flag("--ocr", options.ocr,
                  "Read pages of a PDF that have no text from their pictures (with tesseract)")
        ->group("General");
}

CLI::Option* add_output(CLI::App& command, std::string& output) {
    return named(command.add_option("-o,--output", output, "Write to FILE, whole or not at all"))
        ->type_name("FILE");
}

CLI::Option* add_choice(CLI::App& command, const std::string& name, std::string& value,
                        const std::vector<std::string>& words, const std::string& help) {
    const auto check = [words](const std::string& word) {
        const bool known = std::find(words.begin(), words.end(), word) != words.end();
        return known ? std::string() : word + " is none of " + joined(words);
    };
    return command.add_option(name, value, help)
        ->check(CLI::Validator(check, "", ""))
        ->type_name(joined(words));
}

CLI::Option* add_date(CLI::App& command, const std::string& name, std::string& value,
                      const std::string& help) {
    return command.add_option(name, value, help)
        ->check(CLI::Validator(check_date, "", ""))
        ->type_name("DATE");
}

}  // namespace yearproof::cli
