// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/entities.h"

#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

using yearproof::decode_entity;

TEST_CASE("A character reference is decoded, and what is none gives nothing") {
    struct Case {
        std::string_view reference, meant;
    };
    const std::vector<Case> cases{
        {"&amp;", "&"},        {"&pound;", "\u00A3"},
        {"&ndash;", "\u2013"}, {"&rsquo;", "\u2019"},
        {"&nbsp;", "\u00A0"},  {"&#163;", "\u00A3"},
        {"&#xA3;", "\u00A3"},  {"&#X2013;", "\u2013"},
        {"&zwnj;", "\u200C"},  {"&AElig;", "\u00C6"},
        {"&unknown;", ""},     {"&;", ""},
        {"&#;", ""},           {"&#x;", ""},
        {"&#0;", ""},          {"&#1114112;", ""},
        {"&#xD800;", ""},      {"&#99999999999;", ""},
        {"&#12a;", ""},        {"amp;", ""},
        {"&amp", ""},          {"", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.reference);
        CHECK(decode_entity(each.reference) == each.meant);
    }
}
