// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Text that was meant for a terminal or a line printer: manual pages type a letter twice to make
/// it bold and a line under it to set it off ("N\bN", "_\bl"), and programs colour their words.
namespace yearproof {

/// Whether some of it may be such marks, at a glance.
bool may_be_for_a_terminal(std::string_view bytes);

/// The words alone.
std::string without_terminal_marks(std::string_view bytes);

}  // namespace yearproof
