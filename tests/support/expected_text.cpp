// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/expected_text.h"

#include "support/paths.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

namespace yearproof::test {
namespace {

bool update() {
    const char* value = std::getenv("UPDATE_FIXTURES");
    return value && std::string_view(value) == "1";
}

void write(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void check_expected(const std::string& file, const std::string& text) {
    const auto path = source_dir() / file;
    if (update()) write(path, text);
    std::istringstream expected(read(path)), actual(text);
    std::string expected_line, actual_line;
    for (int line = 1;; ++line) {
        const bool more_expected = static_cast<bool>(std::getline(expected, expected_line));
        const bool more_actual = static_cast<bool>(std::getline(actual, actual_line));
        INFO(file << ":" << line);
        if (!more_expected && !more_actual) break;
        REQUIRE(more_actual == more_expected);
        REQUIRE(actual_line == expected_line);
    }
}

}  // namespace yearproof::test
