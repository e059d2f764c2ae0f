// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_hash.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace yearproof;

namespace {

std::vector<std::uint64_t> hashes(std::string_view text) {
    std::vector<HashedWord> words;
    hash_words(text, words);
    std::vector<std::uint64_t> result;
    for (const HashedWord& word : words) result.push_back(word.hash);
    return result;
}

}  // namespace

TEST_CASE("A word has one hash wherever in a text it stands") {
    const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (std::size_t length = 1; length <= letters.size(); ++length) {
        const std::string word = letters.substr(0, length);
        const std::vector<std::uint64_t> alone = hashes(word);
        REQUIRE(alone.size() == 1);
        for (std::size_t before = 1; before < 20; ++before) {
            for (const std::size_t after : {0, 1, 9}) {
                for (const char c : {'.', ' ', '\''}) {
                    const std::string text =
                        std::string(before, ' ') + word + std::string(after, c);
                    CHECK(hashes(text) == alone);
                    CHECK(hashes(text + "        ") == alone);
                }
            }
        }
    }
}

TEST_CASE("Every beginning of a long word is another word") {
    const std::string word = "antidisestablishmentarianism";
    std::set<std::uint64_t> met;
    for (std::size_t length = 1; length <= word.size(); ++length)
        met.insert(hashes(word.substr(0, length)).front());
    CHECK(met.size() == word.size());
}

TEST_CASE("Case and apostrophes make no other word, accents do") {
    CHECK(hashes("Children's SERVICES") == hashes("childrens services"));
    CHECK(hashes("the Children\u2019s services") == hashes("the childrens services"));
    CHECK(hashes("caf\u00e9") != hashes("cafe"));
    CHECK(hashes("caf\u00e9 chairs, and tables") == hashes("caf\u00e9  chairs and tables"));
}

TEST_CASE("Numbers are told from words, and keep their points") {
    std::vector<HashedWord> words;
    hash_words("In 2024 1,234.5 pupils of Year7, and 2nd: 3.", words);
    std::vector<bool> numbers;
    for (const HashedWord& word : words) numbers.push_back(word.number);
    CHECK(numbers == std::vector<bool>{false, true, true, false, false, false, false, true, true});
    CHECK(hashes("1,234.5") == hashes("1234.5"));
}
