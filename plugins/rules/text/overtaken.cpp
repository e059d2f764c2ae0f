// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "overtaken.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

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

Meaning event_noun() {
    static const Meaning meaning = Lexicon::english().meaning("event_noun");
    return meaning;
}
Meaning last_word() {
    static const Meaning meaning = Lexicon::english().meaning("last_word");
    return meaning;
}
bool is(const Report& report, std::uint32_t i, Meaning meaning) {
    return Lexicon::english().find(&report.prose.words[i], 1, meaning) != nullptr;
}
std::string stem(const Report& report, std::uint32_t i) {
    return word_stem(report.document.words(report.prose.tokens[i].range));
}

/// What a report tells of events with their years, by what they were and whose.
class Events {
public:
    explicit Events(const Report& report) : report_(report), tokens_(report.prose.tokens) {
        for (const TimeExpression& time : report.facts.times) {
            if (is_past_year(time)) add(time);
        }
    }

    /// The first event that came after; null where there is none, or where the paragraph itself
    /// speaks of a later time: it may be the last before that.
    const TimeExpression* later_than(const LastEvent& last) const {
        const auto block =
            static_cast<std::uint32_t>(report_.document.block_at(tokens_[last.noun].range.begin));
        const auto latest = latest_in_.find(block);
        if (latest != latest_in_.end() && latest->second > last.when) return nullptr;
        const auto such = such_.find(key(stem(report_, last.noun), last.names));
        if (such == such_.end()) return nullptr;
        const auto later =
            std::partition_point(such->second.begin(), such->second.end(), [&](const auto* time) {
                return time->period->first <= last.when;
            });
        return later == such->second.end() ? nullptr : *later;
    }

private:
    using Names = std::set<std::string>;

    bool is_past_year(const TimeExpression& time) const {
        return time.period && time.year_stated && time.kind != TimeKind::relative &&
               time.period->last <= *report_.context.now;
    }

    void add(const TimeExpression& time) {
        const Sentence& sentence = report_.prose.sentences[time.sentence];
        Date& latest = latest_in_.try_emplace(sentence.block, time.period->first).first->second;
        latest = std::max(latest, time.period->first);
        const std::uint32_t lowest =
            time.first_token - std::min(time.first_token - sentence.first, nearest_time);
        for (std::uint32_t i = time.first_token; i-- > lowest;) {
            if (is(report_, i, event_noun()))
                return add(time, stem(report_, i), names(sentence, i));
        }
    }

    /// Under each choice of its names, for it may be called by any. Of the times of one key only
    /// those are ever asked for that are later than all before them.
    void add(const TimeExpression& time, const std::string& noun, const Names& names) {
        for (std::uint32_t choice = 1; choice < 1U << names.size(); ++choice) {
            Names chosen;
            std::uint32_t bit = 1;
            for (const std::string& name : names) {
                if ((choice & bit) != 0) chosen.insert(name);
                bit <<= 1U;
            }
            auto& times = such_[key(noun, chosen)];
            if (times.empty() || times.back()->period->first < time.period->first)
                times.push_back(&time);
        }
    }

    /// The words before an event, with no other event between: five at most.
    Names names(const Sentence& sentence, std::uint32_t noun) const {
        Names found;
        const std::uint32_t lowest = noun - std::min(noun - sentence.first, longest_name);
        for (std::uint32_t i = noun; i-- > lowest && !is(report_, i, event_noun());) {
            if (tokens_[i].kind == TokenKind::word) found.insert(stem(report_, i));
        }
        return found;
    }

    static std::string key(const std::string& noun, const Names& names) {
        std::string key = noun;
        for (const std::string& name : names) key += ' ' + name;
        return key;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    std::unordered_map<std::uint32_t, Date> latest_in_;  ///< by block
    std::unordered_map<std::string, std::vector<const TimeExpression*>> such_;
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
            if (!events_) events_.emplace(report_);
            const TimeExpression* const later = events_->later_than(last);
            if (later != nullptr) found.push_back({range(last.first, last.end), later->range});
        }
        return found;
    }

private:
    TextRange range(std::uint32_t first, std::uint32_t end) const {
        return {tokens_[first].range.begin, tokens_[end - 1].range.end};
    }
    bool is(std::uint32_t i, Meaning meaning) const { return plugin::is(report_, i, meaning); }

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
                event.names.insert(stem(report_, i));
        }
        return event;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    std::optional<Events> events_;  ///< once there is something to look for
};

}  // namespace

std::vector<Overtaken> find_overtaken(const Report& report) { return Finder(report).find(); }

}  // namespace yearproof::plugin
