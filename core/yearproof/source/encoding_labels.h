// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// What pages and letters call encodings.
namespace yearproof {

/// The encoding, as iconv names it, that is meant by a label (in any case): what browsers read it
/// as, which is often a larger one of the same family (WHATWG Encoding Standard). "" where it says
/// that the bytes are Unicode, which they say themselves; a label that is not known, as it is.
std::string encoding_meant(std::string_view label);

}  // namespace yearproof
