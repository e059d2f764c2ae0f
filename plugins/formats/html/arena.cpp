// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "arena.h"

#include <algorithm>
#include <new>

namespace yearproof::html {
namespace {

constexpr std::size_t usual_chunk = 256 * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

}  // namespace

void* Arena::take(std::size_t size) {
    size = (size + alignment - 1) / alignment * alignment;
    if (size > left_) {
        const std::size_t chunk = std::max(size, usual_chunk);
        if (chunk > most_ - std::min(most_, taken_)) return nullptr;
        auto* memory = new (std::nothrow) std::byte[chunk];
        if (memory == nullptr) return nullptr;
        chunks_.emplace_back(memory);
        taken_ += chunk;
        free_ = memory;
        left_ = chunk;
    }
    void* out = free_;
    free_ += size;
    left_ -= size;
    return out;
}

}  // namespace yearproof::html
