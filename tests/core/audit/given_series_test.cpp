// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/given_series.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace yearproof {
namespace {

using Paths = std::vector<std::string>;

TEST_CASE("a given series holds the files that its paths, folders and patterns mean") {
    const Paths files = {"a.txt", "lead/2024.md", "lead/2025.md", "lead/notes/x.md", "send.txt"};
    const std::pair<std::string, Paths> cases[] = {
        {"a.txt", {"a.txt"}},
        {"./lead/../a.txt", {"a.txt"}},
        {"lead", {"lead/2024.md", "lead/2025.md", "lead/notes/x.md"}},
        {"lead/", {"lead/2024.md", "lead/2025.md", "lead/notes/x.md"}},
        {"lead/*.md", {"lead/2024.md", "lead/2025.md"}},
        {"lead/202[4]*", {"lead/2024.md"}},
        {"*.txt", {"a.txt", "send.txt"}},
        {"?.txt", {"a.txt"}},
        {std::filesystem::current_path() / "send.txt", {"send.txt"}},
        {"none", {}},
    };
    for (const auto& [pattern, members] : cases) {
        CAPTURE(pattern);
        CHECK(paths_of_given_series({{pattern}}, files) == std::vector<Paths>{members});
    }
}

TEST_CASE("each given series has its own files, in their order") {
    CHECK(paths_of_given_series({{"b", "a"}, {"c"}}, {"a", "b", "c"}) ==
          std::vector<Paths>{{"a", "b"}, {"c"}});
}

}  // namespace
}  // namespace yearproof
