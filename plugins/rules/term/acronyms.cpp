// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "acronyms.h"

#include "spelling.h"
#include <yearproof/language/word_stem.h>

#include <algorithm>

namespace yearproof::plugin {
namespace {

constexpr std::size_t shortest_name = 2, longest_name = 8;
constexpr std::size_t longest_mixed = 5;  ///< letters of one with a small letter, such as DfE

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool among(char32_t symbol, std::u32string_view symbols) {
    return symbols.find(symbol) != std::u32string_view::npos;
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"'s", "\xE2\x80\x99s"}) {
        if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    }
    return word;
}

/// Capitals only, or one small letter among them.
bool is_name(std::string_view name) {
    const auto uppers = std::count_if(name.begin(), name.end(), is_upper);
    const auto lowers = std::count_if(name.begin(), name.end(), is_lower);
    if (uppers < 2 || uppers + lowers != static_cast<std::ptrdiff_t>(name.size())) return false;
    if (!is_upper(name.front()) || !is_upper(name.back())) return false;
    return lowers == 0 ? name.size() >= shortest_name && name.size() <= longest_name
                       : lowers == 1 && name.size() <= longest_mixed;
}

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    Acronyms read() {
        for (const Sentence& sentence : report_.prose.sentences) {
            const std::size_t before = found_.uses.size();
            for (std::uint32_t i = sentence.first; i < sentence.end; ++i) use(sentence, i);
            if (found_.uses.size() > before) mark_capitals(sentence, before);
        }
        return std::move(found_);
    }

private:
    void use(const Sentence& sentence, std::uint32_t i) {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::word || !token.capital || !apart(i)) return;
        const std::optional<AcronymForm> form = read_form(report_.document.words(token.range));
        if (!form) return;
        const bool heading = report_.document.blocks[sentence.block].kind == BlockKind::heading;
        const bool running = sentence.row < 0 && !is_citation(i);
        found_.uses.push_back({i, form->form, form->name, running, running && !heading});
        define(sentence, i, form->name);
    }

    /// Not part of a longer code, file name or address.
    bool apart(std::uint32_t i) const {
        if (tokens_[i].glued && !opens(i)) return false;
        if (i + 1 >= tokens_.size() || !tokens_[i + 1].glued) return true;
        const Token& next = tokens_[i + 1];
        if (next.kind != TokenKind::symbol || !among(next.symbol, U")]/,.;:!?\"'-&+*|"))
            return false;
        const bool ends = i + 2 >= tokens_.size() || !tokens_[i + 2].glued;
        return ends || tokens_[i + 2].kind == TokenKind::symbol ||
               (next.symbol != '.' && tokens_[i + 2].kind == TokenKind::word);
    }

    /// What stands before token `i`, glued to it, is a bracket, a quote or a sign between words;
    /// "/" only behind a word, and not within a path.
    bool opens(std::uint32_t i) const {
        const Token& before = tokens_[i - 1];
        if (before.kind != TokenKind::symbol || !among(before.symbol, U"([/\"'-&+*|")) return false;
        if (before.symbol != '/') return true;
        const bool path = i + 1 < tokens_.size() && tokens_[i + 1].symbol == '/';
        return i > 1 && tokens_[i - 2].kind == TokenKind::word && !path;
    }

    /// "[SERVICE-WORKERS]" names a source.
    bool is_citation(std::uint32_t i) const {
        return (tokens_[i].glued && tokens_[i - 1].symbol == '[') ||
               (i + 1 < tokens_.size() && tokens_[i + 1].glued && tokens_[i + 1].symbol == ']');
    }

    /// A line all in capitals tells nothing of acronyms.
    void mark_capitals(const Sentence& sentence, std::size_t first_use) {
        std::size_t words = 0, capitals = 0;
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (tokens_[i].kind != TokenKind::word || tokens_[i].range.size() < 3) continue;
            ++words;
            capitals += tokens_[i].all_caps;
        }
        if (capitals < 3 || 2 * capitals <= words) return;
        for (std::size_t u = first_use; u < found_.uses.size(); ++u) found_.uses[u].running = false;
    }

    void define(const Sentence& sentence, std::uint32_t i, const std::string& name) {
        std::optional<Spelling> spelling = before(sentence, i, name);
        if (!spelling) spelling = behind(sentence, i, name);
        if (!spelling) return;
        const TextRange words{tokens_[spelling->first].range.begin,
                              tokens_[spelling->end - 1].range.end};
        const TextRange here = tokens_[i].range;
        found_.definitions.push_back(
            {name,
             i,
             {std::min(words.begin, here.begin), std::max(words.end, here.end)},
             words,
             spelling->first,
             spelling->end,
             spelling->sure});
    }

    /// "Corporate Parenting Board (CPB)".
    std::optional<Spelling> before(const Sentence& sentence, std::uint32_t i,
                                   const std::string& name) const {
        std::uint32_t open = i;
        while (open > sentence.first && is_quote(open - 1)) --open;
        if (open == sentence.first || tokens_[open - 1].symbol != '(') return std::nullopt;
        std::uint32_t close = i + 1;
        while (close < sentence.end && is_quote(close)) ++close;
        if (close < sentence.end && !among(tokens_[close].symbol, U"),;/")) return std::nullopt;
        return spelled_before(report_, sentence.first, open - 1, name);
    }

    /// "CPB (Corporate Parenting Board)", "CPB: Corporate Parenting Board", "CPB stands for ...",
    /// or the next cell of a table.
    std::optional<Spelling> behind(const Sentence& sentence, std::uint32_t i,
                                   const std::string& name) const {
        std::uint32_t next = i + 1;
        if (const auto open = bracket_behind(sentence, i))
            return spelled_after(report_, past_article(*open + 1), sentence.end, name);
        if (i != sentence.first && next >= sentence.end) return std::nullopt;
        const bool mark = next < sentence.end && among(tokens_[next].symbol, U"-:=");
        if (i != sentence.first && !mark) {
            const Phrase* const says = Lexicon::english().find(&report_.prose.words[next],
                                                               sentence.end - next, stands_for());
            return says == nullptr ? std::nullopt
                                   : spelled_after(report_, next + says->words, sentence.end, name);
        }
        if (mark) ++next;
        const std::uint32_t end = next == sentence.end ? end_of_next_cell(sentence) : sentence.end;
        return spelled_after(report_, next, end, name);
    }

    /// Right behind the acronym, or behind one word more: "EHC plans (education, health and care
    /// plans)".
    std::optional<std::uint32_t> bracket_behind(const Sentence& sentence, std::uint32_t i) const {
        for (std::uint32_t at = i + 1; at < std::min(i + 3, sentence.end); ++at) {
            if (tokens_[at].symbol == '(') return at;
            if (tokens_[at].kind != TokenKind::word || tokens_[at].capital) break;
        }
        return std::nullopt;
    }

    /// "PALS (the Patient Advice and Liaison Service)"
    std::uint32_t past_article(std::uint32_t i) const {
        static const Meaning article = Lexicon::english().meaning("article");
        const bool is = i < tokens_.size() &&
                        Lexicon::english().find(&report_.prose.words[i], 1, article) != nullptr;
        return is ? i + 1 : i;
    }

    std::uint32_t end_of_next_cell(const Sentence& sentence) const {
        const auto at = static_cast<std::size_t>(&sentence - report_.prose.sentences.data()) + 1;
        if (sentence.row < 0 || at >= report_.prose.sentences.size()) return sentence.end;
        const Sentence& next = report_.prose.sentences[at];
        return next.block == sentence.block && next.row == sentence.row ? next.end : sentence.end;
    }

    bool is_quote(std::uint32_t i) const {
        return tokens_[i].symbol == '"' || tokens_[i].symbol == '\'';
    }

    static Meaning stands_for() {
        static const Meaning meaning = Lexicon::english().meaning("stands_for");
        return meaning;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    Acronyms found_;
};

}  // namespace

std::optional<AcronymForm> read_form(std::string_view word) {
    const std::string_view form = without_possessive(word);
    std::string_view name = form;
    if (name.size() > shortest_name && name.back() == 's' && is_upper(name[name.size() - 2]))
        name.remove_suffix(1);
    if (name.empty() || !is_name(name)) return std::nullopt;
    return AcronymForm{std::string(form), std::string(name)};
}

bool is_common_acronym(const Report& report, const AcronymUse& use) {
    static const Meaning common = Lexicon::english().meaning("common_acronym");
    const Lexicon& lexicon = Lexicon::english();
    const WordId name = lexicon.word(lower_form(use.name));
    const std::size_t left = report.prose.words.size() - use.token;
    return lexicon.find(&name, 1, common) != nullptr ||
           lexicon.find(&report.prose.words[use.token], left, common) != nullptr;
}

Acronyms read_acronyms(const Report& report) { return Reader(report).read(); }

}  // namespace yearproof::plugin
