// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/tendencies.h"

#include "yearproof/facts/reading/units.h"

#include <algorithm>

namespace yearproof {
namespace {

constexpr int reach = 40;  ///< tokens between "an increase in" and the figure

class TendencyReader {
public:
    TendencyReader(const Text& text, const SentenceFacts& sentence, Facts& facts)
        : text_(text), sentence_(sentence), facts_(facts) {}

    void run() {
        for (std::size_t i = 0; i < sentence_.count; ++i) {
            const Fact& one = fact(i);
            if (one.role == Role::reported && one.direction == Direction::none && is_of_now(i))
                tell(i);
        }
        for (std::size_t i = 2; i + 1 < sentence_.count; ++i) compare_both(i);
    }

private:
    Fact& fact(std::size_t i) const { return facts_.facts[sentence_.fact + i]; }
    const FoundFigure& figure(std::size_t i) const { return sentence_.figures[i]; }

    /// "now 52%", "with currently 202", "at 70%"
    bool is_of_now(std::size_t i) const {
        const int last = before_hedges(text_, sentence_.first, figure(i)) - 1;
        if (last <= sentence_.first) return false;
        return text_.ends(sentence_.first, last + 1, text_.words.now) != nullptr ||
               text_.is(last, last + 1, text_.words.standing);
    }

    /// "who stayed for over two years at 70%": the limit before it is none of what changed.
    int first_word(std::size_t i) const {
        const bool limited =
            i > 0 && is_duration(fact(i - 1).unit) && figure(i).first - figure(i - 1).end <= 1;
        const int gap = sentence_.leads[limited ? i - 1 : i].gap_first;
        return std::max(gap, figure(i).first - reach);
    }

    void tell(std::size_t i) const {
        for (int at = figure(i).first - 1; at >= first_word(i); --at) {
            if (text_.symbol(at, ';')) return;
            const Phrase* noun = text_.starts(at, at + 1, text_.words.change_noun);
            if (noun == nullptr || noun->value != 1) continue;
            if (text_.is(at + 1, at + 2, text_.words.preposition)) add(i, at, *noun);
            return;
        }
    }

    /// "Plans were 304 and orders 552, both are higher than a year ago (268 and 501)": each of one
    /// pair is held against the one of the other that stands where it does.
    void compare_both(std::size_t i) const {
        const auto is_pair = [&](std::size_t first, Role role) {
            return fact(first).role == role && fact(first + 1).role == role;
        };
        if (!is_pair(i - 2, Role::reported) || !is_pair(i, Role::comparative) ||
            sentence_.leads[i].lead != Lead::bracket)
            return;
        for (int at = figure(i - 1).end; at + 2 < figure(i).first; ++at) {
            const Phrase* level =
                text_.starts(at + 2, figure(i).first, text_.words.level_comparison);
            if (level == nullptr || !text_.is(at, at + 1, text_.words.whole) ||
                !text_.is(at + 1, at + 2, text_.words.be_verb))
                continue;
            for (const std::size_t one : {i - 2, i - 1}) compare(one, one + 2, at + 2, *level);
            return;
        }
    }

    void compare(std::size_t one, std::size_t other, int at, const Phrase& level) const {
        Statement compared;
        compared.kind = Statement::Kind::comparison;
        compared.subject = static_cast<std::int32_t>(sentence_.fact + one);
        compared.others = {static_cast<std::int32_t>(sentence_.fact + other)};
        compared.direction = direction_of(level);
        compared.direction_words = {text_.token(at).range.begin,
                                    text_.token(at + static_cast<int>(level.words) - 1).range.end};
        compared.range = {fact(one).range.begin, fact(other).range.end};
        facts_.statements.push_back(std::move(compared));
    }

    void add(std::size_t i, int at, const Phrase& noun) const {
        const Direction direction = direction_of(noun);
        if (direction != Direction::up && direction != Direction::down) return;
        Statement change;
        change.kind = Statement::Kind::change;
        change.subject = static_cast<std::int32_t>(sentence_.fact + i);
        if (told_in_bracket(i)) change.base = change.subject + 1;
        change.direction = direction;
        change.direction_words = text_.token(at).range;
        change.range = {change.direction_words.begin, fact(i).range.end};
        fact(i).direction = direction;
        facts_.statements.push_back(std::move(change));
    }

    /// "210 (202 in 2025)"
    bool told_in_bracket(std::size_t i) const {
        return i + 1 < sentence_.count && sentence_.leads[i + 1].lead == Lead::bracket &&
               figure(i + 1).first - figure(i).end <= 1 && fact(i + 1).unit == fact(i).unit &&
               fact(i + 1).role == Role::comparative;
    }

    const Text& text_;
    const SentenceFacts& sentence_;
    Facts& facts_;
};

}  // namespace

void tell_tendencies(const Text& text, const SentenceFacts& sentence, Facts& facts) {
    TendencyReader(text, sentence, facts).run();
}

}  // namespace yearproof
