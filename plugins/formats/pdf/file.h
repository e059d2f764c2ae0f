// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bookmarks.h"
#include "page.h"
#include "tags.h"
#include "yearproof/source/limits.h"
#include "yearproof/source/source.h"

#include <string>
#include <vector>

/// A file as poppler opens it, as pages.
namespace yearproof::pdf {

struct File {
    std::vector<Page> pages;
    std::vector<std::string> warnings;
    std::string title;  ///< from its properties
    Bookmarks bookmarks;
    TaggedTables tables;
};

/// Throws Trouble(unreadable) where it is encrypted, damaged beyond reading, or without any text.
File read_file(const Source& source, const Limits& limits);

}  // namespace yearproof::pdf
