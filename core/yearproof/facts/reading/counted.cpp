// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/counted.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>
#include <iterator>

namespace yearproof {
namespace {

constexpr int respectively_reach = 4;

}  // namespace

void CountedThings::begin(const Sentence& sentence, int first,
                          const std::vector<FoundFigure>& figures) {
    earlier_ = continues(sentence);
    sentence_ = &sentence;
    first_ = first;
    figures_ = &figures;
    last_counted_ = none;
    if (!earlier_) counted_ = {};
    spoken_.swap(mains_);
    mains_.clear();
}

/// Whether the fact last counted stands in the block of this sentence.
bool CountedThings::continues(const Sentence& sentence) const {
    if (last_counted_ == none || sentence.row >= 0) return false;
    return text_.prose.sentences[facts_.facts[last_counted_].sentence].block == sentence.block;
}

/// "7,914 people (6,802 of them full-time), 214 more": the bracket is past.
bool CountedThings::is_aside(std::size_t i) const {
    const FoundFigure &aside = (*figures_)[i - 1], &next = (*figures_)[i];
    if (aside.first <= first_ || !text_.symbol(aside.first - 1, '(')) return false;
    const std::string& main = facts_.facts[mains_.back()].unit;
    if (main != next.unit && aside.unit == next.unit)
        return false;  // "36% (5,178), down from 5,402"
    for (int at = aside.end; at < next.first; ++at) {
        if (text_.symbol(at, ')')) return true;
    }
    return false;
}

/// "In 14 countries", "on turnover of £702m", in a bracket: what stands so is not what is told.
bool CountedThings::is_where(int figure) const {
    int before = before_hedges(text_, first_, figure) - 1;
    if (before >= first_ && text_.is(before, before + 1, text_.words.of)) {
        do --before;
        while (before > first_ && text_.word(before) &&
               (!text_.function(before) || text_.is(before, before + 1, text_.words.article)) &&
               !text_.is(before, before + 1, text_.words.preposition));
    }
    return before >= first_ &&
           (text_.is(before, before + 1, text_.words.preposition) || text_.symbol(before, '('));
}

ConceptReader::Before CountedThings::before(std::size_t i) const {
    ConceptReader::Before before;
    if (i > 0) before.figure = &(*figures_)[i - 1];
    if (last_counted_ != none) before.what = &counted_;
    if (i > 0 && last_counted_ != none) before.last = &facts_.facts[last_counted_].what;
    if (mains_.empty()) return before;
    before.main = &facts_.facts[mains_.back()].what;
    if (i > 0 && (is_aside(i) || is_of_main(i))) before.what = before.last = before.main;
    return before;
}

/// "74.6% across 14 stations, 3.2 percentage points below", "shares at a price of $48 for $57.8m":
/// of what the sentence counts, not of what stands between.
bool CountedThings::is_of_main(std::size_t i) const {
    if (mains_.back() == last_counted_) return false;
    const FoundFigure& figure = (*figures_)[i];
    if (figure.unit == "percent-points")
        return facts_.facts[mains_.back()].unit == "percent" &&
               facts_.facts[last_counted_].unit != "percent";
    const int before = before_hedges(text_, first_, figure) - 1;
    return before > first_ && is_currency(figure.unit) &&
           text_.is(before, before + 1, text_.words.purpose) &&
           !text_.is(before, before + 1, text_.words.from);
}

const Concept& CountedThings::spoken_before() const {
    if (!mains_.empty()) return facts_.facts[mains_.back()].what;
    return spoken_.empty() ? counted_ : facts_.facts[spoken_.back()].what;
}

/// "Of these, 71% were admitted"
bool CountedThings::opens_with_parts() const {
    const Phrase* them = text_.starts(first_, end(), text_.words.all_of_them);
    const int after = them == nullptr ? end() : first_ + static_cast<int>(them->words);
    // Not "Of those tenants who replied, 75% ..."
    return after < end() && (!text_.word(after) || text_.function(after) || text_.in_time(after) ||
                             text_.is(after, end(), text_.words.number_word));
}

/// "Plans numbered 304 and 552, both higher than last year (CP 268 and CIN 501)": in a bracket the
/// words of one thing that the sentence counts stand for all of its name.
const Concept* CountedThings::named_in_full(std::size_t i, const Concept& what) const {
    constexpr std::size_t few = 3;
    const int at = (*figures_)[i].first;
    if (mains_.empty() || what.stems.empty() || what.stems.size() > few || what.carried)
        return nullptr;
    const bool bracketed = at - 2 > first_ && text_.token(at - 1).all_caps;
    const Concept* found = nullptr;
    for (std::size_t m = mains_.size(); bracketed && m-- > 0;) {
        const Concept& whole = facts_.facts[mains_[m]].what;
        if (whole.stems.size() <= what.stems.size() ||
            !std::ranges::includes(whole.stems, what.stems))
            continue;
        if (found != nullptr) return nullptr;
        found = &whole;
    }
    return found;
}

Concept CountedThings::read(std::size_t i) {
    const FoundFigure& figure = (*figures_)[i];
    ConceptReader::Before before = this->before(i);
    if (earlier_ && i == 0 && opens_with_parts()) {
        counted_ = spoken_before();
        before.what = before.last = before.main = &counted_;
        before.part = true;
    }
    Concept what = concepts_.read(figure, first_, end(), before);
    if (const Concept* named = named_in_full(i, what)) {
        what = *named;
        what.carried = true;
    }
    if (!what.stems.empty() || !earlier_) return what;
    counted_ = spoken_before();  // "It grew by 147"
    before.what = before.last = &counted_;
    return concepts_.read(figure, figure.first, end(), before);
}

/// What the next figure may carry: not an age, and without what only this figure was narrowed by.
void CountedThings::note(std::size_t i) {
    const std::size_t index = facts_.facts.size() - 1;
    const Fact& fact = facts_.facts[index];
    const int at = (*figures_)[i].first;
    const bool limit =
        text_.ends(first_, at, text_.words.narrowing) != nullptr && is_duration(fact.unit);
    if (fact.unit == "age" || (limit && last_counted_ != none)) return;
    last_counted_ = index;
    if (fact.what.carried || fact.what.stems.empty()) return;
    counted_ = fact.what;
    if (mains_.empty() || !is_where(at)) mains_.push_back(last_counted_);
}

bool CountedThings::says_respectively() const {
    const int from = figures_->back().end;
    for (int at = from; at < std::min(end(), from + respectively_reach); ++at) {
        if (text_.is(at, end(), text_.words.respectively)) return true;
    }
    return false;
}

bool CountedThings::are_ends(const FoundFigure& from, const FoundFigure& to) const {
    return to.first - from.end == 1 && from.unit == to.unit &&
           text_.is(from.end, to.first, text_.words.to) &&
           text_.ends(std::max(first_, from.first - 6), from.first, text_.words.from) != nullptr;
}

/// "1,204 and 1,187 residents": the first counts what the second does.
void CountedThings::share_names() const {
    const std::size_t known = facts_.facts.size() - figures_->size();
    for (std::size_t i = 1; i < figures_->size(); ++i) {
        const FoundFigure &one = (*figures_)[i - 1], &next = (*figures_)[i];
        Fact& fact = facts_.facts[known + i - 1];
        const Fact& named = facts_.facts[known + i];
        const bool pair = next.first - one.end == 1 && one.unit == "count" &&
                          next.unit == "count" &&
                          text_.is(one.end, next.first, text_.words.conjunction);
        const bool noun = next.end < end() && text_.word(next.end) && !text_.function(next.end) &&
                          !text_.in_time(next.end) && !named.what.carried &&
                          !named.what.stems.empty();
        if (pair && noun && says_respectively()) fact.what = named.what;
    }
}

/// "Robbery rose from 88 to 103 offences": both are of what rose and of what the second counts.
void CountedThings::share_ends() const {
    const std::size_t known = facts_.facts.size() - figures_->size();
    for (std::size_t i = 1; i < figures_->size(); ++i) {
        Concept &from = facts_.facts[known + i - 1].what, &to = facts_.facts[known + i].what;
        if (!are_ends((*figures_)[i - 1], (*figures_)[i]) || from.carried || to.carried ||
            from.stems.empty() || to.stems.empty() || from.stems == to.stems)
            continue;
        std::vector<std::string> stems;
        std::ranges::set_union(from.stems, to.stems, std::back_inserter(stems));
        if (stems != from.stems) from.words += " " + to.words;
        from.stems = std::move(stems);
        to = from;
    }
}

/// The figures that carry at the end are of as many things before them, the first of the first: of
/// this sentence ("19 and 64 cases, against 15 and 71 respectively"), or of the one before.
void CountedThings::finish() {
    share_ends();
    if (figures_->size() > 1) share_names();
    std::size_t carried = 0;
    const std::size_t all = figures_->size(), known = facts_.facts.size() - all;
    while (carried < all && facts_.facts[known + all - 1 - carried].what.carried) ++carried;
    if (carried < 2 || !says_respectively()) return;
    const std::vector<std::size_t>& things = mains_.empty() ? spoken_ : mains_;
    if (things.size() < carried || (mains_.empty() && !earlier_)) return;
    for (std::size_t i = 0; i < carried; ++i) {
        Concept& what = facts_.facts[known + all - carried + i].what;
        what = facts_.facts[things[things.size() - carried + i]].what;
        what.carried = true;
    }
}

}  // namespace yearproof
