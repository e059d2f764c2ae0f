// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "edits.h"

#include "rule_runner.h"

#include "support/paths.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <toml++/toml.h>

namespace yearproof::test {
namespace {

namespace fs = std::filesystem;

fs::path fixtures() { return source_dir() / "fixtures"; }

[[noreturn]] void refuse(const std::string& where, const std::string& problem) {
    throw std::runtime_error(where + ": " + problem);
}

Edit read_edit(const toml::table& entry, const fs::path& file) {
    static const std::set<std::string_view> keys = {"rule",       "file", "from", "to",
                                                    "everywhere", "also", "why"};
    const auto word = [&](const char* key) { return entry[key].value_or(std::string()); };
    Edit edit{word("rule"), word("file"), word("from"), word("to"), {}, {}, word("why")};
    edit.everywhere = entry["everywhere"].value_or(false);
    if (const toml::array* also = entry["also"].as_array())
        for (const toml::node& one : *also) edit.also.push_back(one.value_or(std::string()));
    const std::string where = file.filename().string() + ", from \"" + edit.from + '"';
    for (const auto& [key, value] : entry)
        if (!keys.contains(key.str())) refuse(where, "unknown key " + std::string(key.str()));
    if (edit.file.empty() || edit.from.empty() || edit.why.empty() || edit.from == edit.to)
        refuse(where, "file, from, to and why are wanted");
    return edit;
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos;
         at = text.find(words, at + words.size()))
        ++found;
    return found;
}

std::string edited(const Edit& edit, std::string text) {
    for (auto at = text.find(edit.from); at != std::string::npos;
         at = text.find(edit.from, at + edit.to.size()))
        text.replace(at, edit.from.size(), edit.to);
    return text;
}

bool is_touched(const Edit& edit, const fs::path& file) {
    const fs::path named = edit.file;
    return named.filename() == "*" || named.filename() == file.filename();
}

}  // namespace

std::vector<Edit> read_edits() {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(fixtures() / "edits"))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Edit> edits;
    for (const fs::path& file : files) {
        const toml::table data = toml::parse_file(file.string());
        for (const toml::node& entry : *data["edit"].as_array())
            edits.push_back(read_edit(*entry.as_table(), file));
    }
    return edits;
}

fs::path series_of(const Edit& edit) { return fixtures() / fs::path(edit.file).parent_path(); }

void write_edited(const Edit& edit, const fs::path& folder) {
    std::size_t stands = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(series_of(edit))) {
        std::string text = text_of(entry.path());
        if (is_touched(edit, entry.path())) {
            stands += count(text, edit.from);
            text = edited(edit, std::move(text));
        }
        write_file(folder / entry.path().filename(), text);
    }
    if (stands == 0 || (stands > 1 && !edit.everywhere))
        refuse(edit.file,
               "\"" + edit.from + "\" stands there " + std::to_string(stands) + " times");
}

}  // namespace yearproof::test
