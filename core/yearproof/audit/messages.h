// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What goes between the program and its workers: a length, then as many bytes.
namespace yearproof {

/// A worker's answer begins with one of these.
enum class Answer : char { document = 'd', trouble = 't', failure = 'f', no_memory = 'm' };

/// Texts with their length before each, one after the other.
void put_text(std::string& message, std::string_view text);
/// Takes the first text off; nothing where the message is too short for it.
std::optional<std::string_view> take_text(std::string_view& message);

/// `patience`: milliseconds to wait before each piece, -1 for as long as it takes. False where the
/// other side closed, did not take or send anything in time, or sent a length beyond all bounds.
bool send_message(int descriptor, std::string_view message, int patience);
std::optional<std::string> receive_message(int descriptor, int patience);

}  // namespace yearproof
