// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/rules/report_words.h"

#include "support/sentence.h"

#include <catch2/catch.hpp>

using namespace yearproof;

TEST_CASE("Words that stand by themselves in small letters are counted") {
    const Report report = test::report_of_paragraph(
        "Grants grew. The grants (grants!) of grants-officers, 118grants and grants.gov.",
        "2025-03-06");
    const ReportWords words(report);
    CHECK(words.times("grants") == 2);
    CHECK(words.times("Grants") == 2);
    CHECK(words.times("the") == 0);
    CHECK(words.times("gov") == 0);
}

TEST_CASE("Brackets, quotes and punctuation leave a word alone, other words and signs do not") {
    const Report report = test::report_of_paragraph("(\"a\") b. c-d e/f 5g h", "2025-03-06");
    const std::vector<Token>& tokens = report.prose.tokens;
    std::string alone;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::word && stands_alone(tokens, i, i))
            alone += report.document.words(tokens[i].range);
    }
    CHECK(alone == "abh");
}
