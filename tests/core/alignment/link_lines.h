// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/small_report.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yearproof::test {

/// By their numbers, or titles where they have none: "2.1+2.2".
std::string section_names(const Report& report, const std::vector<std::uint32_t>& sections);

/// One line a link of the two that is not plainly the same: "2.1 > 3.1 renumbered"; then what was
/// removed and added.
std::string link_lines(const std::vector<SmallSection>& old,
                       const std::vector<SmallSection>& fresh);

}  // namespace yearproof::test
