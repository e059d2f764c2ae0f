// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_stem.h"

#include <catch2/catch.hpp>

using namespace yearproof;

TEST_CASE("Endings of plurals, possessives and derived words go") {
    CHECK(word_stem("Children's") == word_stem("children"));
    CHECK(word_stem("Children\xE2\x80\x99s") == word_stem("children"));
    CHECK(word_stem("Educational") == word_stem("Education"));
    CHECK(word_stem("Homelessness") == word_stem("homeless"));
    CHECK(word_stem("Bodies") == word_stem("body"));
    CHECK(word_stem("Service") != word_stem("Server"));
}

TEST_CASE("Small letters without apostrophes") {
    CHECK(lower_form("Children's") == "childrens");
    CHECK(lower_form("O\xE2\x80\x99Neill") == "oneill");
}

TEST_CASE("Apostrophes of either kind") {
    CHECK(has_apostrophe("Children's"));
    CHECK(has_apostrophe("Children\xE2\x80\x99s"));
    CHECK_FALSE(has_apostrophe("Caf\xC3\xA9s"));
}
