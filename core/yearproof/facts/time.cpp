// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time.h"

#include "yearproof/facts/of_lexicon.h"
#include "yearproof/facts/time/phrases.h"
#include "yearproof/facts/time/resolve.h"

#include <algorithm>

namespace yearproof {
namespace {

using namespace times;

/// "a new one is in use" counts nothing.
bool is_pronoun(const Scan& scan, std::uint32_t i) {
    return scan.phrase(i, Class::number_word)->value == 1 &&
           (!scan.is_word(i + 1) || scan.is(i + 1, Class::be_verb) ||
            scan.is(i + 1, Class::of_word));
}

/// "Almost a year", "over a decade"
bool is_hedged_length(const Scan& scan, std::uint32_t i) {
    return scan.is(i, Class::time_number) && scan.is(i + 1, Class::time_unit) &&
           (scan.after(i, Class::under) || scan.after(i, Class::over) ||
            scan.after(i, Class::about));
}

/// A number in digits or words that a mention does not hold, and that is neither a section's number
/// nor a range of ages.
bool tells_figure(const Scan& scan, const std::vector<Mention>& mentions, std::uint32_t from,
                  std::uint32_t to) {
    std::size_t next = 0;
    for (std::uint32_t i = from; i < to; ++i) {
        while (next < mentions.size() && mentions[next].end <= i) ++next;
        if (next < mentions.size() && mentions[next].first <= i && !mentions[next].needs_figure)
            continue;
        if (scan.is(i, Class::number_word) && !is_pronoun(scan, i)) return true;
        if (is_hedged_length(scan, i)) return true;
        if (!scan.is_number(i) || (i == scan.first() && !scan.is_symbol(i + 1, '%'))) continue;
        const bool in_range =
            scan.is_symbol(i + 1, '-') || (i > scan.first() && scan.is_symbol(i - 1, '-'));
        if (!in_range && !scan.after(i, Class::age_before)) return true;
    }
    return false;
}

void drop_idle(const Scan& scan, std::vector<Mention>& mentions) {
    const auto needs = [](const Mention& m) { return m.needs_figure; };
    if (std::ranges::none_of(mentions, needs) ||
        tells_figure(scan, mentions, scan.first(), scan.end()))
        return;
    std::erase_if(mentions, needs);
}

void read_sentence(const Scan& scan, std::vector<Mention>& mentions) {
    mentions.clear();
    for (std::uint32_t i = scan.first(); i < scan.end();) {
        const auto m = scan.may_begin(i) ? read_mention(scan, i) : std::nullopt;
        if (m) mentions.push_back(*m);
        i = m ? std::max(m->end, i + 1) : i + 1;
    }
    drop_idle(scan, mentions);
}

template <class Wanted>
std::vector<TimeExpression> read(const Document& document, const Outline& outline,
                                 const Prose& prose, const Lexicon& lexicon,
                                 const TimeContext& context, Wanted wanted) {
    const OfLexicon<Vocabulary> words(lexicon);
    Scan scan(document, prose, words.get(), context);
    Resolver resolver(document, outline, prose, scan, context);
    std::vector<TimeExpression> times;
    std::vector<Mention> mentions;  // of one sentence
    for (std::uint32_t i = 0; i < prose.sentences.size(); ++i) {
        if (!wanted(i)) continue;
        scan.open(prose.sentences[i]);
        read_sentence(scan, mentions);
        if (!mentions.empty()) resolver.resolve(i, mentions, times);
    }
    return times;
}

}  // namespace

std::vector<TimeExpression> read_times(const Document& document, const Outline& outline,
                                       const Prose& prose, const Lexicon& lexicon,
                                       const TimeContext& context) {
    return read(document, outline, prose, lexicon, context, [](std::uint32_t) { return true; });
}

std::vector<TimeExpression> read_times(const Document& document, const Outline& outline,
                                       const Prose& prose, const Lexicon& lexicon,
                                       const TimeContext& context,
                                       const std::vector<bool>& wanted) {
    return read(document, outline, prose, lexicon, context,
                [&wanted](std::uint32_t i) { return wanted[i]; });
}

}  // namespace yearproof
