// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "told_again.h"

#include <yearproof/language/word_hash.h>

#include <algorithm>

namespace yearproof::date {
namespace {

constexpr std::uint32_t fewest_words = 8, most_tokens = 80;  ///< of a sentence that tells
constexpr std::uint32_t run = 5;          ///< words by which an event is looked up
constexpr std::uint32_t reach = 14;       ///< tokens from the time to the end of what is looked at
constexpr std::uint32_t telling = 4;      ///< words of an event that are no function words
constexpr std::size_t most_tellings = 6;  ///< of the same words; more are no one event

struct Span {
    std::uint32_t first = 0, end = 0;  ///< tokens
};

bool is_past(const Report& report, const TimeExpression& time) {
    const bool named = time.kind == TimeKind::date || time.kind == TimeKind::month ||
                       time.kind == TimeKind::season || time.kind == TimeKind::year;
    return named && time.period && time.year_stated && !time.impossible && !time.backward &&
           !time.same_period && time.period->last < *report.context.now;
}

/// The words of the sentence but for the time; 0: they are too few or too many to tell by, or
/// stand in a table.
std::uint64_t words_around(const Report& report, const TimeExpression& time) {
    const Sentence& sentence = report.prose.sentences[time.sentence];
    if (sentence.row >= 0 || sentence.end - sentence.first > most_tokens) return 0;
    std::uint32_t i = sentence.first, words = 0;
    while (i < sentence.end && report.prose.tokens[i].kind != TokenKind::word) ++i;  // its number
    std::uint64_t key = 0;
    for (; i < sentence.end; ++i) {
        const Token& token = report.prose.tokens[i];
        if (i == time.first_token) key = mix_hash(key, 1);
        if ((i >= time.first_token && i < time.end_token) || token.kind == TokenKind::symbol)
            continue;
        words += token.kind == TokenKind::word;
        key = mix_hash(key, token.hash);
    }
    return words < fewest_words ? 0 : key;
}

/// A number or a mark that parts clauses.
bool ends_words(const Token& token) {
    if (token.kind == TokenKind::symbol)
        return token.symbol == ',' || token.symbol == ';' || token.symbol == ':';
    return token.kind == TokenKind::number;
}

/// The tokens right before the time.
Span words_before(const Report& report, const TimeExpression& time) {
    const std::uint32_t lowest = std::max(report.prose.sentences[time.sentence].first,
                                          time.first_token - std::min(time.first_token, reach));
    std::uint32_t first = time.first_token;
    while (first > lowest && !ends_words(report.prose.tokens[first - 1])) --first;
    return {first, time.first_token};
}

/// Those right behind it, where it stands before its clause: "In July 2024, the board joined".
Span words_behind(const Report& report, const TimeExpression& time) {
    const std::uint32_t last = report.prose.sentences[time.sentence].end;
    std::uint32_t first = time.end_token;
    if (first < last && report.prose.tokens[first].symbol == ',') ++first;
    std::uint32_t end = first;
    while (end < std::min(last, first + reach) && !ends_words(report.prose.tokens[end])) ++end;
    return {first, end};
}

/// Calls `each` with a hash of every so many words that follow each other.
template <class Each>
void for_each_run(const Report& report, Span span, Each each) {
    std::uint64_t hashes[run] = {};
    std::uint32_t words = 0;
    for (std::uint32_t i = span.first; i < span.end; ++i) {
        if (report.prose.tokens[i].kind != TokenKind::word) continue;
        hashes[words++ % run] = report.prose.tokens[i].hash;
        if (words < run) continue;
        std::uint64_t hash = run;
        for (std::uint32_t k = 0; k < run; ++k) hash = mix_hash(hash, hashes[(words + k) % run]);
        each(hash);
    }
}

template <class Each>
void for_each_run(const Told& told, Each each) {
    if (told.report->prose.sentences[told.time->sentence].row >= 0) return;
    for_each_run(*told.report, words_before(*told.report, *told.time), each);
    for_each_run(*told.report, words_behind(*told.report, *told.time), each);
}

/// Whether both tell by one verb, of what has been, and how much stands around it alike.
bool is_one_event(const Told& a, const ClauseTense& then, const Told& b, const ClauseTense& now) {
    static const Meaning function = Lexicon::english().meaning("function_word");
    if (then.tense != Tense::past || now.tense != Tense::past) return false;
    const Prose &x = a.report->prose, &y = b.report->prose;
    const std::uint32_t i = first_token_from(x, then.verb.begin),
                        k = first_token_from(y, now.verb.begin);
    const auto same = [&](std::int64_t by) {
        const std::int64_t at = i + by, to = k + by;
        const auto &one = x.sentences[a.time->sentence], &other = y.sentences[b.time->sentence];
        return at >= one.first && at < one.end && to >= other.first && to < other.end &&
               x.tokens[static_cast<std::size_t>(at)].hash ==
                   y.tokens[static_cast<std::size_t>(to)].hash;
    };
    std::uint32_t words = 0, tells = 0;
    const auto count = [&](std::int64_t by) {
        const auto at = static_cast<std::size_t>(i + by);
        const bool word = x.tokens[at].kind == TokenKind::word;
        words += word;
        tells += word && Lexicon::english().find(&x.words[at], 1, function) == nullptr;
    };
    for (std::int64_t by = 0; same(by); ++by) count(by);
    if (words == 0) return false;
    for (std::int64_t by = -1; same(by); --by) count(by);
    return words >= run && tells >= telling;
}

}  // namespace

bool is_of_the_past(const Told& one) {
    return tense_of(*one.report, *one.time).tense == Tense::past;
}

void Tellings::take_in(const Report& report) {
    const std::size_t first = told_.size();
    for (const TimeExpression& time : report.facts.times) {
        if (!is_past(report, time)) continue;
        told_.push_back({&report, &time});
        sentences_.push_back(words_around(report, time));
    }
    tenses_.resize(told_.size());
    std::vector<std::uint64_t> here;
    for (std::size_t at = first; at < told_.size(); ++at)
        for_each_run(told_[at], [&](std::uint64_t hash) { here.push_back(hash); });
    std::sort(here.begin(), here.end());
    for (std::size_t at = first; at < told_.size(); ++at) {
        const bool known = sentences_[at] != 0 && by_sentence_.contains(sentences_[at]);
        if (!known) find_event(at, here);
    }
    for (std::size_t at = first; at < told_.size(); ++at) {
        if (sentences_[at] != 0) by_sentence_[sentences_[at]].push_back(at);
        for_each_run(told_[at], [&](std::uint64_t hash) { by_words_[hash].push_back(at); });
    }
}

void Tellings::find_event(std::size_t at, const std::vector<std::uint64_t>& here) {
    std::vector<std::size_t> alike;
    for_each_run(told_[at], [&](std::uint64_t hash) {
        const auto before = by_words_.find(hash);
        if (before == by_words_.end() || before->second.size() > most_tellings) return;
        const auto [first, end] = std::equal_range(here.begin(), here.end(), hash);
        if (end - first > 1) return;  // told twice here, it is of two events
        alike.insert(alike.end(), before->second.begin(), before->second.end());
    });
    std::sort(alike.begin(), alike.end());
    alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
    Event event{told_[at], {}};
    for (const std::size_t one : alike) {
        if (is_one_event(told_[one], tense(one), told_[at], tense(at)))
            event.earlier.push_back(told_[one]);
    }
    if (!event.earlier.empty()) events_.push_back(std::move(event));
}

const ClauseTense& Tellings::tense(std::size_t at) {
    auto& known = tenses_[at];
    if (!known) known = tense_of(*told_[at].report, *told_[at].time);
    return *known;
}

std::vector<std::vector<Told>> Tellings::sentences() const {
    std::vector<std::vector<Told>> groups;
    for (std::size_t at = 0; at < told_.size(); ++at) {
        if (sentences_[at] == 0) continue;
        const std::vector<std::size_t>& group = by_sentence_.at(sentences_[at]);
        if (group.front() != at || told_[group.back()].report == told_[at].report) continue;
        auto& told = groups.emplace_back();
        for (const std::size_t one : group) told.push_back(told_[one]);
    }
    return groups;
}

}  // namespace yearproof::date
