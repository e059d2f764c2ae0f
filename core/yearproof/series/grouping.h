// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/series/profile.h"

#include <vector>

/// Which profiles belong together. Internal to the series stage.
namespace yearproof::grouping {

/// Groups of indices into `profiles`, each in rising order; every index is in one. The order of
/// profiles settles ties, so it must not depend on how the reports were named.
std::vector<std::vector<std::size_t>> group(const std::vector<Profile>& profiles);

}  // namespace yearproof::grouping
