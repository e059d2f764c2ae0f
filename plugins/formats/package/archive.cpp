// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "archive.h"

#include <yearproof/source/trouble.h>
#include <yearproof/source/utf8.h>

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <utility>

namespace yearproof::package {
namespace {

constexpr std::uint64_t small_part = 1 << 20;
constexpr std::size_t longest_name = 1024;
constexpr unsigned encrypted_flag = 1;

/// Some writers put '\' between the parts of a name, or "./" before it.
std::string key_of(std::string_view name) {
    std::string key = lower_ascii(name);
    std::replace(key.begin(), key.end(), '\\', '/');
    if (key.starts_with("./")) key.erase(0, 1);
    if (key.starts_with('/')) key.erase(0, 1);
    return key;
}

}  // namespace

/// How the library reads from memory in place of a file.
struct Archive::Callbacks {
    static Memory& memory(voidpf stream) { return *static_cast<Memory*>(stream); }

    static voidpf open(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }

    static uLong read(voidpf /*opaque*/, voidpf stream, void* into, uLong size) {
        Memory& from = memory(stream);
        const auto rest = static_cast<uLong>(from.bytes.size() - from.at);
        const uLong count = std::min(size, rest);
        std::memcpy(into, from.bytes.data() + from.at, count);
        from.at += count;
        return count;
    }

    static ZPOS64_T tell(voidpf /*opaque*/, voidpf stream) { return memory(stream).at; }

    static long seek(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
        Memory& in = memory(stream);
        const std::uint64_t base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                                   : origin == ZLIB_FILEFUNC_SEEK_CUR ? in.at
                                                                      : in.bytes.size();
        if (offset > in.bytes.size() - base) return -1;
        in.at = base + offset;
        return 0;
    }

    static int nothing(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

    static zlib_filefunc64_def all(Memory& memory) {
        zlib_filefunc64_def out{};
        out.zopen64_file = open;
        out.zread_file = read;
        out.ztell64_file = tell;
        out.zseek64_file = seek;
        out.zclose_file = nothing;
        out.zerror_file = nothing;
        out.opaque = &memory;
        return out;
    }
};

bool is_archive(std::string_view bytes) { return bytes.starts_with("PK\3\4"); }

Archive::Archive(const Source& source, const Limits& limits)
    : source_(source), limits_(limits), memory_{source.bytes, 0} {
    zlib_filefunc64_def callbacks = Callbacks::all(memory_);
    zip_ = unzOpen2_64(nullptr, &callbacks);
    if (zip_ == nullptr) refuse("is damaged: it has no list of its parts; save it again");
    try {
        list();
    } catch (...) {
        unzClose(zip_);
        throw;
    }
}

Archive::~Archive() { unzClose(zip_); }

void Archive::refuse(std::string message) const {
    throw Trouble(TroubleKind::unreadable, source_.path, "", std::move(message));
}

void Archive::list() {
    std::uint32_t count = 0;
    for (int status = unzGoToFirstFile(zip_); status == UNZ_OK; status = unzGoToNextFile(zip_)) {
        if (++count > limits_.parts)
            refuse(fmt::format("has more parts than the limit of {}", limits_.parts));
        unz_file_info64 info{};
        std::array<char, longest_name + 1> name{};
        if (unzGetCurrentFileInfo64(zip_, &info, name.data(), longest_name, nullptr, 0, nullptr,
                                    0) != UNZ_OK)
            return;
        unz64_file_pos place{};
        unzGetFilePos64(zip_, &place);
        entries_.try_emplace(key_of(name.data()),
                             Entry{place.pos_in_zip_directory, place.num_of_file,
                                   info.compressed_size, info.uncompressed_size,
                                   (info.flag & encrypted_flag) != 0});
    }
}

bool Archive::has(std::string_view name) const { return entries_.contains(key_of(name)); }

std::vector<std::string> Archive::names(std::string_view prefix) const {
    std::vector<std::string> out;
    const std::string key = key_of(prefix);
    for (auto at = entries_.lower_bound(key); at != entries_.end() && at->first.starts_with(key);
         ++at)
        out.push_back(at->first);
    return out;
}

/// What the archive says of itself is held against the limits before any of it is unpacked.
void Archive::check_size(std::string_view name, const Entry& entry) {
    if (entry.encrypted) refuse("is encrypted: save it without a password");
    if (entry.packed > source_.bytes.size())
        refuse(fmt::format("is damaged: {} cannot be unpacked; save it again", name));
    const bool blown_up =
        entry.unpacked > small_part && entry.unpacked / limits_.unpacked_ratio > entry.packed;
    if (blown_up)
        refuse(fmt::format("{} unpacks to more than {} times its size, the limit", name,
                           limits_.unpacked_ratio));
    unpacked_ += entry.unpacked;
    if (unpacked_ > limits_.unpacked_bytes)
        refuse(fmt::format("unpacks to more than the limit of {} bytes", limits_.unpacked_bytes));
}

std::string Archive::read(std::string_view name) {
    const auto found = entries_.find(key_of(name));
    if (found == entries_.end()) return "";
    const Entry& entry = found->second;
    check_size(name, entry);
    const unz64_file_pos place{entry.directory, entry.number};
    if (unzGoToFilePos64(zip_, &place) != UNZ_OK || unzOpenCurrentFile(zip_) != UNZ_OK)
        refuse(fmt::format("is damaged: {} cannot be unpacked; save it again", name));
    // No more than was said is unpacked, whatever there is.
    std::string bytes(static_cast<std::size_t>(entry.unpacked), '\0');
    const int got =
        bytes.empty() ? 0
                      : unzReadCurrentFile(zip_, bytes.data(), static_cast<unsigned>(bytes.size()));
    const int status = unzCloseCurrentFile(zip_);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size() || status != UNZ_OK)
        refuse(fmt::format("is damaged: {} cannot be unpacked; save it again", name));
    return bytes;
}

std::string Archive::read_beside(const std::string& name,
                                 const std::function<void(std::string)>& warn) {
    try {
        return read(name);
    } catch (const Trouble& trouble) {
        warn(name + " is not read: the file " + trouble.message());
        return "";
    }
}

}  // namespace yearproof::package
