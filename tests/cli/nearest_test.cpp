// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "nearest.h"

#include <catch2/catch.hpp>

using yearproof::cli::did_you_mean;

TEST_CASE("A mistyped name is answered with the names that are near") {
    const std::vector<std::string> rules = {"figure.change", "figure.restated", "figure.total",
                                            "structure.numbering", "text.repeated"};
    struct Case {
        std::string typed, answer;
    };
    const Case cases[] = {
        {"figure.chnage", "; did you mean figure.change?"},
        {"restated", "; did you mean figure.restated or text.repeated?"},
        {"figure", "; did you mean figure.change, figure.restated or figure.total?"},
        {"text.repeat", "; did you mean text.repeated?"},
        {"structure.nonsense", "; did you mean structure.numbering?"},
        {"weather", ""},
        {"", ""},
    };
    for (const auto& [typed, answer] : cases) CHECK(did_you_mean(typed, rules) == answer);
}
