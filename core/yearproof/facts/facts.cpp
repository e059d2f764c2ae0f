// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/of_lexicon.h"
#include "yearproof/facts/reading/announced.h"
#include "yearproof/facts/reading/bare_units.h"
#include "yearproof/facts/reading/bracket_lists.h"
#include "yearproof/facts/reading/counted.h"
#include "yearproof/facts/reading/listed_parts.h"
#include "yearproof/facts/reading/parts.h"
#include "yearproof/facts/reading/periods.h"
#include "yearproof/facts/reading/tables.h"
#include "yearproof/facts/reading/tendencies.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr std::uint32_t longest_heading = 60;  ///< bytes, of a title that may name a figure
constexpr int shortest_told = 6;  ///< days of a time of which a paragraph goes on telling

class FactReader {
public:
    FactReader(Text& text, Facts& facts) : text_(text), facts_(facts) {
        text_.time_of.assign(text.prose.tokens.size(), -1);
        for (std::size_t t = 0; t < facts.times.size(); ++t) {
            for (std::uint32_t i = facts.times[t].first_token; i < facts.times[t].end_token; ++i) {
                text_.time_of[i] = static_cast<std::int32_t>(t);
            }
        }
    }

    void run() {
        const ConceptReader concepts(text_);
        CountedThings counted(text_, concepts, facts_);
        TableReader tables(text_, concepts, facts_);
        const std::vector<Sentence>& sentences = text_.prose.sentences;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (is_heading(sentences[i])) header_of(sentences[i], times_in(sentences[i]));
            read(static_cast<std::uint32_t>(i), counted, tables);
        }
        tables.finish();
    }

private:
    bool is_heading(const Sentence& sentence) const {
        return text_.document.blocks[sentence.block].kind == BlockKind::heading;
    }

    std::uint32_t section_of(const Sentence& sentence) const {
        return text_.outline.section_of[sentence.block];
    }

    /// A heading, or a line that ends with a colon, may date what stands below
    /// it: "Key achievements in 2017-18 include:".
    void header_of(const Sentence& sentence, const std::vector<std::int32_t>& times) {
        above_ = {};
        header_section_ = section_of(sentence);
        header_aims_ = speaks_of_aims(sentence);
        for (const std::int32_t t : times) {
            const auto& period = facts_.times[static_cast<std::size_t>(t)].period;
            if (period && !is_issue(*period)) above_.header = t;
        }
        for (std::uint32_t i = sentence.first; i < sentence.end && above_.header >= 0; ++i) {
            const int at = static_cast<int>(i);
            if (text_.is(at, at + 1, text_.words.since)) above_.header_since = true;
        }
    }

    /// "Date: 12 June 2026" at a report's head dates the report.
    bool is_issue(Period period) const {
        return text_.context.now && period == Period{*text_.context.now, *text_.context.now};
    }

    /// What the paragraph of this sentence has spoken of before it.
    Above above(const Sentence& sentence) {
        if (sentence.block != above_block_ || sentence.row >= 0) {
            above_block_ = sentence.block;
            above_.span = above_.said = above_.told = above_.event = -1;
            above_.period.reset();
            above_.facts = Above::none;
        }
        Above above = above_;
        if (!under_header(sentence)) above.header = -1;
        return above;
    }

    void note_spoken(const std::vector<std::int32_t>& times, std::size_t known) {
        for (const std::int32_t t : times) {
            const TimeExpression& time = facts_.times[static_cast<std::size_t>(t)];
            const bool span = time.kind == TimeKind::year || time.kind == TimeKind::range ||
                              time.kind == TimeKind::financial_year ||
                              time.kind == TimeKind::academic_year ||
                              time.kind == TimeKind::quarter;
            if (span && time.period && !time.impossible && above_.span < 0 &&
                !only_compared(t, known))
                above_.span = t;
        }
        above_.facts = known;
        std::int32_t told = -1;
        for (std::size_t i = known; i < facts_.facts.size(); ++i) {
            const Fact& fact = facts_.facts[i];
            if (!fact.period || fact.role != Role::reported) continue;
            above_.said = fact.time;
            above_.period = fact.period;
            if (goes_on(fact.time) && (told < 0 || time_at(told).period->last < fact.period->last))
                told = fact.time;
        }
        if (told >= 0) above_.told = told;
    }

    /// "The consultation took place between August and September 2024": what the next sentence
    /// tells of it may be of that time.
    void note_event(const Sentence& sentence, const std::vector<std::int32_t>& times) {
        above_.event = -1;
        if (sentence.row >= 0 || !text_.context.now) return;
        for (const std::int32_t t : times) {
            const int before = static_cast<int>(time_at(t).first_token) - 1;
            if (before < static_cast<int>(sentence.first) ||
                !(text_.is(before, before + 1, text_.words.preposition) ||
                  text_.is(before, before + 1, text_.words.between)))
                continue;  // "Strategy 2022-25"
            if (above_.event >= 0 || !is_past(time_at(t))) {
                above_.event = -1;
                return;
            }
            above_.event = t;
        }
        above_.event_first = sentence.first;
        above_.event_end = sentence.end;
    }

    bool is_past(const TimeExpression& time) const {
        const bool short_enough = time.kind == TimeKind::date || time.kind == TimeKind::month ||
                                  time.kind == TimeKind::range || time.kind == TimeKind::season;
        return short_enough && time.period && !time.impossible &&
               days_between(time.period->last, *text_.context.now) > 0;
    }

    const TimeExpression& time_at(std::int32_t t) const {
        return facts_.times[static_cast<std::size_t>(t)];
    }

    /// A time of which a paragraph goes on telling: no day, and none that is counted from now.
    bool goes_on(std::int32_t t) const {
        if (t < 0 || !time_at(t).period || time_at(t).impossible) return false;
        const TimeExpression& time = time_at(t);
        return time.kind != TimeKind::relative && time.kind != TimeKind::deadline &&
               days_between(time.period->first, time.period->last) >= shortest_told;
    }

    /// "up from 187 in 2023/24": what is told next is not of that time.
    bool only_compared(std::int32_t t, std::size_t known) const {
        bool compared = false;
        for (std::size_t i = known; i < facts_.facts.size(); ++i) {
            const Fact& fact = facts_.facts[i];
            if (fact.time == t && fact.role != Role::comparative) return false;
            compared = compared || fact.time == t;
        }
        return compared;
    }

    bool speaks_of_aims(const Sentence& sentence) const {
        const int end = static_cast<int>(sentence.end);
        for (int i = static_cast<int>(sentence.first); i < end; ++i) {
            if (text_.is(i, end, text_.words.aim)) return true;
        }
        return false;
    }

    /// Good until the next call.
    const std::vector<std::int32_t>& times_in(const Sentence& sentence) {
        times_here_.clear();
        while (next_time_ < facts_.times.size() &&
               facts_.times[next_time_].first_token < sentence.first)
            ++next_time_;
        for (std::size_t t = next_time_;
             t < facts_.times.size() && facts_.times[t].first_token < sentence.end; ++t) {
            times_here_.push_back(static_cast<std::int32_t>(t));
        }
        return times_here_;
    }

    bool under_header(const Sentence& sentence) const {
        for (auto at = static_cast<std::int32_t>(section_of(sentence)); at >= 0;
             at = text_.outline.sections[static_cast<std::size_t>(at)].parent) {
            if (static_cast<std::uint32_t>(at) == header_section_) return true;
        }
        return false;
    }

    /// The first token of a sentence that is not the number of its section ("6.8.4", "2.").
    int after_number(const Sentence& sentence) const {
        const TextRange number = text_.outline.sections[section_of(sentence)].number_range;
        std::uint32_t i = sentence.first;
        if (number.empty() || !sentence.range.meets(number)) return static_cast<int>(i);
        while (i < sentence.end && text_.prose.tokens[i].range.begin < number.end) ++i;
        while (i < sentence.end && text_.prose.tokens[i].glued &&
               text_.prose.tokens[i].kind == TokenKind::symbol) {
            ++i;  // the stop after it
        }
        return static_cast<int>(i);
    }

    /// A sentence of the same paragraph stands before it.
    bool goes_on_from_before(std::uint32_t index) const {
        const std::vector<Sentence>& sentences = text_.prose.sentences;
        return index > 0 && sentences[index - 1].block == sentences[index].block;
    }

    void read(std::uint32_t index, CountedThings& counted, TableReader& tables) {
        const Sentence& sentence = text_.prose.sentences[index];
        if (sentence.row >= 0 && tables.take(index, section_of(sentence))) return;
        const int first = after_number(sentence), end = static_cast<int>(sentence.end);
        const std::size_t known = facts_.facts.size();
        figures_.clear();
        find_figures(text_, first, end, figures_, facts_.others);
        const std::vector<std::int32_t>& times = times_in(sentence);
        const Above spoken = above(sentence);
        if (!figures_.empty()) {
            add_facts(index, first, counted);
            SentenceFacts found{
                first,           end,
                figures_.data(), figures_.size(),
                known,           read_leads(text_, first, end, figures_.data(), figures_.size())};
            found.statement = facts_.statements.size();
            found.earlier = spoken.facts == Above::none ? known : spoken.facts;
            found.aims = header_aims_ && under_header(sentence);
            if (sentence.row >= 0) {
                tables.complete(known);
            } else {
                take_units(text_, found, facts_);
                relate(text_, found, facts_);
                if (found.count > 3) share_out_brackets(text_, found, facts_);
                if (goes_on_from_before(index))
                    take_announced(text_, found, text_.prose.sentences[index - 1], facts_);
                tell_tendencies(text_, found, facts_);
                tie_parts(text_, found, facts_);
                date_facts(text_, found, times, spoken, facts_);
            }
        }
        note_spoken(times, known);
        note_event(sentence, times);
        if (sentence.row < 0 && text_.symbol(end - 1, ':') &&
            (!times.empty() || speaks_of_aims(sentence))) {
            header_of(sentence, times);
        }
    }

    /// "from 34 days to 29", "between 3 and 4 weeks": the figure without a unit has the other's.
    void share_units() {
        const Vocabulary& words = text_.words;
        for (std::size_t i = 1; i < figures_.size(); ++i) {
            FoundFigure &from = figures_[i - 1], &to = figures_[i];
            const bool pair =
                to.first - from.end == 1 && text_.is(from.end, to.first, words.to) &&
                text_.ends(std::max(0, from.first - 6), from.first, words.from) != nullptr;
            if (!pair || from.marked == to.marked || from.unit == "age" || to.unit == "age")
                continue;
            FoundFigure& bare = from.marked ? to : from;
            bare.unit = from.marked ? from.unit : to.unit;
            bare.marked = true;
        }
    }

    /// What is counted where no word of the sentence says it: "In 2023/24 there were 34", below
    /// "Complaints". To be read, not to be compared: other figures may stand below it.
    std::string heading_over(const Fact& fact) const {
        auto at = static_cast<std::int32_t>(fact.section);
        if (text_.outline.sections[fact.section].numbered_paragraph)
            at = text_.outline.sections[fact.section].parent;
        if (at < 0) return {};
        const Section& over = text_.outline.sections[static_cast<std::size_t>(at)];
        const std::uint32_t first = first_token_from(text_.prose, over.heading.begin);
        const bool says_nothing =
            over.level < 2 || over.title.size() > longest_heading ||
            text_.is(static_cast<int>(first), static_cast<int>(text_.prose.tokens.size()),
                     text_.words.front_end);
        return says_nothing ? std::string() : over.title;
    }

    void add_facts(std::uint32_t index, int first, CountedThings& counted) {
        const Sentence& sentence = text_.prose.sentences[index];
        share_units();
        counted.begin(sentence, first, figures_);
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const FoundFigure& found = figures_[i];
            Fact fact;
            fact.range = found.range;
            fact.figure = found.figure;
            fact.unit = found.unit;
            fact.what = counted.read(i);
            fact.section = section_of(sentence);
            fact.sentence = index;
            fact.token = static_cast<std::uint32_t>(found.first);
            fact.row = sentence.row;
            fact.column = sentence.cell;
            if (fact.what.words.empty() && !is_duration(fact.unit))
                fact.what.words = heading_over(fact);
            facts_.facts.push_back(std::move(fact));
            counted.note(i);
        }
        counted.finish();
    }

    Text& text_;
    Facts& facts_;
    std::vector<FoundFigure> figures_;
    std::size_t next_time_ = 0;
    std::vector<std::int32_t> times_here_;  ///< of the sentence at hand
    Above above_;
    std::uint32_t above_block_ = static_cast<std::uint32_t>(-1);
    std::uint32_t header_section_ = 0;
    bool header_aims_ = false;
};

}  // namespace

Facts read_facts(const Document& document, const Outline& outline, const Prose& prose,
                 const Lexicon& lexicon, const TimeContext& context) {
    const OfLexicon<Vocabulary> words(lexicon);
    Facts facts;
    facts.times = read_times(document, outline, prose, lexicon, context);
    Text text{document, outline, prose, lexicon, words.get(), context, {}};
    FactReader(text, facts).run();
    tie_listed_parts(text, facts);
    return facts;
}

}  // namespace yearproof
