// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/source.h"

#include "yearproof/source/digest.h"
#include "yearproof/source/trouble.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace yearproof {
namespace {

namespace fs = std::filesystem;

/// Offsets are 32 bit, and a text may grow a little on its way.
constexpr std::uint64_t largest = 0xFFFFFFFFULL;

/// An open file.
class File {
public:
    /// A pipe that nobody writes to is at its end, and does not keep us waiting for somebody.
    explicit File(const std::string& path)
        : descriptor_(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
        if (is_open()) static_cast<void>(fcntl(descriptor_, F_SETFL, O_RDONLY));
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (is_open()) close(descriptor_);
    }
    bool is_open() const { return descriptor_ >= 0; }

    /// As many bytes as there are for now, 0 at the end, -1 where it fails.
    ssize_t read(char* bytes, std::size_t most) const {
        ssize_t got = -1;
        do got = ::read(descriptor_, bytes, most);
        while (got < 0 && errno == EINTR);
        return got;
    }

private:
    int descriptor_;
};

[[noreturn]] void refuse(const std::string& path, std::string message) {
    throw Trouble(TroubleKind::unreadable, path, "", std::move(message));
}

std::string digest_of(const std::string& bytes) { return "sha256:" + sha256_hex(bytes); }

std::uint64_t limit_of(const Limits& limits) {
    return limits.file_bytes < largest ? limits.file_bytes : largest;
}

/// Reads to the end, or to a little beyond the limit: a pipe does not say its size.
std::string read_all(const File& file, const std::string& path, std::uint64_t expected,
                     std::uint64_t limit) {
    constexpr std::size_t more = 128 * 1024;
    // One more byte than there should be: the end is seen without making room.
    std::string bytes(static_cast<std::size_t>(std::min(expected, limit)) + 1, '\0');
    std::size_t size = 0;
    while (size <= limit) {
        if (size == bytes.size()) bytes.resize(size + std::max(size, more));
        const auto got = file.read(bytes.data() + size, bytes.size() - size);
        if (got < 0) refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    bytes.resize(size);
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
    const File file(path);
    if (!file.is_open()) refuse(name, fmt::format("cannot be read: {}", std::strerror(errno)));

    const std::uint64_t limit = limit_of(limits);
    const std::uint64_t size = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
    const auto too_large = [&] {
        refuse(name, fmt::format("is larger than the limit of {} bytes", limit));
    };
    if (!error && size > limit) too_large();
    Source source{name, read_all(file, name, error ? 0 : size, limit), ""};
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
