// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/language/word_stem.h"

#include "yearproof/source/late.h"
#include "yearproof/source/text_hash.h"

#include <functional>
#include <unordered_map>
#include <utility>

namespace yearproof {
namespace {

constexpr std::string_view curly_apostrophe = "\xE2\x80\x99";

std::string folded(std::string_view word, std::string_view apostrophe) {
    std::string lower;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (c == '\'') {
            lower += apostrophe;
        } else if (word.substr(i).starts_with(curly_apostrophe)) {
            lower += apostrophe;
            i += curly_apostrophe.size() - 1;
        } else {
            lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
        }
    }
    return lower;
}

std::string stemmed(const std::string& lower) {
    const std::string_view stem = late_functions().stem(lower);
    return stem.data() == nullptr ? lower : std::string(stem);
}

/// Words come again and again, in one report and in the next. Let go when it is full: texts of
/// nothing but new words must not fill the memory.
class StemCache {
public:
    struct Stem {
        std::string letters;
        std::uint64_t hash = 0;
    };
    const Stem& of(std::string_view word) {
        const auto known = stems_.find(word);
        if (known != stems_.end()) return known->second;
        if (stems_.size() >= most) stems_.clear();
        std::string stem = stemmed(folded(word, "'"));
        const std::uint64_t hash = std::hash<std::string>()(stem);
        return stems_.emplace(word, Stem{std::move(stem), hash}).first->second;
    }
    static StemCache& of_this_thread() {
        thread_local StemCache cache;
        return cache;
    }

private:
    static constexpr std::size_t most = 1U << 15U;
    std::unordered_map<std::string, Stem, TextHash, std::equal_to<>> stems_;
};

}  // namespace

std::string lower_form(std::string_view word) { return folded(word, ""); }

std::string word_stem(std::string_view word) {
    return StemCache::of_this_thread().of(word).letters;
}

std::uint64_t stem_hash(std::string_view word) { return StemCache::of_this_thread().of(word).hash; }

}  // namespace yearproof
