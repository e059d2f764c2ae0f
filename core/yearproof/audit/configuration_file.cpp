// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/configuration.h"
#include "yearproof/audit/nearest_name.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <sstream>
#include <toml++/toml.h>

namespace yearproof {
namespace {

constexpr std::int64_t most_jobs = 1024;
constexpr std::int64_t most_file_bytes = (std::int64_t{1} << 32) - 1;  // offsets are 32 bit
constexpr std::int64_t most_memory_bytes = std::int64_t{1} << 40;
constexpr std::int64_t most_of_other_limits = std::numeric_limits<std::int32_t>::max();
const std::vector<std::string> severities = {"error", "warning", "note"};
const std::vector<std::string> levels = {"error", "warning", "note", "never"};

/// Turns a parsed file into a Configuration. One function a setting; what is wrong is told with its
/// line.
class FileReader {
public:
    explicit FileReader(std::string path) : path_(std::move(path)) {}

    Configuration read(const toml::table& file);

private:
    struct Setting {
        std::string name;
        void (FileReader::*read)(const toml::node&);
    };
    static const std::vector<Setting>& settings();
    static const std::vector<Setting>& limits();

    void read_table(const toml::table& table, const std::vector<Setting>& known);

    void fail_on(const toml::node& node) { into_.fail_on = one_of(node, levels); }
    void as_of(const toml::node& node);
    void day_first(const toml::node& node);
    void jobs(const toml::node& node) {
        into_.jobs = static_cast<unsigned>(integer(node, most_jobs));
    }
    void plugin_path(const toml::node& node) { into_.plugin_path = paths(node); }
    void rules(const toml::node& node);
    void series(const toml::node& node);
    void limit_table(const toml::node& node) { read_table(table(node), limits()); }
    void file_bytes(const toml::node& node);
    void unpacked_bytes(const toml::node& node);
    void memory_bytes(const toml::node& node);
    template <std::uint32_t Limits::*Limit>
    void limit(const toml::node& node) {
        into_.limits.*Limit = static_cast<std::uint32_t>(integer(node, most_of_other_limits));
    }

    void rule(const std::string& id, const toml::node& node);
    void rule_or_group(const toml::key& key, const toml::node& node);
    RuleSetting rule_word(const toml::node& node) const;
    ConfiguredRule rule_table(const toml::table& table) const;

    const toml::table& table(const toml::node& node) const;
    bool truth(const toml::node& node) const;
    std::string text(const toml::node& node) const;
    std::string one_of(const toml::node& node, const std::vector<std::string>& known) const;
    std::int64_t integer(const toml::node& node, std::int64_t most) const;
    std::vector<std::string> texts(const toml::node& node) const;
    std::vector<std::string> paths(const toml::node& node) const;
    std::string from_folder_of_file(const std::string& path) const;
    [[noreturn]] void fail(const toml::source_region& at, const std::string& message) const;

    std::string path_;
    Configuration into_;
};

const std::vector<FileReader::Setting>& FileReader::settings() {
    static const std::vector<Setting> known = {
        {"fail-on", &FileReader::fail_on},     {"jobs", &FileReader::jobs},
        {"as-of", &FileReader::as_of},         {"plugin-path", &FileReader::plugin_path},
        {"day-first", &FileReader::day_first}, {"rules", &FileReader::rules},
        {"series", &FileReader::series},       {"limits", &FileReader::limit_table},
    };
    return known;
}

const std::vector<FileReader::Setting>& FileReader::limits() {
    static const std::vector<Setting> known = {
        {"file-bytes", &FileReader::file_bytes},
        {"depth", &FileReader::limit<&Limits::depth>},
        {"figure-digits", &FileReader::limit<&Limits::figure_digits>},
        {"unpacked-bytes", &FileReader::unpacked_bytes},
        {"unpacked-ratio", &FileReader::limit<&Limits::unpacked_ratio>},
        {"parts", &FileReader::limit<&Limits::parts>},
        {"elements", &FileReader::limit<&Limits::elements>},
        {"pages", &FileReader::limit<&Limits::pages>},
        {"objects", &FileReader::limit<&Limits::objects>},
        {"ocr-pages", &FileReader::limit<&Limits::ocr_pages>},
        {"memory-bytes", &FileReader::memory_bytes},
        {"seconds", &FileReader::limit<&Limits::seconds>},
        {"program-seconds", &FileReader::limit<&Limits::program_seconds>},
    };
    return known;
}

Configuration FileReader::read(const toml::table& file) {
    into_.path = path_;
    read_table(file, settings());
    return std::move(into_);
}

void FileReader::read_table(const toml::table& table, const std::vector<Setting>& known) {
    for (const auto& [key, node] : table) {
        const auto has_name = [name = key.str()](const Setting& setting) {
            return setting.name == name;
        };
        const auto setting = std::find_if(known.begin(), known.end(), has_name);
        if (setting != known.end()) {
            (this->*setting->read)(node);
            continue;
        }
        std::vector<std::string> names;
        for (const auto& one : known) names.push_back(one.name);
        fail(key.source(), "there is no setting \"" + std::string(key.str()) + "\"" +
                               did_you_mean(key.str(), names));
    }
}

void FileReader::as_of(const toml::node& node) {
    std::ostringstream date;
    if (const auto* value = node.as_date()) date << value->get();
    into_.as_of = date.str().empty() ? text(node) : date.str();
    if (!parse_iso(*into_.as_of)) fail(node.source(), "as-of is to be a date, such as 2026-03-05");
}

void FileReader::day_first(const toml::node& node) {
    if (!node.is_boolean()) fail(node.source(), "day-first is to be true or false");
    into_.day_first = node.value<bool>();
}

void FileReader::file_bytes(const toml::node& node) {
    into_.limits.file_bytes = static_cast<std::uint64_t>(integer(node, most_file_bytes));
}

void FileReader::unpacked_bytes(const toml::node& node) {
    into_.limits.unpacked_bytes = static_cast<std::uint64_t>(integer(node, most_file_bytes));
}

void FileReader::memory_bytes(const toml::node& node) {
    into_.limits.memory_bytes = static_cast<std::uint64_t>(integer(node, most_memory_bytes));
}

void FileReader::series(const toml::node& node) {
    for (const auto& [name, members] : table(node)) {
        into_.series.push_back({std::string(name.str()), paths(members)});
    }
}

void FileReader::rules(const toml::node& node) {
    for (const auto& [key, value] : table(node)) rule_or_group(key, value);
}

/// Without quotes, figure.change = "off" is a table "figure" with a key "change": it means the
/// same.
void FileReader::rule_or_group(const toml::key& key, const toml::node& node) {
    const std::string name(key.str());
    if (name.find('.') != std::string::npos || !node.is_table()) return rule(name, node);
    for (const auto& [rest, value] : *node.as_table())
        rule(name + "." + std::string(rest.str()), value);
}

void FileReader::rule(const std::string& id, const toml::node& node) {
    auto rule = node.is_table() ? rule_table(*node.as_table())
                                : ConfiguredRule{.setting = rule_word(node), .threshold_lines = {}};
    rule.line = node.source().begin.line;
    into_.rules[id] = std::move(rule);
}

RuleSetting FileReader::rule_word(const toml::node& node) const {
    const auto word = one_of(node, {"off", "on", "error", "warning", "note"});
    RuleSetting setting;
    setting.on = word != "off";
    if (word != "off" && word != "on") setting.severity = word;
    return setting;
}

ConfiguredRule FileReader::rule_table(const toml::table& table) const {
    ConfiguredRule rule;
    for (const auto& [key, node] : table) {
        if (key.str() == "severity") {
            rule.setting.severity = one_of(node, severities);
        } else if (key.str() == "on") {
            rule.setting.on = truth(node);
        } else if (key.str() == "accepted") {
            rule.setting.accepted = texts(node);
        } else if (const auto value = node.value<std::int64_t>(); node.is_integer()) {
            rule.setting.thresholds[std::string(key.str())] = *value;
            rule.threshold_lines[std::string(key.str())] = key.source().begin.line;
        } else {
            fail(key.source(), "a rule has no setting \"" + std::string(key.str()) + "\"" +
                                   did_you_mean(key.str(), {"severity", "on", "accepted"}) +
                                   " (it has severity, on, accepted, and thresholds, which are "
                                   "whole numbers)");
        }
    }
    return rule;
}

const toml::table& FileReader::table(const toml::node& node) const {
    if (!node.is_table()) fail(node.source(), "this is to be a table, such as [rules]");
    return *node.as_table();
}

bool FileReader::truth(const toml::node& node) const {
    if (!node.is_boolean()) fail(node.source(), "this is to be true or false, without quotes");
    return node.value_or(true);
}

std::string FileReader::text(const toml::node& node) const {
    if (!node.is_string()) fail(node.source(), "this is to be a text in quotes");
    return node.value_or(std::string());
}

std::string FileReader::one_of(const toml::node& node,
                               const std::vector<std::string>& known) const {
    const auto word = text(node);
    if (std::find(known.begin(), known.end(), word) != known.end()) return word;
    std::string message = "\"" + word + "\" is none of";
    for (const auto& name : known) message += (name == known.front() ? " " : ", ") + name;
    fail(node.source(), message + did_you_mean(word, known));
}

std::int64_t FileReader::integer(const toml::node& node, std::int64_t most) const {
    const auto number = node.is_integer() ? node.value_or(std::int64_t{0}) : 0;
    if (number >= 1 && number <= most) return number;
    fail(node.source(), "this is to be a whole number from 1 to " + std::to_string(most));
}

std::vector<std::string> FileReader::texts(const toml::node& node) const {
    if (!node.is_array()) fail(node.source(), "this is to be a list of texts, such as [\"MEAM\"]");
    std::vector<std::string> all;
    for (const auto& one : *node.as_array()) all.push_back(text(one));
    return all;
}

std::vector<std::string> FileReader::paths(const toml::node& node) const {
    if (!node.is_array())
        fail(node.source(), "this is to be a list of paths, such as [\"reports/2025.docx\"]");
    std::vector<std::string> all;
    for (const auto& path : *node.as_array()) all.push_back(from_folder_of_file(text(path)));
    return all;
}

std::string FileReader::from_folder_of_file(const std::string& path) const {
    return (std::filesystem::path(path_).parent_path() / path).lexically_normal().generic_string();
}

void FileReader::fail(const toml::source_region& at, const std::string& message) const {
    throw Trouble(TroubleKind::usage, path_, "line " + std::to_string(at.begin.line), message);
}

}  // namespace

Configuration parse_configuration(const std::string& path, const std::string& text) {
    try {
        auto configuration = FileReader(path).read(toml::parse(text));
        configuration.digest = source_from_bytes(path, text).digest;
        return configuration;
    } catch (const toml::parse_error& error) {
        throw Trouble(TroubleKind::usage, path, "line " + std::to_string(error.source().begin.line),
                      std::string(error.description()));
    }
}

}  // namespace yearproof
