// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// The containers of older office programs, in which encrypted files of the newer ones are kept
/// too. They are told apart and not read.
namespace yearproof::package {

bool is_ole(std::string_view bytes);
/// A newer file lies encrypted in it.
bool is_encrypted_ole(std::string_view bytes);
/// It is a document of Word before 2007, and not encrypted.
bool is_word_ole(std::string_view bytes);
/// Why a file that is one of them is not read, for a message.
std::string_view why_ole(std::string_view bytes);

}  // namespace yearproof::package
