// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Pages that were written as XML, for a parser of HTML.
namespace yearproof::html {

/// The page says that it is XML.
bool is_xml(std::string_view text);

/// In XML "<title/>" is empty; HTML takes all that follows as its words. Such elements show
/// nothing: they are overwritten with what does the same in HTML. What XML has as plain data shows
/// as it is: its signs that mean something to HTML are overwritten with one that does not.
/// Everything else stays, all in its place.
std::string as_html(std::string text);

}  // namespace yearproof::html
