// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "scopes.h"

#include "walk.h"

#include <yearproof/source/utf8.h>

#include <string>

namespace yearproof::figure {
namespace {

const Section& section_of(const Report& report, std::int32_t section) {
    return report.outline.sections[static_cast<std::size_t>(section)];
}

/// The section whose title the figure stands under; -1: none.
std::int32_t titled(const Report& report, std::int32_t section) {
    while (section >= 0 && section_of(report, section).title.empty())
        section = section_of(report, section).parent;
    return section;
}

bool sums_up(const Report& report, const Section& section) {
    static const Meaning summary = Lexicon::english().meaning("summary_title");
    const std::uint32_t first = first_token_from(report.prose, section.heading.begin);
    const std::uint32_t end = first_token_from(report.prose, section.heading.end);
    return phrase_in(report.prose, Lexicon::english(), first, end, summary) != nullptr;
}

/// The words of a clause that may say what part of the whole it speaks of.
class Narrowing {
public:
    Narrowing(const Report& report, const Fact& fact)
        : report_(report), walk_(report), sentence_(report.prose.sentences[fact.sentence]),
          known_(lower_ascii(fact.what.words)), first_(fact.token), end_(walk_.end_of(fact)) {
        static const Meaning by = Lexicon::english().meaning("narrowed_by");
        const bool opens = is_first(fact) || walk_.is(sentence_.first, sentence_.first + 1, by);
        while (first_ > sentence_.first && (opens || !is_mark(first_ - 1))) --first_;
        while (end_ < sentence_.end && !is_mark(end_)) ++end_;
    }

    /// Whether it is narrowed by a word that the other sentence does not have.
    bool has_more_than(const Narrowing& other) const {
        for (std::uint32_t i = first_; i < end_; ++i) {
            const bool narrows = is_name(i) || is_narrowed(i) || refers_back(i);
            if (narrows && !in_time(report_, i) && !known(i) && !other.says(i)) return true;
        }
        return false;
    }

    /// Whether it has any word of its own that says something.
    bool has_own_words_beside(const Narrowing& other) const {
        for (std::uint32_t i = first_; i < end_; ++i) {
            if (walk_.word(i) && !says_little(i) && !in_time(report_, i) && !known(i) &&
                !other.says(i))
                return true;
        }
        return false;
    }

private:
    /// No other figure stands before it in the sentence.
    bool is_first(const Fact& fact) const {
        const std::vector<Fact>& facts = report_.facts.facts;
        return &fact == facts.data() || (&fact - 1)->sentence != fact.sentence;
    }

    /// "It completed 24 homes": who did is told before.
    bool refers_back(std::uint32_t i) const {
        static const Meaning back = Lexicon::english().meaning("refers_back");
        return walk_.is(i, i + 1, back);
    }

    bool is_mark(std::uint32_t i) const { return walk_.symbol(i, {U',', U';', U':', U'(', U')'}); }

    bool says_little(std::uint32_t i) const {
        static const Meaning function = Lexicon::english().meaning("function_word"),
                             be = Lexicon::english().meaning("be_verb"),
                             pronoun = Lexicon::english().meaning("pronoun");
        return walk_.is(i, i + 1, function) || walk_.is(i, i + 1, be) ||
               walk_.is(i, i + 1, pronoun);
    }

    /// A place, a body, a programme; or what a sentence begins with.
    bool is_name(std::uint32_t i) const {
        const Token& token = report_.prose.tokens[i];
        return token.capital && token.range.size() > 1 && !says_little(i);
    }

    /// The word after "in", "for", "among", an article between passed over.
    bool is_narrowed(std::uint32_t i) const {
        static const Meaning by = Lexicon::english().meaning("narrowed_by"),
                             function = Lexicon::english().meaning("function_word");
        if (!walk_.word(i) || i == sentence_.first || walk_.is(i, i + 1, function)) return false;
        const std::uint32_t before =
            i - sentence_.first >= 2 && walk_.is(i - 1, i, function) ? i - 2 : i - 1;
        return walk_.is(before, before + 1, by) || walk_.is(i - 1, i, by);
    }

    std::string word(std::uint32_t i) const {
        return lower_ascii(report_.document.words(report_.prose.tokens[i].range));
    }
    bool known(std::uint32_t i) const { return known_.find(word(i)) != std::string::npos; }

    /// Whether this sentence, too, has the word that stands as token i of another.
    bool says(std::uint32_t token) const {
        const std::vector<Token>& tokens = report_.prose.tokens;
        for (std::uint32_t i = sentence_.first; i < sentence_.end; ++i) {
            if (tokens[i].hash == tokens[token].hash && word(i) == word(token)) return true;
        }
        return false;
    }

    const Report& report_;
    const Walk walk_;
    const Sentence& sentence_;
    const std::string known_;    ///< of the measure itself
    std::uint32_t first_, end_;  ///< the clause of the figure, and what opens the sentence
};

}  // namespace

bool in_summary(const Report& report, const Fact& fact) {
    for (auto at = static_cast<std::int32_t>(fact.section); at >= 0;
         at = section_of(report, at).parent) {
        const Section& section = section_of(report, at);
        if (!section.title.empty() && section.level > 0 && sums_up(report, section)) return true;
    }
    return false;
}

bool in_same_words(const Report& report, const Fact& a, const Fact& b) {
    const Narrowing of_a(report, a), of_b(report, b);
    return !of_a.has_own_words_beside(of_b) && !of_b.has_own_words_beside(of_a);
}

Scope compare_scopes(const Report& report, const Fact& a, const Fact& b) {
    const Narrowing of_a(report, a), of_b(report, b);
    if (of_a.has_more_than(of_b) || of_b.has_more_than(of_a)) return Scope::unlike;
    const std::int32_t title = titled(report, static_cast<std::int32_t>(a.section));
    if (title >= 0 && title == titled(report, static_cast<std::int32_t>(b.section)))
        return Scope::one_section;
    return in_summary(report, a) != in_summary(report, b) ? Scope::summary : Scope::unlike;
}

}  // namespace yearproof::figure
