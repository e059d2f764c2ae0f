// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "packages.h"

namespace yearproof::plugin {
std::unique_ptr<Format> odt();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto format = yearproof::plugin::odt();
    yearproof::fuzz::read_package(*format, "a.odt", {reinterpret_cast<const char*>(data), size});
    return 0;
}
