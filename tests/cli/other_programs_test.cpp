// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "run_program.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace yearproof;
namespace fs = std::filesystem;

// Programs that yearproof asks to read something. Most tests put a small script in their place:
// they are about what yearproof does, and hold where none of the programs is installed.

namespace {

const std::string rich_text = R"({\rtf1\ansi{\b Summary}\par There were 1,275 reports.\par})";

constexpr const char* open_document =
    R"(<office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text">)"
    R"(<office:body><office:text><text:h text:outline-level="1">Summary</text:h>)"
    R"(<text:p>There were 1,275 reports.</text:p></office:text></office:body></office:document>)";

/// level page block par line word left top width height conf text
constexpr const char* seen = R"(#!/bin/sh
cat >/dev/null
printf 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n'
printf '4\t1\t1\t1\t1\t0\t300\t400\t700\t45\t-1\t\n'
printf '5\t1\t1\t1\t1\t1\t300\t400\t200\t45\t96\tSeen\n'
printf '5\t1\t1\t1\t1\t2\t520\t400\t180\t45\t95\twords.\n'
printf '5\t1\t1\t1\t1\t3\t900\t400\t90\t45\t12\tstain\n'
)";

constexpr const char* converts = R"(#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
cp converted "$2/report.odt"
)";

void write_script(const test::TemporaryFolder& folder, const std::string& name,
                  const std::string& text) {
    folder.write(name, text);
    fs::permissions(folder.path() / name, fs::perms::owner_all);
}

test::Outcome outline(const test::TemporaryFolder& folder, const std::string& arguments) {
    return test::run_program(folder.path().string(), "outline " + arguments,
                             "PATH=.:/usr/bin:/bin");
}

bool is_installed(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

std::string scan() {
    return (test::source_dir() / "tests/plugins/formats/scans/headings.pdf").string();
}

std::string half_silent() {
    return (test::source_dir() / "tests/plugins/formats/pdf/silent_page.pdf").string();
}

}  // namespace

TEST_CASE("An interrupted run ends the program that it asked, and leaves none of its files") {
    const test::TemporaryFolder folder;
    folder.write("report.rtf", rich_text);
    fs::create_directory(folder.path() / "temporary");
    write_script(folder, "soffice", "#!/bin/sh\necho $$ > started\nexec sleep 60\n");
    for (const std::string isolate : {"risky", "none"}) {
        const test::Outcome outcome = test::run_program(
            folder.path().string(), "outline report.rtf --isolate " + isolate,
            "PATH=.:/usr/bin:/bin TMPDIR=temporary timeout --preserve-status -s TERM 1");
        CHECK(outcome.status == 143);
        CHECK(fs::is_empty(folder.path() / "temporary"));
        const std::string started = test::read_file(folder / "started");
        CHECK(std::system(
                  ("kill -0 " + started.substr(0, started.find('\n')) + " 2>/dev/null").c_str()) !=
              0);
    }
}

TEST_CASE("A scan is refused in a line that says what would read it") {
    const test::TemporaryFolder folder;
    const test::Outcome plain = outline(folder, scan());
    CHECK(plain.status == 3);
    CHECK(plain.err.ends_with(": has no text on its page: a scan? --ocr has tesseract read it\n"));
    const test::Outcome asked =
        test::run_program(folder.path().string(), "outline --ocr " + scan(), "PATH=/nowhere");
    CHECK(asked.status == 3);
    CHECK(asked.err.ends_with("a scan? tesseract, which would read it, is not installed\n"));
}

TEST_CASE("What tesseract sees in a page without text is read in its place") {
    const test::TemporaryFolder folder;
    write_script(folder, "tesseract", seen);
    const test::Outcome outcome = outline(folder, "--ocr --format json " + half_silent());
    CHECK(outcome.status == 0);
    const std::size_t at = outcome.out.find("Seen words.");
    CHECK(outcome.out.find("The service answered") < at);
    CHECK(outcome.out.find("The service answered", at) != std::string::npos);
    CHECK(outcome.out.find("stain") == std::string::npos);
    CHECK(outcome.out.find("no text on page 2: what tesseract read in the picture was taken") !=
          std::string::npos);
}

TEST_CASE("A tesseract that fails or takes too long costs its page") {
    const test::TemporaryFolder folder;
    write_script(folder, "tesseract", "#!/bin/sh\nexit 1\n");
    CHECK(outline(folder, "--ocr " + half_silent()).out.find("tesseract failed over it") !=
          std::string::npos);
    write_script(folder, "tesseract", "#!/bin/sh\nsleep 30\n");
    folder.write("yearproof.toml", "[limits]\nprogram-seconds = 1\n");
    CHECK(outline(folder, "--ocr " + half_silent()).out.find("longer than the limit of 1 second") !=
          std::string::npos);
}

TEST_CASE("Pages are read from their pictures where tesseract is installed") {
    if (!is_installed("tesseract")) {
        WARN("tesseract is not installed");
        return;
    }
    const test::TemporaryFolder folder;
    const test::Outcome outcome =
        test::run_program(folder.path().string(), "outline --ocr " + scan());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("Annual Report of the Harbour Board") != std::string::npos);
    CHECK(outcome.out.find("1 Quays") != std::string::npos);
}

TEST_CASE("A file of another word processor is read as what LibreOffice makes of it") {
    const test::TemporaryFolder folder;
    folder.write("a.rtf", rich_text);
    folder.write("converted", open_document);
    write_script(folder, "soffice", converts);
    const test::Outcome outcome = outline(folder, "a.rtf --format json");
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("\"format\": \"office\"") != std::string::npos);
    CHECK(outcome.out.find("There were 1,275 reports.") != std::string::npos);
}

TEST_CASE("Why LibreOffice gave nothing is told in a line") {
    const test::TemporaryFolder folder;
    folder.write("a.doc", rich_text);
    const test::Outcome without =
        test::run_program(folder.path().string(), "outline a.doc", "PATH=/nowhere");
    CHECK(without.status == 3);
    CHECK(without.err == "yearproof: a.doc: is of another word processor, or an older one: "
                         "LibreOffice, which reads such files, "
                         "is not installed; install it, or save the file as .docx\n");
    write_script(folder, "soffice", "#!/bin/sh\nexit 0\n");
    CHECK(outline(folder, "a.doc").err ==
          "yearproof: a.doc: LibreOffice cannot read it: save it as .docx\n");
    folder.write("converted", "\x7F"
                              "ELF");
    write_script(folder, "soffice", converts);
    CHECK(outline(folder, "a.doc").err ==
          "yearproof: a.doc: what it was converted to is read by no format\n");
    write_script(folder, "soffice", "#!/bin/sh\nsleep 30\n");
    folder.write("yearproof.toml", "[limits]\nprogram-seconds = 1\n");
    CHECK(outline(folder, "a.doc").err ==
          "yearproof: a.doc: LibreOffice took longer over it than the limit of 1 seconds\n");
}

TEST_CASE("Rich text is read where LibreOffice is installed") {
    if (!is_installed("soffice")) {
        WARN("LibreOffice is not installed");
        return;
    }
    const test::TemporaryFolder folder;
    folder.write("a.rtf", rich_text);
    const test::Outcome outcome = test::run_program(folder.path().string(), "outline a.rtf");
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("Summary") != std::string::npos);
}
