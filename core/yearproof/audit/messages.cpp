// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/messages.h"

#include "yearproof/source/wanted.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace yearproof {
namespace {

constexpr std::uint64_t longest_message = std::uint64_t{5} << 30;
constexpr std::size_t piece = std::size_t{1} << 20;

/// True when something can be read or written; false when the time is over, or nobody wants it any
/// more. Who waits for ever is told by the end of the pipe.
bool wait_for(int descriptor, short event, int patience) {
    for (;;) {
        pollfd waited{descriptor, event, 0};
        const int ready = poll(&waited, 1, std::min(patience, wanted_interval));
        if (ready > 0) return true;
        if ((ready < 0 && errno != EINTR) || !still_wanted()) return false;
        if (ready == 0) patience -= wanted_interval;
        if (ready == 0 && patience <= 0) return false;
    }
}

bool write_all(int descriptor, std::string_view bytes, int patience) {
    while (!bytes.empty()) {
        if (!wait_for(descriptor, POLLOUT, patience)) return false;
        const ssize_t written = write(descriptor, bytes.data(), std::min(bytes.size(), piece));
        if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Appends so many bytes.
bool read_all(int descriptor, std::string& out, std::uint64_t size, int patience) {
    while (size > 0) {
        if (!wait_for(descriptor, POLLIN, patience)) return false;
        const std::size_t begin = out.size();
        out.resize(begin + static_cast<std::size_t>(std::min<std::uint64_t>(size, piece)));
        const ssize_t got = read(descriptor, out.data() + begin, out.size() - begin);
        out.resize(begin + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got <= 0) return false;
        size -= static_cast<std::uint64_t>(got);
    }
    return true;
}

}  // namespace

void put_text(std::string& message, std::string_view text) {
    const std::uint64_t size = text.size();
    message.append(reinterpret_cast<const char*>(&size), sizeof size);
    message += text;
}

std::optional<std::string_view> take_text(std::string_view& message) {
    std::uint64_t size = 0;
    if (message.size() < sizeof size) return std::nullopt;
    std::memcpy(&size, message.data(), sizeof size);
    message.remove_prefix(sizeof size);
    if (message.size() < size) return std::nullopt;
    const std::string_view text = message.substr(0, size);
    message.remove_prefix(text.size());
    return text;
}

bool send_message(int descriptor, std::string_view message, int patience) {
    const std::uint64_t size = message.size();
    const std::string_view head(reinterpret_cast<const char*>(&size), sizeof size);
    return write_all(descriptor, head, patience) && write_all(descriptor, message, patience);
}

std::optional<std::string> receive_message(int descriptor, int patience) {
    std::string head, message;
    std::uint64_t size = 0;
    if (!read_all(descriptor, head, sizeof size, patience)) return std::nullopt;
    std::memcpy(&size, head.data(), sizeof size);
    if (size > longest_message || !read_all(descriptor, message, size, patience))
        return std::nullopt;
    return message;
}

}  // namespace yearproof
