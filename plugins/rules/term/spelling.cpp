// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "spelling.h"

#include <string>

namespace yearproof::plugin {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// Reads letters off the words of one stretch of a report.
class Speller {
public:
    Speller(const Report& report, std::uint32_t end, std::string_view letters)
        : report_(report), end_(end), letters_(letters) {}

    /// Every letter begins a word, little words may be passed over. The end of the words, 0 where
    /// they do not come out; where `whole`, they must go on to the end of the stretch.
    std::uint32_t sure(std::uint32_t first, bool whole) const {
        const unsigned all = 1U << letters_.size();
        unsigned read = 1;  // bit n: it may be that n letters have been read
        for (std::uint32_t i = first; i < end_ && read != 0; ++i) {
            if (!is_word(i)) continue;
            read = after(i, read);
            if ((read & all) != 0 && (!whole || i + 1 == end_)) return i + 1;
        }
        return 0;
    }

    /// Every letter begins a word or stands in the word begun last; other words may be passed over
    /// behind the first.
    bool loose(std::uint32_t first) const {
        std::size_t letter = 0, begun = 0;
        for (std::uint32_t i = first; i < end_ && letter < letters_.size(); ++i) {
            if (!is_word(i) || lower(word(i).front()) != at(letter)) continue;
            ++letter, ++begun;
            letter = inside(i, letter);
        }
        return letter == letters_.size() && 5 * begun >= 3 * letters_.size();
    }

private:
    char at(std::size_t letter) const { return lower(letters_[letter]); }
    std::string_view word(std::uint32_t i) const {
        return report_.document.words(report_.prose.tokens[i].range);
    }
    bool is_word(std::uint32_t i) const { return report_.prose.tokens[i].kind == TokenKind::word; }
    bool is_little(std::uint32_t i) const {
        static const Meaning little = Lexicon::english().meaning("function_word");
        return Lexicon::english().find(&report_.prose.words[i], 1, little) != nullptr;
    }

    unsigned after(std::uint32_t i, unsigned read) const {
        unsigned next = is_little(i) ? read & ~1U : 0U;
        for (std::size_t letter = 0; letter < letters_.size(); ++letter) {
            if ((read >> letter & 1U) != 0 && lower(word(i).front()) == at(letter))
                next |= 1U << (letter + 1);
        }
        return next;
    }

    /// "Southeast" is S and E: letters within word `i`, as long as the next word does not begin
    /// with them.
    std::size_t inside(std::uint32_t i, std::size_t letter) const {
        const std::string_view rest = word(i).substr(1);
        for (std::size_t from = 0; letter < letters_.size();) {
            if (next_begins_with(i + 1, at(letter))) break;
            while (from < rest.size() && lower(rest[from]) != at(letter)) ++from;
            if (from == rest.size()) break;
            ++letter, ++from;
        }
        return letter;
    }

    bool next_begins_with(std::uint32_t i, char letter) const {
        for (; i < end_; ++i) {
            if (is_word(i) && lower(word(i).front()) == letter) return true;
        }
        return false;
    }

    const Report& report_;
    std::uint32_t end_;
    std::string_view letters_;
};

bool ends_stretch(const Token& token) {
    return token.kind == TokenKind::symbol &&
           std::u32string_view(U".;:()[]?!|").find(token.symbol) != std::u32string_view::npos;
}

}  // namespace

std::optional<Spelling> spelled_before(const Report& report, std::uint32_t lowest,
                                       std::uint32_t end, std::string_view letters) {
    const std::vector<Token>& tokens = report.prose.tokens;
    const auto most = static_cast<std::uint32_t>(3 * letters.size() + 4);
    std::optional<Spelling> loose;
    const Speller speller(report, end, letters);
    for (std::uint32_t i = end; i-- > lowest && end - i <= most;) {
        if (ends_stretch(tokens[i])) break;
        if (tokens[i].kind != TokenKind::word ||
            lower(report.document.words(tokens[i].range).front()) != lower(letters.front()))
            continue;
        if (speller.sure(i, true) == end) return Spelling{i, end, true};
        if (!loose && speller.loose(i)) loose = Spelling{i, end, false};
    }
    return loose;
}

std::optional<Spelling> spelled_after(const Report& report, std::uint32_t first, std::uint32_t end,
                                      std::string_view letters) {
    if (first >= end || report.prose.tokens[first].kind != TokenKind::word) return std::nullopt;
    const std::uint32_t last = Speller(report, end, letters).sure(first, false);
    return last > first + 1 ? std::optional(Spelling{first, last, true}) : std::nullopt;
}

}  // namespace yearproof::plugin
