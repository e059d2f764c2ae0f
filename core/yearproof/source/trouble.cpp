// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/trouble.h"

#include <utility>

namespace yearproof {
namespace {

std::string joined(const std::string& path, const std::string& place, const std::string& message) {
    std::string out;
    for (const std::string* part : {&path, &place}) {
        if (!part->empty()) {
            out += *part;
            out += ": ";
        }
    }
    return out + message;
}

}  // namespace

Trouble::Trouble(TroubleKind kind, std::string path, std::string place, std::string message)
    : std::runtime_error(joined(path, place, message)), kind_(kind), path_(std::move(path)),
      place_(std::move(place)), message_(std::move(message)) {}

}  // namespace yearproof
