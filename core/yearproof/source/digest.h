// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Digests that name inputs and findings in the log. Every byte of every input passes through here,
/// so the library behind it is one that uses the processor's own instructions where there are any.
namespace yearproof {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace yearproof
