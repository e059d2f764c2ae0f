// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Numbers that a program writes before paragraphs, as a reader sees them.
namespace yearproof::blocks {

enum class Numeral : std::uint8_t {
    none,
    decimal,
    padded,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman
};

/// After "z" comes "aa" and then "bb" where letters repeat, else "ab".
enum class AfterZ : std::uint8_t { repeats, counts };

/// A value that the form cannot show (nothing before "a" or "i", no Roman number from 4000 on) is
/// shown in decimal digits.
std::string numeral(int value, Numeral form, AfterZ after_z = AfterZ::counts);

/// "6.8.4", "6.8.4." but not "6.": a number of several parts, which names a section wherever it is
/// typed.
bool has_parts(std::string_view label);

/// Shown for a bullet of any shape: the dashes as they are, everything else as U+2022.
std::string bullet_mark(std::string_view shape);

}  // namespace yearproof::blocks
