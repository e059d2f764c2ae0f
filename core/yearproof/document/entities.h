// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yearproof {

/// What a character reference of HTML stands for, in UTF-8: "&amp;", "&#163;", "&#xA3;", and the
/// named ones that office programs and converters write. "" where it is not one of them.
std::string decode_entity(std::string_view reference);

}  // namespace yearproof
