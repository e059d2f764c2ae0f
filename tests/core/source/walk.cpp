// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_folder.h"
#include "yearproof/source/source.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace yearproof;

static std::vector<std::string> walk(const std::vector<std::string>& paths) {
    std::vector<Trouble> unreadable;
    const auto found = yearproof::walk(paths, unreadable);
    CHECK(unreadable.empty());
    return found;
}

TEST_CASE("A walk gives the files below in name order and passes over what is no report") {
    const test::TemporaryFolder folder;
    const std::string b = folder.write("b.txt", "b"), a = folder.write("sub/a.txt", "a"),
                      c = folder.write("c.xml", "<c/>");
    const std::string hidden = folder.write(".hidden.txt", "h");
    folder.write(".git/config", "x");
    folder.write("audit.xml", "<auditLog xmlns=\"urn:yearproof:audit-log:1\"/>");
    std::filesystem::create_symlink(b, folder.path().string() + "/link.txt");

    CHECK(walk({folder.path().string()}) == std::vector<std::string>{b, c, a});
    CHECK(walk({folder.path().string() + "/"}) == std::vector<std::string>{b, c, a});
    CHECK(walk({hidden, folder.path().string(), b}) == std::vector<std::string>{hidden, b, c, a});
    CHECK(walk({folder.path().string() + "/audit.xml"}) ==
          std::vector<std::string>{folder.path().string() + "/audit.xml"});
    CHECK(walk({folder.path().string() + "/link.txt"}) ==
          std::vector<std::string>{folder.path().string() + "/link.txt"});
    CHECK(walk({}).empty());
}

TEST_CASE("A path that is not there stops a walk") {
    CHECK_THROWS_AS(walk({"/no/such/folder"}), Trouble);
}

TEST_CASE("A folder that is too deep to be opened is named, and costs nothing else") {
    const test::TemporaryFolder folder;
    const std::string a = folder.write("a.txt", "a");
    const std::string name(200, 'd');
    const auto home = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    for (int depth = 0; depth < 25; ++depth) {
        std::filesystem::create_directory(name);
        std::filesystem::current_path(name);
    }
    std::filesystem::current_path(home);

    std::vector<Trouble> unreadable;
    CHECK(yearproof::walk({folder.path().string()}, unreadable) == std::vector<std::string>{a});
    REQUIRE(unreadable.size() == 1);
    CHECK(unreadable.front().kind() == TroubleKind::unreadable);
    CHECK_THAT(unreadable.front().path(), Catch::Contains(name));
}
