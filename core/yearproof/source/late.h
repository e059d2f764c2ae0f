// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// What other libraries do for the reading of reports, in a library of ours that the first use
/// brings in: together they take a fifth of a start, and who asks for the version or the list of
/// rules has no use for any of them.
namespace yearproof {

constexpr std::size_t sha256_size = 32;

/// None of these throws anything but std::bad_alloc.
struct LateFunctions {
    std::array<std::uint8_t, sha256_size> (*sha256)(std::string_view bytes);

    /// The English stem of a word in small letters, UTF-8; good until the same thread asks again.
    /// Without memory for one, a view of nothing at all (`data()` is null).
    std::string_view (*stem)(std::string_view word);

    /// The name of the encoding that bytes are most likely in, as iconv knows it; "" for none.
    std::string (*likely_encoding)(std::string_view bytes);
};

constexpr auto late_symbol = "yearproof_late_functions";

/// Loads them when it is called first. Throws Trouble(plugin) when they cannot be.
const LateFunctions& late_functions();

}  // namespace yearproof
