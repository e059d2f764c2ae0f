// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "one_change.h"

#include <yearproof/language/word_hash.h>
#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t fewest_words = 10;  ///< tokens that two sentences share
constexpr std::uint32_t longest_name = 8;   ///< tokens
constexpr std::uint32_t end_words = 4;      ///< at either end, by which sentences are looked up
constexpr std::size_t most_alike = 8;
constexpr int most_noun_words = 3;

struct Span {
    std::uint32_t first = 0, end = 0;
    std::uint32_t size() const { return end - first; }
};

/// One report's sentences, and what is asked of their tokens.
class Side {
public:
    explicit Side(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    /// Without a section number before and a full stop behind.
    Span span(const Sentence& sentence) const {
        Span span{sentence.first, sentence.end};
        while (span.first < span.end && tokens_[span.first].kind != TokenKind::word) ++span.first;
        while (span.end > span.first && tokens_[span.end - 1].kind == TokenKind::symbol) --span.end;
        return span;
    }
    /// Of a paragraph; who signs a report, and at its head, is another matter.
    bool is_running(const Sentence& sentence) const {
        if (sentence.row >= 0 || sentence.end - sentence.first < fewest_words ||
            span(sentence).size() < fewest_words)
            return false;
        return report_.outline.sections[report_.outline.section_of[sentence.block]].level > 0;
    }
    std::string_view text(std::uint32_t i) const {
        return report_.document.words(tokens_[i].range);
    }
    const Token& token(std::uint32_t i) const { return tokens_[i]; }
    std::uint64_t begin_key(Span span) const {
        return mix_hash(1, hash_of_tokens(tokens_, span.first, span.first + end_words));
    }
    std::uint64_t end_key(Span span) const {
        return mix_hash(2, hash_of_tokens(tokens_, span.end - end_words, span.end));
    }

    /// Words with capitals and little words between them; at a sentence's start the first capital
    /// says nothing.
    bool is_name(Span span, bool starts_sentence) const {
        std::uint32_t capitals = 0;
        for (std::uint32_t i = span.first; i < span.end; ++i) {
            if (tokens_[i].kind == TokenKind::number || is(i, words_.month) ||
                is(i, words_.weekday))
                return false;
            const bool little = is(i, words_.name_link);
            if (tokens_[i].kind == TokenKind::word && !tokens_[i].capital && !little) return false;
            capitals += tokens_[i].capital && !little && !(starts_sentence && i == span.first);
        }
        return capitals > 0 && span.size() <= longest_name;
    }

    /// "the three councils": so many that there are, not how many were counted in the year. The
    /// number; nothing where it is of a time or many.
    std::optional<int> definite_number(Span span, std::uint32_t end) const {
        const std::uint32_t i = span.first;
        if (span.size() != 1 || i == 0 || i + 1 >= end || !is(i - 1, words_.definite))
            return std::nullopt;
        if (tokens_[i + 1].kind != TokenKind::word || tokens_[i + 1].glued ||
            is(i + 1, words_.month) || is(i + 1, words_.time_unit))
            return std::nullopt;
        if (const Phrase* word = find(i, words_.number_word)) return word->value;
        const std::string_view digits = text(i);
        if (tokens_[i].kind != TokenKind::number || digits.size() > 2) return std::nullopt;
        return std::atoi(std::string(digits).c_str());
    }
    /// With the noun behind it.
    Span with_noun(Span span, std::uint32_t end) const {
        for (int words = 0; words < most_noun_words && span.end < end; ++words, ++span.end) {
            if (tokens_[span.end].kind != TokenKind::word || is(span.end, words_.function)) break;
        }
        return span;
    }

    std::set<std::string> stems(Span span) const {
        std::set<std::string> stems;
        for (std::uint32_t i = span.first; i < span.end; ++i) {
            if (tokens_[i].kind == TokenKind::word && !is(i, words_.name_link))
                stems.insert(word_stem(text(i)));
        }
        return stems;
    }
    std::string initials(Span span) const {
        std::string initials;
        for (std::uint32_t i = span.first; i < span.end && tokens_[i].symbol != '('; ++i) {
            if (tokens_[i].kind == TokenKind::word && tokens_[i].capital)
                initials += tokens_[i].all_caps ? std::string(text(i)) : std::string(1, text(i)[0]);
        }
        return initials;
    }
    /// Letters alone: "South East" and "Southeast" are no change.
    std::string letters(Span span) const {
        std::string letters;
        for (std::uint32_t i = span.first; i < span.end; ++i) {
            if (tokens_[i].kind == TokenKind::word) letters += lower_form(text(i));
        }
        return letters;
    }
    bool is_capital(std::uint32_t i) const {
        return tokens_[i].kind == TokenKind::word && tokens_[i].capital;
    }
    /// A word with a capital between two others, little words passed over on one side.
    bool is_in_name(std::uint32_t i) const {
        return is_capital(i) && !is(i, words_.function) && !tokens_[i].all_caps && joins(i, -1) &&
               joins(i, 1);
    }
    /// With the words of the name on both sides; of an empty span, those that meet at it.
    Span name_around(Span span) const {
        while (span.first > 0 && is_part(span.first - 1)) --span.first;
        while (span.end < tokens_.size() && is_part(span.end)) ++span.end;
        while (span.first < span.end && !is_capital(span.first)) ++span.first;
        while (span.end > span.first && !is_capital(span.end - 1)) --span.end;
        return span;
    }
    bool is_acronym(std::uint32_t i) const { return tokens_[i].all_caps; }
    bool begins_little(Span span) const { return is(span.first, words_.name_link); }
    TextRange range(Span span) const {
        return {tokens_[span.first].range.begin, tokens_[span.end - 1].range.end};
    }
    const std::vector<Sentence>& sentences() const { return report_.prose.sentences; }

private:
    const Phrase* find(std::uint32_t i, Meaning meaning) const {
        return Lexicon::english().find(&report_.prose.words[i], 1, meaning);
    }
    bool is(std::uint32_t i, Meaning meaning) const { return find(i, meaning) != nullptr; }
    bool is_part(std::uint32_t i) const { return is_capital(i) || is(i, words_.name_link); }
    bool joins(std::uint32_t i, int step) const {
        std::int64_t at = static_cast<std::int64_t>(i) + step;
        const auto is_token = [&] {
            return at >= 0 && at < static_cast<std::int64_t>(tokens_.size());
        };
        if (is_token() && is(static_cast<std::uint32_t>(at), words_.name_link)) at += step;
        return is_token() && is_capital(static_cast<std::uint32_t>(at));
    }
    struct Words {
        Meaning definite = Lexicon::english().meaning("definite");
        Meaning function = Lexicon::english().meaning("function_word");
        Meaning number_word = Lexicon::english().meaning("number_word");
        Meaning time_unit = Lexicon::english().meaning("time_unit");
        Meaning month = Lexicon::english().meaning("month");
        Meaning weekday = Lexicon::english().meaning("weekday");
        Meaning name_link = Lexicon::english().meaning("name_link");
    };
    const Report& report_;
    const std::vector<Token>& tokens_;
    const Words words_;
};

class Finder {
public:
    Finder(const Report& earlier, const SentenceHashes& then, const Report& later,
           const SentenceHashes& now)
        : earlier_(earlier), later_(later), known_(then) {
        for (const Sentence& sentence : earlier_.sentences()) {
            if (holds(now, sentence.hash) || !earlier_.is_running(sentence)) continue;
            const Span span = earlier_.span(sentence);
            by_end_.push_back({earlier_.begin_key(span), span});
            by_end_.push_back({earlier_.end_key(span), span});
        }
        std::sort(by_end_.begin(), by_end_.end(), [](const Keyed& a, const Keyed& b) {
            return std::pair(a.key, a.span.first) < std::pair(b.key, b.span.first);
        });
    }

    std::vector<NameChange> find() const {
        std::vector<NameChange> found;
        if (by_end_.empty()) return found;
        for (const Sentence& sentence : later_.sentences()) {
            if (!holds(known_, sentence.hash) && later_.is_running(sentence))
                look(later_.span(sentence), found);
        }
        return found;
    }

private:
    static bool holds(const SentenceHashes& hashes, std::uint64_t hash) {
        return std::binary_search(hashes.begin(), hashes.end(), hash);
    }

    void look(Span now, std::vector<NameChange>& found) const {
        std::vector<Span> alike;
        for (const std::uint64_t key : {later_.begin_key(now), later_.end_key(now)}) {
            auto at = std::lower_bound(
                by_end_.begin(), by_end_.end(), key,
                [](const Keyed& keyed, std::uint64_t wanted) { return keyed.key < wanted; });
            for (std::size_t i = 0; i < most_alike && at != by_end_.end() && at->key == key;
                 ++i, ++at)
                alike.push_back(at->span);
        }
        for (const Span then : alike) {
            if (compare(then, now, found)) return;
        }
    }

    bool same_token(std::uint32_t i, std::uint32_t k) const {
        if (earlier_.token(i).hash != later_.token(k).hash) return false;
        const std::string_view a = earlier_.text(i), b = later_.text(k);
        return a == b || lower_form(a) == lower_form(b);
    }
    /// What is left when the same words at both ends are taken off.
    bool compare(Span then, Span now, std::vector<NameChange>& found) const {
        const Span all = now;
        while (then.size() > 0 && now.size() > 0 && same_token(then.first, now.first))
            ++then.first, ++now.first;
        while (then.size() > 0 && now.size() > 0 && same_token(then.end - 1, now.end - 1))
            --then.end, --now.end;
        const std::uint32_t common = all.size() - now.size();
        if (common < fewest_words || 4 * common < 3 * all.size()) return false;
        if (then.size() == 0 || now.size() == 0) return one_word_less(then, now, found);
        if (const auto number = later_.definite_number(now, all.end)) {
            const auto before = earlier_.definite_number(then, then.end + 2);
            if (!before || *before == *number) return false;
            const Span told = later_.with_noun(now, all.end);
            then.end += told.end - now.end;
            found.push_back({earlier_.range(then), later_.range(told)});
            return true;
        }
        const bool starts = now.first == all.first;
        if (!earlier_.is_name(then, starts) || !later_.is_name(now, starts)) return false;
        if (earlier_.begins_little(then) != later_.begins_little(now) || is_one(then, now))
            return false;
        while (now.first > all.first && later_.is_capital(now.first - 1)) --now.first, --then.first;
        while (now.end < all.end && later_.is_capital(now.end)) ++now.end, ++then.end;
        found.push_back({earlier_.range(then), later_.range(now)});
        return true;
    }

    /// "Corporate Board" and "Corporate Parenting Board": a word within a name that one of them
    /// lacks.
    bool one_word_less(Span then, Span now, std::vector<NameChange>& found) const {
        if (then.size() + now.size() != 1) return false;
        const bool lost = now.size() == 0;
        if (!(lost ? earlier_.is_in_name(then.first) : later_.is_in_name(now.first))) return false;
        const Span then_name = earlier_.name_around(then), now_name = later_.name_around(now);
        if (std::min(then_name.size(), now_name.size()) < 2 ||
            std::max(then_name.size(), now_name.size()) > 2 * longest_name)
            return false;
        found.push_back({earlier_.range(then_name), later_.range(now_name)});
        return true;
    }

    /// The same name in another form, or an acronym with other letters, which other rules tell.
    bool is_one(Span then, Span now) const {
        if (then.size() == 1 && now.size() == 1 && earlier_.is_acronym(then.first) &&
            later_.is_acronym(now.first))
            return true;
        return earlier_.stems(then) == later_.stems(now) ||
               earlier_.initials(then) == later_.initials(now) ||
               earlier_.letters(then) == later_.letters(now);
    }

    struct Keyed {
        std::uint64_t key = 0;
        Span span;
    };
    const Side earlier_, later_;
    const SentenceHashes& known_;  ///< of the earlier report
    /// Of the sentences that the later report does not have: by the words at either end, then in
    /// reading order.
    std::vector<Keyed> by_end_;
};

}  // namespace

SentenceHashes sentence_hashes(const Report& report) {
    SentenceHashes hashes;
    hashes.reserve(report.prose.sentences.size());
    for (const Sentence& sentence : report.prose.sentences) hashes.push_back(sentence.hash);
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

std::vector<NameChange> find_name_changes(const Report& earlier, const SentenceHashes& then,
                                          const Report& later, const SentenceHashes& now) {
    return Finder(earlier, then, later, now).find();
}

}  // namespace yearproof::plugin
