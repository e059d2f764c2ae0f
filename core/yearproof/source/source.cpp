// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/source.h"

#include "yearproof/source/digest.h"
#include "yearproof/source/trouble.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace yearproof {
namespace {

namespace fs = std::filesystem;

/// Offsets are 32 bit, and a text may grow a little on its way.
constexpr std::uint64_t largest = 0xFFFFFFFFULL;

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

[[noreturn]] void refuse(const std::string& path, std::string message) {
    throw Trouble(TroubleKind::unreadable, path, "", std::move(message));
}

/// A pipe that nobody writes to is at its end, and does not keep us waiting for somebody.
File open_file(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) return nullptr;
    static_cast<void>(fcntl(descriptor, F_SETFL, O_RDONLY));
    return File(fdopen(descriptor, "rb"));
}

std::string digest_of(const std::string& bytes) { return "sha256:" + sha256_hex(bytes); }

std::uint64_t limit_of(const Limits& limits) {
    return limits.file_bytes < largest ? limits.file_bytes : largest;
}

/// Reads to the end, or to a little beyond the limit: a pipe does not say its size.
std::string read_all(std::FILE* file, const std::string& path, std::uint64_t expected,
                     std::uint64_t limit) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(std::min(expected, limit)));
    const auto buffer = std::make_unique<std::array<char, 128 * 1024>>();
    while (bytes.size() <= limit) {
        const std::size_t got = std::fread(buffer->data(), 1, buffer->size(), file);
        if (std::ferror(file) != 0)
            refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
        if (got == 0) break;
        bytes.append(buffer->data(), got);
    }
    return bytes;
}

std::string normalised(const std::string& path) {
    return fs::path(path).lexically_normal().generic_string();
}

}  // namespace

Source read_source(const std::string& path, const Limits& limits) {
    const std::string name = normalised(path);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) refuse(name, "no such file");
    if (fs::is_directory(status)) refuse(name, "is a directory, not a report");
    if (fs::is_character_file(status) || fs::is_block_file(status))
        refuse(name, "is a device, not a file");
    const File file = open_file(path);
    if (!file) refuse(name, fmt::format("cannot be read: {}", std::strerror(errno)));

    const std::uint64_t limit = limit_of(limits);
    const std::uint64_t size = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
    const auto too_large = [&] {
        refuse(name, fmt::format("is larger than the limit of {} bytes", limit));
    };
    if (!error && size > limit) too_large();
    Source source{name, read_all(file.get(), name, error ? 0 : size, limit), ""};
    if (source.bytes.size() > limit) too_large();
    if (source.bytes.empty()) refuse(name, "is empty");
    source.digest = digest_of(source.bytes);
    return source;
}

Source source_from_bytes(std::string path, std::string bytes) {
    std::string digest = digest_of(bytes);
    return {std::move(path), std::move(bytes), std::move(digest)};
}

std::string extension_of(std::string_view path) {
    const std::string_view name = path.substr(path.find_last_of("/\\") + 1);
    const std::size_t dot = name.find_last_of('.');
    if (dot == std::string_view::npos || dot == 0) return "";
    std::string out(name.substr(dot + 1));
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

}  // namespace yearproof
