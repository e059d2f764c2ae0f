// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/facts/report.h>

#include <set>
#include <string>
#include <vector>

/// References of a report to its own parts ("section 5.10", "Appendix C", "Table 3"), and the parts
/// that it has. Knows words and numbers only: no messages.
namespace yearproof::plugin {

enum class PartKind : std::uint8_t { section, appendix, table, figure, page };

struct Reference {
    PartKind kind = PartKind::section;
    std::string label;  ///< "5.10", "C" in capitals, "3"
    TextRange range;    ///< with its word; of a list's later members the label alone
    std::uint32_t first_token = 0, end_token = 0;
    bool elsewhere = false;  ///< of another document, or likely so: "section 17 of the Act"
};

std::vector<Reference> read_references(const Report& report);

/// What a report has to refer to.
struct Parts {
    std::set<std::vector<int>> sections;  ///< numbers, and those they begin with
    std::set<std::string> appendices, tables, figures;
    bool no_appendices = false;  ///< "Appendices: None"
    std::uint32_t pages = 0;     ///< 0: the format has none

    const std::set<std::string>& labels(PartKind kind) const;
};

Parts read_parts(const Report& report);

}  // namespace yearproof::plugin
