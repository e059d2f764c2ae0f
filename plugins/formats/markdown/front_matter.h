// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/builder.h"

#include <cstddef>
#include <string_view>

#include "scalar.h"

/// What generators of sites keep before a Markdown text: lines "key: value" between two lines of
/// three hyphens (Jekyll's front matter). None of it is the report's text; a title and a date say
/// what report it is.
namespace yearproof::markdown {

struct FrontMatter {
    Scalar title, date;
    std::size_t size = 0;  ///< of all of it, in bytes; 0: the source has none
};

FrontMatter read_front_matter(std::string_view source);

/// A page of a site shows the title and date that are kept before its text; the title where the
/// text has none of its own.
void show(const FrontMatter& front, std::string_view source, DocumentBuilder& builder);

}  // namespace yearproof::markdown
