// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Words without what changes from one place to the next.
namespace yearproof::plugin {

/// In small letters, without apostrophes.
std::string lower_form(std::string_view word);

/// The same without a possessive ending or the ending of a plural: "Children's", "Parents" and
/// "Bodies" are "children", "parent" and "body".
std::string plain_form(std::string_view word);

/// Ends in a possessive: "children's", "members'" is not seen, its apostrophe is no part of it.
bool is_possessive(std::string_view word);

}  // namespace yearproof::plugin
