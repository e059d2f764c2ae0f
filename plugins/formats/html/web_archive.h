// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// A page as one file, in the form of a letter with enclosures (MHTML, RFC 2557): browsers save
/// pages so, Word its documents, and what turns pages into Word files puts it in as it is.
namespace yearproof::html {

bool is_web_archive(std::string_view bytes);

/// The bytes of its first page; "" where it holds none.
std::string page_of_web_archive(std::string_view bytes);

}  // namespace yearproof::html
