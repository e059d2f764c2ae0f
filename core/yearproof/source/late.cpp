// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/late.h"

#include "yearproof/source/trouble.h"

#include <dlfcn.h>

#include <filesystem>

namespace yearproof {
namespace {

/// Beside the library that this code is in.
std::string late_library() {
    Dl_info info = {};
    static const int here = 0;
    const bool known = dladdr(&here, &info) != 0 && info.dli_fname != nullptr;
    const std::filesystem::path own = known ? info.dli_fname : "";
    return (own.parent_path() / YEARPROOF_LATE_LIBRARY).string();
}

const LateFunctions& load() {
    const std::string library = late_library();
    void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = handle == nullptr ? nullptr : dlsym(handle, late_symbol);
    if (symbol == nullptr) {
        const char* reason = dlerror();
        throw Trouble(TroubleKind::plugin, "", "",
                      std::string("what reads words cannot be loaded: ") +
                          (reason == nullptr ? library : reason));
    }
    return *static_cast<const LateFunctions*>(symbol);
}

}  // namespace

const LateFunctions& late_functions() {
    static const LateFunctions& functions = load();
    return functions;
}

}  // namespace yearproof
