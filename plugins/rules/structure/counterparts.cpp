// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "counterparts.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <utility>

namespace yearproof::plugin {
namespace {

constexpr std::size_t telling_letters = 5;   ///< of a word of a title, at least
constexpr std::size_t most_looked_at = 100;  ///< sections of one number, sentences of one word

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning part = lexicon.meaning("part_of_report"), change = lexicon.meaning("change_of_part");
};

const Words& words() {
    static const Words known;
    return known;
}

bool holds(const Report& report, const Sentence& sentence, Meaning meaning) {
    return phrase_in(report.prose, words().lexicon, sentence.first, sentence.end, meaning) !=
           nullptr;
}

/// What a title is about, in small letters.
std::vector<std::string> content_words(std::string_view title) {
    std::vector<std::string> result;
    std::string word;
    for (const char c : lower_ascii(title) + " ") {
        if (c >= 'a' && c <= 'z') {
            word += c;
        } else {
            if (word.size() >= telling_letters) result.push_back(word);
            word.clear();
        }
    }
    return result;
}

bool has_all(const std::string& text, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&text](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

bool has_any(const std::string& text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&text](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

}  // namespace

bool tells_of_change(const Report& report, const Sentence& sentence) {
    return holds(report, sentence, words().part) && holds(report, sentence, words().change);
}

void Counterparts::read_sections() {
    if (std::exchange(sections_read_, true)) return;
    for (const Section& section : report_.outline.sections) {
        titles_.insert(section.title);
        auto& titles = titles_of_[section.path];
        if (titles.size() < most_looked_at) titles.push_back(lower_ascii(section.title));
    }
}

void Counterparts::read_changes() {
    if (std::exchange(changes_read_, true)) return;
    for (const Sentence& sentence : report_.prose.sentences) {
        if (!tells_of_change(report_, sentence)) continue;
        const std::size_t number = changes_.size();
        changes_.push_back(lower_ascii(report_.document.words(sentence.range)));
        for (const std::string& word : content_words(changes_.back())) {
            auto& with_it = changes_by_word_[word.substr(0, telling_letters)];
            if (with_it.size() < most_looked_at && (with_it.empty() || with_it.back() != number))
                with_it.push_back(number);
        }
    }
}

bool Counterparts::has_like(const Section& section) {
    read_sections();
    if (titles_.contains(section.title)) return true;
    const auto same_number = titles_of_.find(section.path);
    if (section.number.empty() || same_number == titles_of_.end()) return false;
    const std::vector<std::string> content = content_words(section.title);
    return std::any_of(same_number->second.begin(), same_number->second.end(),
                       [&](const std::string& title) { return has_any(title, content); });
}

bool Counterparts::is_spoken_of(const std::string& title) {
    const std::vector<std::string> content = content_words(title);
    if (content.empty()) return false;
    read_changes();
    const auto with_first = changes_by_word_.find(content.front().substr(0, telling_letters));
    return with_first != changes_by_word_.end() &&
           std::any_of(with_first->second.begin(), with_first->second.end(),
                       [&](std::size_t change) { return has_all(changes_[change], content); });
}

}  // namespace yearproof::plugin
