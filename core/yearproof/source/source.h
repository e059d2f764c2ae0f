// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/source/limits.h"
#include "yearproof/source/trouble.h"

#include <string>
#include <string_view>
#include <vector>

/// A source is an input as bytes, before any format plugin has looked at it.
namespace yearproof {

struct Source {
    std::string path;    ///< as given, normalised, '/' between parts
    std::string bytes;   ///< the whole file
    std::string digest;  ///< "sha256:" and 64 hexadecimal digits
};

/// Reads a file. Throws Trouble(unreadable) when it is missing, a directory, empty, larger than the
/// limit, or cannot be read.
Source read_source(const std::string& path, const Limits& limits);

/// A source from memory (tests, standard input); the digest is computed.
Source source_from_bytes(std::string path, std::string bytes);

/// The lower-case extension of a path without the dot; "" where there is none.
std::string extension_of(std::string_view path);

/// All files below the paths in name order, by bytes of the path: hidden files, symbolic links met
/// in a walk and yearproof's own logs are passed over; a path named itself is always in the result,
/// and once only. Throws Trouble(unreadable) for a named path that does not exist or cannot be
/// opened; folders met in a walk that cannot be are added to `unreadable`.
std::vector<std::string> walk(const std::vector<std::string>& paths,
                              std::vector<Trouble>& unreadable);

}  // namespace yearproof
