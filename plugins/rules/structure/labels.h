// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/rules/rule.h>

#include <vector>

/// "Appendix 2 - Action plan", "Table 3: Spending": the numbers of appendices, tables and figures
/// that a report labels, and those that are not the one that is due.
namespace yearproof::plugin {

struct LabelFault {
    TextRange label;    ///< "Appendix 5"
    TextRange number;   ///< its "5"
    TextRange before;   ///< the label before it, or behind it where it is the first
    std::string meant;  ///< "2"
    bool sure = true;   ///< false: one may have been left out of a list on purpose
};

std::vector<LabelFault> check_labels(const Report& report);

}  // namespace yearproof::plugin
