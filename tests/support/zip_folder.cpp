// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "support/zip_folder.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace yearproof::test {
namespace {

std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// A number of so many bytes, the lowest first.
std::string number(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
    return out;
}

/// What the part's own head and the directory say alike: no flags, not compressed, no time.
std::string description(const std::string& name, const std::string& bytes) {
    return number(0, 2) + number(0, 2) + number(0, 4) + number(crc_of(bytes), 4) +
           number(bytes.size(), 4) + number(bytes.size(), 4) + number(name.size(), 2) +
           number(0, 2);
}

}  // namespace

std::string zip(const ZipParts& parts) {
    std::string out, directory;
    for (const auto& [name, bytes] : parts) {
        const std::size_t offset = out.size();
        const std::string says = description(name, bytes);
        out += "PK\3\4" + number(20, 2) + says + name + bytes;
        directory += "PK\1\2" + number(20, 2) + number(20, 2) + says + number(0, 2) + number(0, 2) +
                     number(0, 2) + number(0, 4) + number(offset, 4) + name;
    }
    const std::size_t at = out.size();
    return out + directory + "PK\5\6" + number(0, 4) + number(parts.size(), 2) +
           number(parts.size(), 2) + number(directory.size(), 4) + number(at, 4) + number(0, 2);
}

std::string zip_folder(const std::filesystem::path& folder) {
    ZipParts parts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        parts.emplace_back(entry.path().lexically_relative(folder).generic_string(),
                           std::string(std::istreambuf_iterator<char>(file), {}));
    }
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        const bool first = a.first == "mimetype", second = b.first == "mimetype";
        return first != second ? first : a.first < b.first;
    });
    return zip(parts);
}

}  // namespace yearproof::test
