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
/// nothing: they are overwritten with what does the same in HTML, so that everything else stays in
/// its place.
std::string without_empty_elements(std::string text);

}  // namespace yearproof::html
