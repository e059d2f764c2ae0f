// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "overtaken.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <set>
#include <string>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t longest_name = 5;  ///< tokens between "last" and the event
constexpr std::uint32_t nearest_time = 8;  ///< tokens between an event and its time

/// An event that is said to be the last of its kind.
struct LastEvent {
    std::uint32_t first = 0, end = 0;  ///< tokens, the time included
    std::uint32_t noun = 0;            ///< the token that says what it was
    std::set<std::string> names;       ///< whose it was: "ofsted"
    Date when{};
};

class Finder {
public:
    explicit Finder(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<Overtaken> find() {
        std::vector<Overtaken> found;
        if (!report_.context.now) return found;
        for (const TimeExpression& time : report_.facts.times) {
            const LastEvent last = last_event(time);
            if (last.end == 0) continue;
            const TimeExpression* const later = later_event(last);
            if (later != nullptr) found.push_back({range(last.first, last.end), later->range});
        }
        return found;
    }

private:
    TextRange range(std::uint32_t first, std::uint32_t end) const {
        return {tokens_[first].range.begin, tokens_[end - 1].range.end};
    }
    bool is(std::uint32_t i, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], 1, meaning) != nullptr;
    }
    std::string stem(std::uint32_t i) const {
        return word_stem(report_.document.words(tokens_[i].range));
    }

    /// The first event that came after; null where there is none, or where the paragraph itself
    /// speaks of a later time: it may be the last before that.
    const TimeExpression* later_event(const LastEvent& last) const {
        const TimeExpression* first = nullptr;
        const std::size_t block = report_.document.block_at(tokens_[last.noun].range.begin);
        for (const TimeExpression& time : report_.facts.times) {
            if (!is_after(last, time)) continue;
            if (report_.prose.sentences[time.sentence].block == block) return nullptr;
            if (first == nullptr && is_such(last, time)) first = &time;
        }
        return first;
    }

    /// The event directly before a time with its year, where it is called the last one by name.
    LastEvent last_event(const TimeExpression& time) const {
        LastEvent event;
        const std::uint32_t lowest = report_.prose.sentences[time.sentence].first;
        if (!time.period || !time.year_stated || time.first_token < lowest + 3) return event;
        std::uint32_t noun = time.first_token - 1;
        if (tokens_[noun].kind == TokenKind::word && !is(noun, event_noun())) --noun;  // "in"
        if (!is(noun, event_noun())) return event;
        const std::uint32_t end = noun - std::min(noun - lowest, longest_name);
        for (std::uint32_t i = noun; i-- > end;) {
            if (is(i, last_word())) {
                event.first = i;
                event.end = event.names.empty() ? 0 : time.end_token;
                event.noun = noun;
                event.when = time.period->last;
                return event;
            }
            if (tokens_[i].kind == TokenKind::word && tokens_[i].capital)
                event.names.insert(stem(i));
        }
        return event;
    }

    /// A time after the last event and not after the report.
    bool is_after(const LastEvent& last, const TimeExpression& time) const {
        if (!time.period || !time.year_stated || time.kind == TimeKind::relative) return false;
        return time.period->first > last.when && time.period->last <= *report_.context.now;
    }

    /// Another event of that kind and name stands before the time.
    bool is_such(const LastEvent& last, const TimeExpression& time) const {
        const Sentence& sentence = report_.prose.sentences[time.sentence];
        const std::uint32_t lowest =
            time.first_token - std::min(time.first_token - sentence.first, nearest_time);
        for (std::uint32_t i = time.first_token; i-- > lowest;) {
            if (is(i, event_noun()))
                return stem(i) == stem(last.noun) && has_names(last, sentence, i);
        }
        return false;
    }

    /// All the names stand before the event, with no other event between.
    bool has_names(const LastEvent& last, const Sentence& sentence, std::uint32_t noun) const {
        std::set<std::string> names;
        const std::uint32_t lowest = noun - std::min(noun - sentence.first, longest_name);
        for (std::uint32_t i = noun; i-- > lowest && !is(i, event_noun());) {
            if (tokens_[i].kind == TokenKind::word) names.insert(stem(i));
        }
        return std::includes(names.begin(), names.end(), last.names.begin(), last.names.end());
    }

    static Meaning event_noun() {
        static const Meaning meaning = Lexicon::english().meaning("event_noun");
        return meaning;
    }
    static Meaning last_word() {
        static const Meaning meaning = Lexicon::english().meaning("last_word");
        return meaning;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Overtaken> find_overtaken(const Report& report) { return Finder(report).find(); }

}  // namespace yearproof::plugin
