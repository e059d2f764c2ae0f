// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/announced.h"

#include "yearproof/facts/reading/stems.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int sentence_reach = 60;  ///< tokens of the sentence before that are looked at

/// "A reduction in exclusions and suspensions": the word, and what follows it.
struct Announcement {
    int first = -1;
    Direction direction = Direction::none;
    int begin = 0, end = 0;   ///< of the sentence
    bool of_numbers = false;  ///< "numbers have reduced": of what the sentence spoke of before
};

/// "and numbers have | reduced": the numbers of something; not "numbers of staff have reduced".
bool is_of_numbers(const Text& text, int first, int verb) {
    const bool perfect = verb > first && text.is(verb - 1, verb, text.words.perfect);
    const int noun = verb - (perfect ? 2 : 1);
    return perfect && noun > first && text.is(noun, noun + 1, text.words.bare_quantity) &&
           !text.is(noun - 1, noun, text.words.preposition);
}

/// The one change that the sentence tells, without saying that it was slowed or did not come.
Announcement announcement(const Text& text, const Sentence& sentence) {
    Announcement found;
    found.end = static_cast<int>(sentence.end);
    int first = static_cast<int>(sentence.first);
    while (first < found.end && !text.word(first)) ++first;  // the number of its paragraph
    found.begin = first;
    for (int i = first; i < found.end; ++i) {
        if (i - first > sentence_reach || text.number(i) ||
            text.is(i, i + 1, text.words.negation) || text.is(i, i + 1, text.words.tempering))
            return {};
        const Phrase* noun = text.starts(i, i + 1, text.words.change_noun);
        const bool told = noun != nullptr && noun->value == 1 && i + 1 < found.end &&
                          text.is(i + 1, i + 2, text.words.preposition);
        const Phrase* verb = told ? nullptr : text.starts(i, found.end, text.words.change_verb);
        if (!told && verb == nullptr) continue;
        const bool of_numbers = verb != nullptr && is_of_numbers(text, first, i);
        if ((!told && !of_numbers) || found.first >= 0) return {};
        found.first = i;
        found.direction = direction_of(told ? *noun : *verb);
        found.of_numbers = of_numbers;
    }
    return found;
}

/// "But", or a change of its own before its figure.
bool is_contrasted(const Text& text, int first, int figure) {
    for (int i = first; i < figure; ++i) {
        if (text.is(i, i + 1, text.words.relative_pronoun) ||
            text.is(i, figure, text.words.change_verb) ||
            text.is(i, figure, text.words.change_noun))
            return true;
    }
    return false;
}

std::vector<std::string> stems_between(const Text& text, int first, int end) {
    std::vector<int> words;
    for (int i = first; i < end; ++i) {
        if (text.word(i)) words.push_back(i);
    }
    return stems_of(text, {}, words);
}

/// At least half of what the concept is told by stands among the words.
bool half_told(const std::vector<std::string>& told, const Concept& what) {
    const auto shared = std::ranges::count_if(what.stems, [&](const std::string& stem) {
        return std::ranges::find(told, stem) != told.end();
    });
    return shared > 0 && 2 * static_cast<std::size_t>(shared) >= what.stems.size();
}

/// Whether a thing that the change is in has no stem but those of the concept: it, or one that it
/// is part of.
bool speaks_of(const Text& text, const Announcement& said, const Concept& what) {
    if (said.of_numbers) return half_told(stems_between(text, said.begin, said.first), what);
    int i = said.first + 1;  // "in"
    const int counted = text.is(i + 1, i + 2, text.words.article) ? i + 2 : i + 1;
    if (const Phrase* head = text.starts(counted, said.end, text.words.quantity_head))
        i = counted + static_cast<int>(head->words) - 1;  // "in the number of"
    // "children being excluded", of exclusions
    for (int being = i; being < said.end; ++being) {
        if (text.is(being, being + 1, text.words.being_done))
            return half_told(stems_between(text, i + 1, said.end), what);
    }
    while (++i < said.end && text.word(i)) {
        std::vector<int> name;
        while (i < said.end && text.word(i) && !text.is(i, i + 1, text.words.conjunction) &&
               !text.is(i, i + 1, text.words.preposition) && !text.is(i, i + 1, text.words.be_verb))
            name.push_back(i++);
        const std::vector<std::string> stems = stems_of(text, {}, name);
        const bool all = std::ranges::all_of(stems, [&](const std::string& stem) {
            return std::ranges::find(what.stems, stem) != what.stems.end();
        });
        if (all && !stems.empty()) return true;
        if (i >= said.end || !text.is(i, i + 1, text.words.conjunction)) return false;
    }
    return false;
}

}  // namespace

void take_announced(const Text& text, const SentenceFacts& sentence, const Sentence& before,
                    Facts& facts) {
    std::vector<Statement>& statements = facts.statements;
    Announcement said;
    for (std::size_t i = sentence.statement; i < statements.size(); ++i) {
        Statement& one = statements[i];
        if (one.kind != Statement::Kind::comparison || one.direction != Direction::none) continue;
        if (one.subject < 0) continue;
        const Fact& subject = facts.facts[static_cast<std::size_t>(one.subject)];
        const bool here = static_cast<std::size_t>(one.subject) >= sentence.fact;
        if (!here || is_contrasted(text, sentence.first, static_cast<int>(subject.token))) continue;
        if (said.first < 0) said = announcement(text, before);
        if (said.direction != Direction::up && said.direction != Direction::down) return;
        if (!speaks_of(text, said, subject.what)) continue;
        one.direction = said.direction;
        one.direction_words = text.token(said.first).range;
    }
}

}  // namespace yearproof
