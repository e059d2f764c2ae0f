// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>

#include <cstdint>

/// How deep a reader of nested blocks has gone.
namespace yearproof::blocks {

class Nesting {
public:
    explicit Nesting(const Limits& limits) : most_(limits.depth) {}

    /// Reads what is nested one deeper, unless that is deeper than the limit.
    template <class Read>
    void deeper(Read read) {
        if (depth_ >= most_) {
            exceeded_ = true;
            return;
        }
        ++depth_;
        read();
        --depth_;
    }
    /// Whether something was left out.
    bool exceeded() const { return exceeded_; }

private:
    std::uint32_t most_, depth_ = 0;
    bool exceeded_ = false;
};

inline constexpr const char* nested_too_deep =
    "nested deeper than the limit: what stands deeper is left out";

}  // namespace yearproof::blocks
