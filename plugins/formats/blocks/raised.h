// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Words that stand above the line.
namespace yearproof::blocks {

/// Numbers as the digits that Unicode has for it, so that the mark of a note is no part of the
/// figure before it ("1,275" and "1" are not 12,751) and "m2" is an area, with a minus before them
/// too; anything else as it is ("23rd").
std::string raised(std::string_view words);

}  // namespace yearproof::blocks
