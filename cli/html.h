// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yearproof::cli {

/// Text of a report as text of a page: what HTML reads as its own is written out, and what it
/// cannot hold, or what could turn the reading direction, is replaced.
std::string escaped_html(std::string_view text);

/// The opening of a page that loads nothing and runs nothing, up to and with <body>. It reads in
/// light and dark and on paper.
std::string html_head(std::string_view title);
std::string_view html_foot();

}  // namespace yearproof::cli
