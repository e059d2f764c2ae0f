// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read_and_locate.h"

namespace yearproof::plugin {
std::unique_ptr<Format> html();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto format = yearproof::plugin::html();
    yearproof::fuzz::read_and_locate(*format, "a.html",
                                     {reinterpret_cast<const char*>(data), size});
    return 0;
}
