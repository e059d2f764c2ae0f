// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "now_passages.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <limits>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t longest_side = 400;  ///< tokens in common on each side that are looked at
constexpr std::uint32_t reach = 3;  ///< tokens beside a passage in which a new number is seen

std::uint32_t first_word(const Report& report, const Sentence& sentence) {
    std::uint32_t i = sentence.first;
    while (i < sentence.end && report.prose.tokens[i].kind != TokenKind::word) ++i;
    return i;
}

struct NowWords {
    Meaning lately, now_figure, month, ago, since_then, during_the_year, unit_after, time_pointing,
        comes_round, report_itself;
    explicit NowWords(const Lexicon& lexicon)
        : lately(lexicon.meaning("lately")), now_figure(lexicon.meaning("now_figure")),
          month(lexicon.meaning("month")), ago(lexicon.meaning("ago")),
          since_then(lexicon.meaning("since_then")),
          during_the_year(lexicon.meaning("during_the_year")),
          unit_after(lexicon.meaning("unit_after")),
          time_pointing(lexicon.meaning("time_pointing")),
          comes_round(lexicon.meaning("comes_round")),
          report_itself(lexicon.meaning("report_itself")) {}
};

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<NowPhrase> read() {
        for (const TimeExpression& time : report_.facts.times) {
            if (moves_on(time)) add({time.sentence, time.first_token, time.end_token});
        }
        words_of_lately();
        std::sort(found_.begin(), found_.end(),
                  [](const NowPhrase& a, const NowPhrase& b) { return a.first < b.first; });
        return std::move(found_);
    }

private:
    /// It is another time in another year's report: no year and no month is printed, and it is told
    /// from the report's own date.
    bool moves_on(const TimeExpression& time) const {
        if (time.same_period ||
            !(points(time) || (time.backward && time.kind == TimeKind::relative)))
            return false;
        for (std::uint32_t i = time.first_token; i < time.end_token; ++i) {
            if (tokens_[i].kind == TokenKind::number && tokens_[i].range.size() >= 4) return false;
            if (is(i, time.end_token, words_.month) || is(i, time.end_token, words_.ago))
                return false;
        }
        return !is(time.first_token, time.end_token, words_.since_then) && !is_ahead(time) &&
               (opens(time) || !is(time.first_token, time.end_token, words_.during_the_year));
    }
    /// "in the year ahead".
    bool is_ahead(const TimeExpression& time) const {
        const Phrase* const after =
            phrase(time.end_token, report_.prose.sentences[time.sentence].end, words_.unit_after);
        return after != nullptr && after->code == "coming";
    }
    /// "During the year, ...": elsewhere in a sentence it may be any year.
    bool opens(const TimeExpression& time) const {
        const Sentence& sentence = report_.prose.sentences[time.sentence];
        return std::none_of(tokens_.begin() + sentence.first, tokens_.begin() + time.first_token,
                            [](const Token& token) { return token.kind == TokenKind::word; });
    }
    /// "this autumn", "last summer".
    bool points(const TimeExpression& time) const {
        const Phrase* const word = phrase(time.first_token, time.end_token, words_.time_pointing);
        return word != nullptr && word->value <= 0;
    }

    void words_of_lately() {
        std::uint32_t s = 0;
        for (const std::uint32_t i : tokens_that_begin(report_.prose, Lexicon::english(),
                                                       {words_.lately, words_.now_figure})) {
            while (report_.prose.sentences[s].end <= i) ++s;
            const Sentence& sentence = report_.prose.sentences[s];
            const Phrase* found = phrase(i, sentence.end, words_.lately);
            if (found == nullptr) found = phrase(i, sentence.end, words_.now_figure);
            const bool name = tokens_[i].capital && i > first_word(report_, sentence);
            if (found != nullptr && !name) add({s, i, i + found->words});
        }
    }

    void add(const NowPhrase& phrase) {
        const Sentence& sentence = report_.prose.sentences[phrase.sentence];
        if (sentence.row >= 0 || is_standing(phrase.sentence)) return;
        if (report_.document.blocks[sentence.block].kind == BlockKind::heading) return;
        found_.push_back(phrase);
    }

    /// Asked once of a sentence, however many phrases it has.
    bool is_standing(std::uint32_t sentence) {
        if (sentence != asked_) stood_ = stands(report_.prose.sentences[sentence]);
        asked_ = sentence;
        return stood_;
    }

    /// What every year's report says, and is right each time.
    bool stands(const Sentence& sentence) const {
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (is(i, sentence.end, words_.comes_round)) return true;
            const Phrase* const itself = phrase(i, sentence.end, words_.report_itself);
            if (itself != nullptr && itself->words > 1) return true;
        }
        return false;
    }

    const Phrase* phrase(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        return i < end ? Lexicon::english().find(&report_.prose.words[i], end - i, meaning)
                       : nullptr;
    }
    bool is(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        return phrase(i, end, meaning) != nullptr;
    }
    const NowWords words_{Lexicon::english()};
    const Report& report_;
    const std::vector<Token>& tokens_;
    std::vector<NowPhrase> found_;
    std::uint32_t asked_ = std::numeric_limits<std::uint32_t>::max();  ///< sentence
    bool stood_ = false;
};

std::string_view words(const Report& report, std::uint32_t token) {
    return report.document.words(report.prose.tokens[token].range);
}

bool same_word(const Report& a, std::uint32_t i, const Report& b, std::uint32_t k) {
    const Token &x = a.prose.tokens[i], &y = b.prose.tokens[k];
    if (x.kind != y.kind || x.hash != y.hash) return false;
    if (x.kind == TokenKind::symbol) return x.symbol == y.symbol;
    return words(a, i) == words(b, k) || lower_form(words(a, i)) == lower_form(words(b, k));
}

bool has_number(const Report& report, std::uint32_t first, std::uint32_t end) {
    return first < end &&
           std::any_of(report.prose.tokens.begin() + first, report.prose.tokens.begin() + end,
                       [](const Token& token) { return token.kind == TokenKind::number; });
}

}  // namespace

std::vector<NowPhrase> read_now_phrases(const Report& report) { return Reader(report).read(); }

CommonPassage common_passage(const Report& earlier, const NowPhrase& then, const Report& later,
                             const NowPhrase& now) {
    if (then.end - then.first != now.end - now.first) return {};
    const Sentence& a = earlier.prose.sentences[then.sentence];
    const Sentence& b = later.prose.sentences[now.sentence];
    std::uint32_t i = then.first, k = now.first;
    for (; i < then.end; ++i, ++k) {
        if (!same_word(earlier, i, later, k)) return {};
    }
    const std::uint32_t last = k + std::min(b.end - k, longest_side);
    while (i < a.end && k < last && same_word(earlier, i, later, k)) ++i, ++k;
    std::uint32_t first = then.first, start = now.first;
    const std::uint32_t lowest = start - std::min(start - b.first, longest_side);
    while (first > a.first && start > lowest && same_word(earlier, first - 1, later, start - 1))
        --first, --start;
    const auto& tokens = later.prose.tokens;
    const auto count = std::count_if(tokens.begin() + start, tokens.begin() + k,
                                     [](const Token& t) { return t.kind != TokenKind::symbol; });
    const std::uint32_t begin = first_word(later, b);  // a section number is none of the sentence
    const bool edges = has_number(later, std::max(start, begin + reach) - reach, start) ||
                       has_number(later, k, std::min(k + reach, b.end));
    while (start < now.first && tokens[start].kind == TokenKind::symbol) ++first, ++start;
    return {{earlier.prose.tokens[first].range.begin, earlier.prose.tokens[i - 1].range.end},
            {tokens[start].range.begin, tokens[k - 1].range.end},
            static_cast<std::uint32_t>(count),
            edges};
}

}  // namespace yearproof::plugin
