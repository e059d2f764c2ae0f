// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "converter.h"

#include <yearproof/source/trouble.h>

#include <programs/run.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <utility>

namespace yearproof::office {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t seconds_per_megabyte = 10;

/// Links are updated never (2).
constexpr std::string_view profile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
</oor:items>
)";

[[noreturn]] void refuse(const Source& source, std::string message) {
    throw Trouble(TroubleKind::unreadable, source.path, "", std::move(message));
}

void write(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A small file that keeps it long will keep it for good: longer than this, or than a quarter of
/// what the user gives to programs.
constexpr std::uint64_t seconds_for_small = 30;

std::uint64_t seconds_for(const Source& source, const Limits& limits) {
    const std::uint64_t most = limits.program_seconds;
    const std::uint64_t needed = std::max(most / 4, std::min(most, seconds_for_small)) +
                                 (source.bytes.size() >> 20U) * seconds_per_megabyte;
    return std::min(most, std::max<std::uint64_t>(needed, 1));
}

/// It has two names.
programs::Result run(std::vector<std::string> arguments, std::uint64_t seconds) {
    programs::Result result;
    for (const char* name : {"soffice", "libreoffice"}) {
        arguments.front() = name;
        result = programs::run({arguments, {}, "", std::chrono::seconds(seconds)});
        if (result.end != programs::End::not_found) break;
    }
    return result;
}

}  // namespace

void Converter::make_profile() {
    if (std::exchange(has_profile_, true)) return;
    fs::create_directories(folder_.path() / "profile" / "user");
    write(folder_.path() / "profile" / "user" / "registrymodifications.xcu", profile);
}

std::string Converter::to_open_document(const Source& source, const std::string& kind,
                                        const Limits& limits) {
    const std::lock_guard one_at_a_time(mutex_);
    make_profile();
    const fs::path in = folder_.path() / ("report." + kind), out = folder_.path() / "report.odt";
    write(in, source.bytes);
    const std::uint64_t seconds = seconds_for(source, limits);
    const programs::Result result =
        run({"", "-env:UserInstallation=file://" + (folder_.path() / "profile").string(),
             "--headless", "--norestore", "--nolockcheck", "--convert-to", "odt:writer8",
             "--outdir", folder_.path().string(), in.string()},
            seconds);
    std::string bytes = read(out);
    fs::remove(in);
    fs::remove(out);
    if (result.end == programs::End::not_found)
        refuse(
            source,
            "is of another word processor, or an older one: LibreOffice, which reads such files, "
            "is not installed; install it, or save the file as .docx");
    if (result.end == programs::End::too_slow)
        refuse(source, fmt::format("LibreOffice took longer over it than the limit of {} seconds",
                                   seconds));
    if (result.end == programs::End::failed || bytes.empty())
        refuse(source, "LibreOffice cannot read it: save it as .docx");
    return bytes;
}

}  // namespace yearproof::office
