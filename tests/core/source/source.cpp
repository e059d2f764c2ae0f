// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/source.h"

#include "support/temporary_folder.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <string>

using namespace yearproof;

namespace {

std::string message_of(const std::string& path, const Limits& limits = {}) {
    try {
        read_source(path, limits);
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::unreadable);
        CHECK(trouble.path() == path);
        return trouble.message();
    }
    return "";
}

}  // namespace

TEST_CASE("A source holds the bytes of a file and their digest") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("report.txt", "abc");
    const Source source = read_source(path, {});
    CHECK(source.path == path);
    CHECK(source.bytes == "abc");
    CHECK(source.digest ==
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(source_from_bytes("report.txt", "abc").digest == source.digest);
}

TEST_CASE("A path is normalised") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("report.txt", "abc");
    CHECK(read_source(folder.path().string() + "/.//report.txt", {}).path == path);
}

TEST_CASE("What cannot be read says why in one line") {
    const test::TemporaryFolder folder;
    CHECK(message_of(folder.path().string() + "/none.txt") == "no such file");
    CHECK(message_of(folder.path().string()) == "is a directory, not a report");
    CHECK(message_of(folder.write("empty.txt", "")) == "is empty");
    CHECK(message_of(folder.write("large.txt", "abcdef"), Limits{5}) ==
          "is larger than the limit of 5 bytes");
    CHECK(message_of(folder.write("fits.txt", "abcde"), Limits{5}).empty());
}

TEST_CASE("A file that does not say its size is read to its end or to the limit") {
    CHECK(message_of("/proc/self/maps", Limits{100}) == "is larger than the limit of 100 bytes");
    CHECK(message_of("/dev/zero") == "is a device, not a file");
}

TEST_CASE("An extension is small and has no dot") {
    CHECK(extension_of("reports/2024.TXT") == "txt");
    CHECK(extension_of("a.tar.gz") == "gz");
    CHECK(extension_of("reports.d/draft").empty());
    CHECK(extension_of(".hidden").empty());
    CHECK(extension_of("").empty());
    CHECK(extension_of("draft.").empty());
}

TEST_CASE("A trouble names the file and the place where it knows them") {
    CHECK(std::string(Trouble(TroubleKind::unreadable, "a.txt", "line 7", "broken").what()) ==
          "a.txt: line 7: broken");
    CHECK(std::string(Trouble(TroubleKind::unreadable, "a.txt", "", "broken").what()) ==
          "a.txt: broken");
    CHECK(std::string(Trouble(TroubleKind::usage, "", "", "broken").what()) == "broken");
}
