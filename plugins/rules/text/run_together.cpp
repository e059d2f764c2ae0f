// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "run_together.h"

#include <yearproof/rules/report_words.h>

#include <memory>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t fewest_letters = 4;    ///< of a word that only the report shows to be one
constexpr std::uint32_t longest_bracket = 16;  ///< tokens between "(" and ")" that are looked back

struct Meanings {
    Meaning function_word, preposition, conjunction, be_verb, article, month, glued_scale,
        number_scale, unit, ordinal_ending, short_unit, currency_word;
    explicit Meanings(const Lexicon& lexicon)
        : function_word(lexicon.meaning("function_word")),
          preposition(lexicon.meaning("preposition")), conjunction(lexicon.meaning("conjunction")),
          be_verb(lexicon.meaning("be_verb")), article(lexicon.meaning("article")),
          month(lexicon.meaning("month")), glued_scale(lexicon.meaning("glued_scale")),
          number_scale(lexicon.meaning("number_scale")), unit(lexicon.meaning("unit")),
          ordinal_ending(lexicon.meaning("ordinal_ending")),
          short_unit(lexicon.meaning("short_unit")),
          currency_word(lexicon.meaning("currency_word")) {}
};

class Finder {
public:
    explicit Finder(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<RunTogether> find() {
        std::vector<RunTogether> found;
        for (std::uint32_t i = 1; i < tokens_.size(); ++i) {
            if (!tokens_[i].glued) continue;
            const std::uint32_t first = first_of(i);
            if (first < i)
                found.push_back(
                    {{tokens_[first].range.begin, tokens_[i].range.end}, tokens_[i].range.begin});
        }
        return found;
    }

private:
    /// The first token of what is run together with token `i`; `i` where nothing is.
    std::uint32_t first_of(std::uint32_t i) {
        const Token &before = tokens_[i - 1], &token = tokens_[i];
        if (before.kind == TokenKind::number && token.kind == TokenKind::word)
            return number_and_word(i) ? i - 1 : i;
        if (before.kind == TokenKind::word && token.kind == TokenKind::number)
            return word_and_number(i) ? i - 1 : i;
        if (token.kind != TokenKind::word || before.kind != TokenKind::symbol || i < 2) return i;
        if (before.symbol == '.') return full_stop(i) ? i - 2 : i;
        if (before.symbol == ',') return comma(i) ? i - 2 : i;
        if (before.symbol == ')') return bracket(i) ? i - 1 : i;
        return i;
    }

    /// "581in December", "118grants".
    bool number_and_word(std::uint32_t i) {
        if (!small(i, 2) || !stands_alone(tokens_, i - 1, i) || is_unit(i)) return false;
        const Phrase* const unit = phrase(i, words_.short_unit);  // "5in" is a length
        if (unit != nullptr) return !unit->code.empty() && speaks_on(i);
        return is_little(i) || known(i);
    }

    /// "in2023/24", "December2023".
    bool word_and_number(std::uint32_t i) const {
        if (tokens_[i - 1].glued) return false;
        const bool year = is_year(i) && (i + 1 >= tokens_.size() || !joined_on(i + 1));
        if (is(i - 1, words_.month))
            return year && tokens_[i - 1].capital && tokens_[i - 1].range.size() > 2;
        if (!small(i - 1, 2)) return false;
        return is(i - 1, words_.preposition) && (year || stands_alone(tokens_, i - 1, i));
    }

    /// "the meeting.The next".
    bool full_stop(std::uint32_t i) {
        const Token& token = tokens_[i];
        if (!glued_pair(i) || !token.capital || token.all_caps) return false;
        const bool ended = small(i - 2, 3) || tokens_[i - 2].kind == TokenKind::number;
        if (!ended || !stands_alone(tokens_, i - 2, i) || ends_clause(i)) return false;
        if (token.range.size() > 1 && is_little(i)) return true;
        return small(i - 2, 3) && known(i) && known(i - 2);
    }

    /// "children,and young people".
    bool comma(std::uint32_t i) {
        if (!glued_pair(i) || !small(i, 2) || !small(i - 2, 3)) return false;
        return stands_alone(tokens_, i - 2, i) && is_little(i) && known(i - 2);
    }

    /// "(YOT)and".
    bool bracket(std::uint32_t i) const {
        if (!small(i, 2) || !is_little(i)) return false;
        const std::uint32_t lowest = i > longest_bracket ? i - longest_bracket : 0;
        for (std::uint32_t open = i - 2; open > lowest; --open) {
            if (tokens_[open].symbol == '(')
                return !tokens_[open].glued && stands_alone(tokens_, open, i) &&
                       (i - open > 3 || tokens_[i - 2].all_caps);
        }
        return false;
    }

    bool glued_pair(std::uint32_t i) const { return tokens_[i - 1].glued; }

    /// A sentence goes on after token `i`: the word is no "5in" that ends one.
    bool speaks_on(std::uint32_t i) const {
        if (i + 1 >= tokens_.size() || tokens_[i + 1].glued) return false;
        return is_year(i + 1) || is(i + 1, words_.month) || is(i + 1, words_.article) ||
               is(i + 1, words_.function_word);
    }

    /// What stands after token `i` ends there: "Node.Js." is a name.
    bool ends_clause(std::uint32_t i) const {
        return i + 1 >= tokens_.size() || tokens_[i + 1].kind != TokenKind::word;
    }

    /// "2023.zip", "2023_b": the number is part of a name.
    bool joined_on(std::uint32_t i) const {
        const bool dot = tokens_[i].symbol == '.' && i + 1 < tokens_.size() && tokens_[i + 1].glued;
        return tokens_[i].glued &&
               (tokens_[i].kind != TokenKind::symbol || tokens_[i].symbol == '_' || dot);
    }

    bool small(std::uint32_t i, std::uint32_t letters) const {
        return tokens_[i].kind == TokenKind::word && !tokens_[i].capital &&
               tokens_[i].range.size() >= letters;
    }

    const Phrase* phrase(std::uint32_t i, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], 1, meaning);
    }
    bool is(std::uint32_t i, Meaning meaning) const { return phrase(i, meaning) != nullptr; }
    bool is_little(std::uint32_t i) const {
        return is(i, words_.function_word) || is(i, words_.preposition) ||
               is(i, words_.conjunction) || is(i, words_.be_verb);
    }
    bool is_unit(std::uint32_t i) const {
        return is(i, words_.unit) || is(i, words_.glued_scale) || is(i, words_.number_scale) ||
               is(i, words_.ordinal_ending) || is(i, words_.currency_word);
    }
    bool is_year(std::uint32_t i) const {
        const std::string_view digits = report_.document.words(tokens_[i].range);
        return tokens_[i].kind == TokenKind::number && digits.size() == 4 &&
               (digits.starts_with("19") || digits.starts_with("20"));
    }
    /// A word of the report, elsewhere.
    bool known(std::uint32_t i) {
        if (tokens_[i].range.size() < fewest_letters) return false;
        if (report_words_ == nullptr) report_words_ = std::make_unique<ReportWords>(report_);
        return report_words_->times(report_.document.words(tokens_[i].range)) > 0;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    const Meanings words_{Lexicon::english()};
    std::unique_ptr<ReportWords> report_words_;  ///< made when first asked
};

}  // namespace

std::vector<RunTogether> find_run_together(const Report& report) { return Finder(report).find(); }

}  // namespace yearproof::plugin
