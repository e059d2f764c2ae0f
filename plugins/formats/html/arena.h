// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

/// Memory for one page: handed out in pieces, given back all at once, and no more than so much. The
/// parser's own way of giving a tree back calls itself as deep as the page is nested.
namespace yearproof::html {

class Arena {
public:
    explicit Arena(std::size_t most) : most_(most) {}

    /// Null where there would be more than the most.
    void* take(std::size_t size);

private:
    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::size_t most_, taken_ = 0;
    std::byte* free_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace yearproof::html
