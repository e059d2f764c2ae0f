// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/lines.h"

#include "yearproof/document/builder.h"

#include <sstream>
#include <string_view>

namespace yearproof::test {

Document document_of_lines(const std::string& text) {
    DocumentBuilder builder("memory", "test");
    const std::string& source = builder.source_text(text);
    std::istringstream lines(text);
    std::uint32_t begin = 0;
    for (std::string line; std::getline(lines, line);
         begin += static_cast<std::uint32_t>(line.size()) + 1) {
        const std::size_t marks = line.find_first_not_of('#');
        const std::size_t bar = line.find(" | ");
        if (line.empty()) continue;
        if (bar != std::string::npos) {
            builder.begin(BlockKind::table);
            builder.begin_row();
            builder.begin_cell();
            builder.verbatim(std::string_view(source).substr(begin, bar), begin);
            builder.end_cell();
            builder.begin_cell();
            builder.verbatim(
                std::string_view(source).substr(begin + bar + 3, line.size() - bar - 3),
                begin + static_cast<std::uint32_t>(bar) + 3);
            builder.end_cell();
            builder.end_row();
        } else if (marks > 0) {
            builder.begin(BlockKind::heading, static_cast<int>(marks));
            builder.verbatim(
                std::string_view(source).substr(begin + marks + 1, line.size() - marks - 1),
                begin + static_cast<std::uint32_t>(marks) + 1);
        } else {
            builder.begin(BlockKind::paragraph);
            builder.verbatim(std::string_view(source).substr(begin, line.size()), begin);
        }
        builder.end();
    }
    return builder.take();
}

}  // namespace yearproof::test
