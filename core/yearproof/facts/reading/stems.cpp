// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/stems.h"

#include "yearproof/language/word_stem.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof {
namespace {

bool says_nothing(const Text& text, int i) {
    const Token& token = text.token(i);
    return token.kind == TokenKind::symbol || text.function(i);
}

char initial(const Text& text, int i) {
    const char c = text.at(i).front();
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

/// "Child" and "children" have one.
std::string stem_at(const Text& text, int i) {
    const Phrase* const plural = text.starts(i, i + 1, text.words.irregular_plural);
    return word_stem(plural == nullptr ? text.at(i) : std::string_view(plural->code));
}

/// The numbers of "aged 9 to 17".
bool is_age(const Text& text, int i) {
    constexpr int longest = 4;  // "between the ages of"
    const int first = std::max(0, i - longest);
    if (!text.number(i)) return false;
    if (text.ends(first, i, text.words.age_before) != nullptr) return true;
    return i - 2 > first && text.number(i - 2) && !text.in_time(i - 2) && is_age(text, i - 2);
}

std::string_view without_plural(std::string_view acronym) {
    if (acronym.size() > 2 && acronym.back() == 's') acronym.remove_suffix(1);
    return acronym;
}

const Definition* definition(const Text& text, const Acronyms& acronyms, int i) {
    if (!text.token(i).all_caps) return nullptr;
    const auto found = acronyms.find(without_plural(text.at(i)));
    return found == acronyms.end() ? nullptr : &found->second;
}

}  // namespace

bool is_done(const Text& text, int i) {
    if (text.is(i, i + 1, text.words.participle)) return true;
    const std::string_view word = text.at(i);
    return text.word(i) && word.size() >= 5 && !text.is(i, i + 1, text.words.no_verb) &&
           text.lexicon.ends(word, 2, text.words.past_ending);
}

int spelled_from(const Text& text, int i, std::string_view letters) {
    std::size_t left = letters.size();
    const int lowest = std::max(0, i - static_cast<int>(letters.size()) * 3);
    for (int at = i - 1; at >= lowest; --at) {
        if (text.symbol(at, '-') || text.symbol(at, '/') || text.symbol(at, '&') ||
            text.symbol(at, ','))
            continue;
        if (!text.word(at)) return -1;
        if (initial(text, at) == letters[left - 1]) {
            if (--left == 0) return at;
        } else if (!says_nothing(text, at)) {
            return -1;
        }
    }
    return -1;
}

/// "Two newly qualified social work teams ... 14 NQSW": the words, not long before, whose initials
/// they are.
TextRange spelled_nearby(const Text& text, int i) {
    constexpr int reach = 120;
    constexpr std::size_t shortest = 3;
    if (!text.token(i).all_caps) return {};
    const std::string_view letters = without_plural(text.at(i));
    if (letters.size() < shortest) return {};
    for (int at = i - 1; at >= std::max(0, i - reach); --at) {
        if (!text.word(at) || initial(text, at) != letters.back()) continue;
        const int from = spelled_from(text, at + 1, letters);
        if (from >= 0) return {text.token(from).range.begin, text.token(at).range.end};
    }
    return {};
}

std::string full_words(const Text& text, const Acronyms& acronyms, int i) {
    if (const Definition* meant = definition(text, acronyms, i)) return meant->words;
    const TextRange near = spelled_nearby(text, i);
    return near.empty() ? std::string(text.at(i)) : collapsed(text.document.words(near));
}

Acronyms read_acronyms(const Text& text) {
    Acronyms acronyms;
    const int count = static_cast<int>(text.prose.tokens.size());
    for (int i = 1; i + 1 < count; ++i) {
        if (!text.token(i).all_caps || !text.symbol(i - 1, '(') || !text.symbol(i + 1, ')'))
            continue;
        const std::string_view letters = without_plural(text.at(i));
        const int from = spelled_from(text, i - 1, letters);
        if (from < 0 || acronyms.contains(letters)) continue;
        std::vector<int> words;
        for (int at = from; at < i - 1; ++at) words.push_back(at);
        const TextRange range{text.token(from).range.begin, text.token(i - 2).range.end};
        acronyms.emplace(
            letters, Definition{collapsed(text.document.words(range)), stems_of(text, {}, words)});
    }
    return acronyms;
}

std::vector<std::string> stems_of(const Text& text, const Acronyms& acronyms,
                                  const std::vector<int>& tokens) {
    std::vector<std::string> stems;
    for (const int i : tokens) {
        const bool contrasts = text.is(i, i + 1, text.words.contrasting);
        if (says_nothing(text, i) && !contrasts) continue;
        if (const Definition* meant = definition(text, acronyms, i)) {
            stems.insert(stems.end(), meant->stems.begin(), meant->stems.end());
        } else if (contrasts) {
            stems.push_back(contrast_mark + stem_at(text, i));
        } else if (is_done(text, i)) {
            stems.push_back(action_mark + word_stem(text.at(i)));
        } else if (is_age(text, i)) {
            stems.push_back(age_mark + std::string(text.at(i)));
        } else {
            stems.push_back(stem_at(text, i));
        }
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

}  // namespace yearproof
