// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>

#include <gumbo.h>

#include <string>
#include <string_view>

#include "arena.h"

/// A page as the tree that a browser makes of it.
namespace yearproof::html {

/// The encoding that a page says it is in, within its first kilobytes; "" where it says none.
std::string declared_encoding(std::string_view bytes);

/// The bytes begin as a page does.
bool begins_as_page(std::string_view bytes);

class Page {
public:
    /// `text` must outlive it. Throws Trouble(unreadable) where the limits do not allow it.
    Page(const std::string& path, std::string_view text, const Limits& limits);

    const GumboNode& root() const { return *root_; }

private:
    Arena arena_;
    const GumboNode* root_ = nullptr;
};

}  // namespace yearproof::html
