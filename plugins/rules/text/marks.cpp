// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "marks.h"

#include <yearproof/rules/report_words.h>

#include <algorithm>
#include <map>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t longest_highlight = 300;  ///< bytes between "==" and "=="

struct MarkWords {
    Meaning word, lead, alone, filler, remark_word, remark_lead, label_before, month;
    explicit MarkWords(const Lexicon& lexicon)
        : word(lexicon.meaning("placeholder_word")), lead(lexicon.meaning("placeholder_lead")),
          alone(lexicon.meaning("placeholder_alone")), filler(lexicon.meaning("filler")),
          remark_word(lexicon.meaning("remark_word")), remark_lead(lexicon.meaning("remark_lead")),
          label_before(lexicon.meaning("label_before")), month(lexicon.meaning("month")) {}
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// What both kinds of marks are read with.
class MarkReader {
public:
    explicit MarkReader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<LeftMark> placeholders() {
        each("[<?", words_.filler,
             [this](std::uint32_t i, std::uint32_t end) { placeholder(i, end); });
        return std::move(found_);
    }
    std::vector<LeftMark> left_overs() {
        each("[<>{", words_.remark_word,
             [this](std::uint32_t i, std::uint32_t end) { left_over(i, end); });
        highlights();
        return std::move(found_);
    }

private:
    /// The tokens at which a mark may begin: one of the signs, a phrase of that meaning, a word of
    /// capitals.
    std::vector<std::uint32_t> beginnings(std::string_view signs, Meaning meaning) const {
        std::vector<std::uint32_t> all =
            tokens_that_begin(report_.prose, Lexicon::english(), {meaning});
        for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
            const Token& token = tokens_[i];
            const bool sign = token.symbol != 0 && token.symbol < 0x80 &&
                              signs.find(static_cast<char>(token.symbol)) != std::string_view::npos;
            if (sign || token.all_caps) all.push_back(i);
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    template <class Look>
    void each(std::string_view signs, Meaning meaning, Look look) {
        const std::vector<Sentence>& sentences = report_.prose.sentences;
        std::size_t s = 0;
        at_ = 0;
        for (const std::uint32_t i : beginnings(signs, meaning)) {
            if (i < at_) continue;
            while (sentences[s].end <= i) ++s;
            at_ = i + 1;
            look(i, sentences[s].end);
        }
    }

    void placeholder(std::uint32_t i, std::uint32_t end) {
        if (const std::uint32_t stop = bracketed(i, end, words_.lead)) return add(i, stop, true);
        if (is_blank(i, end)) return add(i, i + 3, true);
        // "Error!" ends a sentence, and the message goes on.
        const auto all = static_cast<std::uint32_t>(tokens_.size());
        if (const Phrase* const text = phrase(i, all, words_.filler))
            return add(i, i + text->words, true);
        if (const std::uint32_t marks = run_of('?', i, end); marks >= 3)
            return add(i, i + marks, true);
        if (tokens_[i].kind != TokenKind::word || !apart(i)) return;
        if (is_xs(i)) return xs(i, end);
        if (tokens_[i].all_caps && phrase(i, end, words_.word) != nullptr && !is_explained(i))
            add(i, i + 1, false);
    }

    void left_over(std::uint32_t i, std::uint32_t end) {
        if (const std::uint32_t stop = bracketed(i, end, words_.remark_lead))
            return add(i, stop, true);
        for (const char32_t mark : {U'<', U'>'}) {
            const std::uint32_t marks = run_of(mark, i, end);
            if (marks == 7 && i + marks < end) return add(i, i + marks, true);
        }
        if (tokens_[i].symbol == '{' && is_change(i, end)) return add(i, i + 3, true);
        const Phrase* const remark = phrase(i, end, words_.remark_word);
        if (remark == nullptr || (remark->words == 1 && !(tokens_[i].all_caps && apart(i)))) return;
        if (tokens_[i + remark->words - 1].symbol == '[' && !is_initials(i + remark->words)) return;
        add(i, i + remark->words, remark->words > 1);
    }

    /// "[insert date]", "<insert date>": the end of it; 0 where the words are none of those.
    std::uint32_t bracketed(std::uint32_t i, std::uint32_t end, Meaning lead) const {
        if (tokens_[i].symbol != '[' && tokens_[i].symbol != '<') return 0;
        if (i + 1 >= end || phrase(i + 1, end, lead) == nullptr) return 0;
        const char32_t close = tokens_[i].symbol == '[' ? U']' : U'>';
        for (std::uint32_t k = i + 2; k < end; ++k) {
            if (tokens_[k].symbol == close) return k + 1;
        }
        return 0;
    }

    /// "[date]": nothing but what is to stand there.
    bool is_blank(std::uint32_t i, std::uint32_t end) const {
        return i + 2 < end && tokens_[i].symbol == '[' && !tokens_[i].glued &&
               tokens_[i + 2].symbol == ']' && (i + 3 >= end || tokens_[i + 3].symbol != '(') &&
               phrase(i + 1, i + 2, words_.alone) != nullptr;
    }

    /// "AB1]": whose remark it is.
    bool is_initials(std::uint32_t i) const {
        return i + 2 < tokens_.size() && tokens_[i].all_caps && tokens_[i + 1].glued &&
               tokens_[i + 1].kind == TokenKind::number && tokens_[i + 2].symbol == ']';
    }

    std::uint32_t run_of(char32_t mark, std::uint32_t i, std::uint32_t end) const {
        std::uint32_t k = i;
        while (k < end && tokens_[k].symbol == mark && (k == i || tokens_[k].glued)) ++k;
        return k - i;
    }

    /// "{++", "{--", "{==", "{>>", "{~~": the marks of tracked changes in plain text.
    bool is_change(std::uint32_t i, std::uint32_t end) const {
        if (i + 3 >= end || !tokens_[i + 1].glued || !tokens_[i + 2].glued) return false;
        const char32_t mark = tokens_[i + 1].symbol;
        return mark == tokens_[i + 2].symbol &&
               std::u32string_view(U"+-=>~").find(mark) != std::u32string_view::npos && mark != 0;
    }

    bool apart(std::uint32_t i) const { return stands_alone(tokens_, i, i); }

    std::string_view text(std::uint32_t i) const {
        return report_.document.words(tokens_[i].range);
    }
    bool is_xs(std::uint32_t i) const {
        return text(i).size() > 1 && text(i).find_first_not_of('X') == std::string_view::npos;
    }

    /// "XX households", "£XX", "on XX May", but not "Part XX" or "Elizabeth XX".
    void xs(std::uint32_t i, std::uint32_t end) {
        const bool first = i == 0 || tokens_[i - 1].range.end + 1 < tokens_[i].range.begin;
        const bool money = i > 0 && tokens_[i].glued && tokens_[i - 1].kind == TokenKind::symbol &&
                           tokens_[i - 1].symbol != '(';
        if (money) return add(i - 1, i + 1, true);
        const bool named =
            !first && tokens_[i - 1].kind == TokenKind::word &&
            (tokens_[i - 1].capital || phrase(i - 1, i, words_.label_before) != nullptr);
        if (named || i + 1 >= end) return;
        const Token& next = tokens_[i + 1];
        const bool counted = next.kind == TokenKind::word &&
                             (!next.capital || phrase(i + 1, end, words_.month) != nullptr);
        if (counted || next.symbol == '%') add(i, i + 1, false);
    }

    /// "Tunbridge Borough Council (TBC)": the letters begin the words before the bracket.
    bool is_explained(std::uint32_t word) {
        const auto [known, added] = explained_.try_emplace(tokens_[word].word, false);
        if (added) known->second = look_for_explanation(word);
        return known->second;
    }
    bool look_for_explanation(std::uint32_t word) const {
        const std::string_view letters = text(word);
        for (std::uint32_t i = 1; i < tokens_.size(); ++i) {
            if (tokens_[i].word != tokens_[word].word || tokens_[i - 1].symbol != '(' ||
                i < letters.size() + 1)
                continue;
            std::size_t same = 0;
            while (same < letters.size() &&
                   text(i - 1 - static_cast<std::uint32_t>(letters.size() - same)).front() ==
                       letters[same])
                ++same;
            if (same == letters.size()) return true;
        }
        return false;
    }

    /// "==words==" of Markdown that no reader of Markdown shows.
    void highlights() {
        for (const Block& block : report_.document.blocks) {
            const std::string_view all = report_.document.words(block.text);
            for (std::size_t at = all.find("=="); at != std::string_view::npos;) {
                const std::size_t close = highlight_end(all, at);
                if (close > at) add_text(block.text.begin, at, close);
                at = all.find("==", std::max(close, at + 2));
            }
        }
    }
    static std::size_t highlight_end(std::string_view all, std::size_t at) {
        const auto is_letter = [](char c) { return is_upper(static_cast<char>(c & ~0x20)); };
        if ((at > 0 && all[at - 1] != ' ' && all[at - 1] != '\n') || at + 2 >= all.size() ||
            !is_letter(all[at + 2]))
            return at;
        const std::size_t close = all.find("==", at + 2);
        if (close == std::string_view::npos || close - at > longest_highlight) return at;
        const bool tight = all[close - 1] != ' ' && all.find('\n', at) > close;
        const bool ends =
            close + 2 >= all.size() || (!is_letter(all[close + 2]) && all[close + 2] != '=');
        return tight && ends ? close + 2 : at;
    }
    void add_text(std::uint32_t begin, std::size_t from, std::size_t to) {
        found_.push_back(
            {{begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to)},
             true});
    }

    void add(std::uint32_t first, std::uint32_t end, bool sure) {
        found_.push_back({{tokens_[first].range.begin, tokens_[end - 1].range.end}, sure});
        at_ = end;
    }

    const Phrase* phrase(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], end - i, meaning);
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    const MarkWords words_{Lexicon::english()};
    std::vector<LeftMark> found_;
    std::map<WordId, bool> explained_;  ///< of each word that was asked for
    std::uint32_t at_ = 0;  ///< the next token to look at; what was found is passed over
};

}  // namespace

std::vector<LeftMark> find_placeholders(const Report& report) {
    return MarkReader(report).placeholders();
}

std::vector<LeftMark> find_left_overs(const Report& report) {
    return MarkReader(report).left_overs();
}

}  // namespace yearproof::plugin
