// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

/// UTF-8 that some program took for western text and encoded once more: "2000â€“01", "Â£5m". Known
/// from the text alone: as such pairs and triples of characters no words are written. The idea is
/// that of ftfy (Robyn Speer, 2012), here for the signs and letters that English reports have.
namespace yearproof {

/// Puts the characters that were meant in their place; returns how many. Takes valid UTF-8.
std::size_t mend_twice_encoded(std::string& text);

}  // namespace yearproof
