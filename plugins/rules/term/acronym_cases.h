// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acronym_index.h"

#include <map>
#include <set>
#include <string>

/// One acronym in capitals and small letters of two kinds: "DfE" and "DFE", "ILACs" and "ILACS".
namespace yearproof::plugin {

/// Takes in the reports of a series, oldest first.
class AcronymCases {
public:
    /// What is to be said of the acronyms of the next report, by name.
    std::map<std::string, Finding> next(const ReportAcronyms& report);

    /// One spelling of an acronym, and where it stands.
    struct Form {
        std::string name;                  ///< under which the index has it
        std::size_t here = 0, before = 0;  ///< uses in the report taken in last, in earlier ones
        Place first, own;                  ///< of the first use of all, and of the first here
    };
    using Forms = std::map<std::string, Form>;

private:
    std::map<std::string, Forms> forms_;            ///< by small letters, by form
    std::set<std::string, std::less<>> explained_;  ///< names
};

}  // namespace yearproof::plugin
