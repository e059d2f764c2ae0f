// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <string>
#include <string_view>
#include <vector>

/// Reports made by hand for tests of the stages after the outline: sections as a list, no format
/// and no parsing.
namespace yearproof::test {

struct SmallSection {
    int level = 1;
    std::string number, title, text;
};

/// A section without a title is a numbered paragraph.
Report small_report(const std::vector<SmallSection>& sections);

/// A report of a title, a body and a date, with some text; for grouping.
Report titled_report(std::string path, std::string title, std::string body,
                     const std::string& issued, const std::string& text = {});

}  // namespace yearproof::test
