// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>
#include <yearproof/source/source.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A zip archive in memory, as a set of named parts. A name is compared and no more: no path of an
/// archive is ever opened. Of two parts of one name the first counts.
namespace yearproof::package {

/// Whether the bytes begin as an archive does.
bool is_archive(std::string_view bytes);

class Archive {
public:
    /// Throws Trouble(unreadable) where the bytes are no archive, or one of too many parts. The
    /// source must outlive it.
    Archive(const Source& source, const Limits& limits);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// By name, without a '/' before it; capitals make no difference.
    bool has(std::string_view name) const;
    /// The names, as they are compared, of the parts that begin with a word.
    std::vector<std::string> names(std::string_view prefix) const;
    /// The unpacked bytes of a part; "" where there is none. Throws Trouble(unreadable) where they
    /// cannot be unpacked, are encrypted, or come to more than the limits allow.
    std::string read(std::string_view name);
    /// The same of a part that only goes with the text, and so does not keep it from being read:
    /// "" and a warning where it cannot be unpacked.
    std::string read_beside(const std::string& name, const std::function<void(std::string)>& warn);

private:
    struct Memory {
        std::string_view bytes;
        std::uint64_t at = 0;
    };
    struct Entry {
        std::uint64_t directory = 0, number = 0;  ///< where the directory speaks of it
        std::uint64_t packed = 0, unpacked = 0;
        bool encrypted = false;
    };
    struct Callbacks;

    const Source& source_;
    const Limits& limits_;
    Memory memory_;
    void* zip_ = nullptr;
    std::map<std::string, Entry, std::less<>> entries_;
    std::uint64_t unpacked_ = 0;

    void list();
    void check_size(std::string_view name, const Entry& entry);
    [[noreturn]] void refuse(std::string message) const;
};

}  // namespace yearproof::package
