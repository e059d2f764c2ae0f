// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/wanted.h"

#include <atomic>

namespace yearproof {
namespace {

std::atomic<bool (*)()> asked = nullptr;

}  // namespace

bool still_wanted() {
    const auto ask = asked.load();
    return ask == nullptr || ask();
}

void tell_wanted_by(bool (*ask)()) { asked = ask; }

}  // namespace yearproof
