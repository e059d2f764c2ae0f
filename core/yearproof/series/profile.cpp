// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/series/profile.h"

#include "yearproof/language/word_hash.h"
#include "yearproof/series/file_name.h"

#include <algorithm>

namespace yearproof::grouping {
namespace {

constexpr std::size_t opening_words = 120;
constexpr std::size_t sample_size = 256;

void keep_distinct(Words& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::uint64_t set_hash(const Words& words) {
    std::uint64_t hash = 0;
    for (const std::uint64_t word : words) hash = mix_hash(hash, word);
    return words.empty() ? 0 : hash | 1U;
}

Words lasting_words(std::string_view text) {
    std::vector<HashedWord> hashed;
    hash_words(text, hashed);
    Words result;
    for (const HashedWord& word : hashed) {
        if (!word.number) result.push_back(word.hash);
    }
    keep_distinct(result);
    return result;
}

/// The title without the names of months, which change as the years do.
std::string title_without_months(const Report& report) {
    if (report.identity.title_range.empty()) return report.identity.title;
    static const Meaning month = Lexicon::english().meaning("month");
    const std::vector<Token>& tokens = report.prose.tokens;
    const TextRange range = report.identity.title_range;
    std::string title;
    for (std::size_t i = first_token_from(report.prose, range.begin);
         i < tokens.size() && tokens[i].range.end <= range.end; ++i) {
        if (Lexicon::english().find(&report.prose.words[i], 1, month) != nullptr) continue;
        if (!tokens[i].glued) title += ' ';
        title += report.document.words(tokens[i].range);
    }
    return title;
}

Words pairs_of(const std::vector<HashedWord>& words) {
    Words pairs;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].number && !words[i - 1].number)
            pairs.push_back(mix_hash(words[i - 1].hash, words[i].hash));
    }
    keep_distinct(pairs);
    return pairs;
}

bool may_be_opening(const Report& report, const Block& block) {
    return block.text.begin >= report.identity.title_range.end &&
           block.kind != BlockKind::heading && block.kind != BlockKind::contact;
}

/// The text that follows the title, headings not counted: the summary, in most reports.
Words read_opening(const Report& report) {
    std::vector<HashedWord> words;
    for (const Block& block : report.document.blocks) {
        if (!may_be_opening(report, block)) continue;
        hash_words(report.document.words(block.text), words);
        if (words.size() >= opening_words) break;
    }
    words.resize(std::min(words.size(), opening_words));
    return pairs_of(words);
}

std::size_t shared(const Words& a, const Words& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        count += a[i] == b[j];
        const bool step_a = a[i] <= b[j], step_b = b[j] <= a[i];
        i += step_a;
        j += step_b;
    }
    return count;
}

}  // namespace

Profile read_profile(const Report& report, std::size_t index) {
    Profile profile;
    profile.title = lasting_words(title_without_months(report));
    profile.body = lasting_words(report.identity.body);
    profile.opening = read_opening(report);
    profile.title_hash = set_hash(profile.title);
    profile.body_hash = set_hash(profile.body);
    profile.name_hash = hash_without_years(report.path);
    profile.report = index;
    return profile;
}

Words sample_text(const Report& report) {
    if (!report.sample.empty()) return report.sample;
    std::vector<HashedWord> words;
    hash_words(report.document.text, words);
    const Words pairs = pairs_of(words);
    const std::size_t size = std::min(pairs.size(), sample_size);
    return {pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(size)};
}

std::size_t blocks_to_opening(const Report& report) {
    std::vector<HashedWord> words;
    const auto& blocks = report.document.blocks;
    std::size_t i = 0;
    for (; i < blocks.size() && words.size() < opening_words; ++i) {
        if (may_be_opening(report, blocks[i]))
            hash_words(report.document.words(blocks[i].text), words);
    }
    return i;
}

double resemblance(const Words& a, const Words& b) {
    const std::size_t both = shared(a, b), either = a.size() + b.size() - both;
    return either > 0 ? static_cast<double>(both) / static_cast<double>(either) : 0;
}

double containment(const Words& a, const Words& b) {
    const std::size_t fewer = std::min(a.size(), b.size());
    return fewer > 0 ? static_cast<double>(shared(a, b)) / static_cast<double>(fewer) : 0;
}

}  // namespace yearproof::grouping
