// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read.h"

#include "support/paths.h"
#include "support/zip_folder.h"
#include "yearproof/plugins/loader.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace yearproof::test {
namespace {

const Registry& registry() {
    static Registry loaded;
    static const bool once = [] {
        const std::filesystem::path folder = binary_dir() / "bin/plugins/formats";
        std::vector<std::string> plugins;
        for (const std::string name : {"docx", "html", "markdown", "odt", "pdf", "text"})
            plugins.push_back((folder / (name + ".so")).string());
        for (const LoadedPlugin& plugin : load_plugins(loaded, plugins, "", "")) {
            if (!plugin.problem.empty()) throw std::runtime_error(plugin.problem);
        }
        return true;
    }();
    REQUIRE(once);
    return loaded;
}

}  // namespace

const Format* format_of(const Source& source) {
    const Format* best = nullptr;
    Confidence surest = Confidence::none;
    for (const Format* format : registry().formats()) {
        const Confidence confidence = format->recognise(source);
        if (confidence <= surest) continue;
        surest = confidence;
        best = format;
    }
    return best;
}

Document read_blocks(const Source& source) {
    const Format* format = format_of(source);
    REQUIRE(format != nullptr);
    DocumentBuilder builder(source.path, format->info().id);
    builder.reads_embedded_by([](const Source& embedded) -> std::optional<Document> {
        if (format_of(embedded) == nullptr) return std::nullopt;
        try {
            return read_blocks(embedded);
        } catch (const Trouble&) {
            return std::nullopt;
        }
    });
    format->read(source, builder, Limits{});
    return builder.take();
}

Document read_blocks(std::string path, std::string bytes) {
    return read_blocks(source_from_bytes(std::move(path), std::move(bytes)));
}

std::vector<std::filesystem::path> fixtures(const std::string& folder) {
    std::vector<std::filesystem::path> out;
    for (const auto& entry :
         std::filesystem::directory_iterator(source_dir() / "tests/plugins/formats" / folder)) {
        if (entry.path().extension() != ".expected") out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    REQUIRE_FALSE(out.empty());
    return out;
}

Source load(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path))
        return source_from_bytes(path.generic_string(), zip_folder(path));
    return read_source(path.generic_string(), Limits{});
}

}  // namespace yearproof::test
