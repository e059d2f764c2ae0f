// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "references.h"

#include <algorithm>
#include <optional>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t longest_caption = 40;  ///< tokens
constexpr std::uint32_t most_in_list = 8;

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning part = lexicon.meaning("reference_word"), lead = lexicon.meaning("reference_lead");
    Meaning owner = lexicon.meaning("reference_owner"), own = lexicon.meaning("own_report");
    Meaning other = lexicon.meaning("other_document"), nothing = lexicon.meaning("nothing");
    Meaning joint = lexicon.meaning("list_and"), range = lexicon.meaning("range_word");
    Meaning function = lexicon.meaning("function_word");
};

const Words& words() {
    static const Words known;
    return known;
}

PartKind kind_of(const Phrase& word) {
    if (word.code == "section") return PartKind::section;
    if (word.code == "appendix") return PartKind::appendix;
    if (word.code == "table") return PartKind::table;
    return word.code == "figure" ? PartKind::figure : PartKind::page;
}

/// Tokens of a report with what both readers ask of them.
class Tokens {
public:
    explicit Tokens(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    const Phrase* find(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        return i < end && report_.prose.words[i] != 0
                   ? words().lexicon.find(&report_.prose.words[i], end - i, meaning)
                   : nullptr;
    }
    const Phrase* part(std::uint32_t i, std::uint32_t end) const {
        return find(i, end, words().part);
    }
    bool is_symbol(std::uint32_t i, std::uint32_t end, char32_t symbol) const {
        return i < end && tokens_[i].kind == TokenKind::symbol && tokens_[i].symbol == symbol;
    }
    const Token& operator[](std::uint32_t i) const { return tokens_[i]; }
    std::string_view text(std::uint32_t i) const {
        return report_.document.words(tokens_[i].range);
    }

    /// Behind a word and the full stop that shortens it: "Fig. 4".
    std::uint32_t after_word(std::uint32_t word, std::uint32_t end) const {
        const std::uint32_t next = word + 1;
        const bool shortened = is_symbol(next, end, '.') && tokens_[next].glued && next + 1 < end &&
                               tokens_[next + 1].kind == TokenKind::number;
        return shortened ? next + 1 : next;
    }

    /// "5.10", "C", "7-1": what follows the word, as labels are compared; nothing where that is no
    /// label.
    struct Label {
        std::string text;
        std::uint32_t end = 0;  ///< token
    };
    Label label(std::uint32_t i, std::uint32_t end, PartKind kind) const {
        if (i >= end) return {};
        const bool letter = tokens_[i].kind == TokenKind::word && tokens_[i].capital &&
                            tokens_[i].range.size() == 1 && kind == PartKind::appendix;
        if (!letter && !is_plain_number(i)) return {};
        std::uint32_t last = i + 1;
        if (kind != PartKind::section && is_symbol(last, end, '-') && tokens_[last].glued &&
            last + 1 < end && tokens_[last + 1].glued && is_plain_number(last + 1))
            last += 2;
        const bool more =
            last < end && tokens_[last].glued && tokens_[last].kind != TokenKind::symbol;  // "17A"
        if (more || is_bracketed(last, end)) return {};
        const TextRange range{tokens_[i].range.begin, tokens_[last - 1].range.end};
        return {std::string(report_.document.words(range)), last};
    }

private:
    bool is_plain_number(std::uint32_t i) const {
        return tokens_[i].kind == TokenKind::number && text(i).find(',') == std::string_view::npos;
    }

    /// "section 18(7)" is of a law.
    bool is_bracketed(std::uint32_t i, std::uint32_t end) const {
        return is_symbol(i, end, '(') && tokens_[i].glued;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

class ReferenceReader {
public:
    explicit ReferenceReader(const Report& report) : report_(report), tokens_(report) {}

    std::vector<Reference> read() {
        auto sentence = report_.prose.sentences.begin();
        for (const std::uint32_t i :
             tokens_that_begin(report_.prose, words().lexicon, {words().part})) {
            while (sentence->end <= i) ++sentence;
            read_at(i, *sentence);
        }
        return std::move(references_);
    }

private:
    void read_at(std::uint32_t at, const Sentence& sentence) {
        const Phrase* word = tokens_.part(at, sentence.end);
        if (word == nullptr || word->words != 1) return;
        const PartKind kind = kind_of(*word);
        const std::size_t before = references_.size();
        std::uint32_t i = tokens_.after_word(at, sentence.end), members = 0;
        while (members++ < most_in_list) {
            const auto label = tokens_.label(i, sentence.end, kind);
            if (label.text.empty()) break;
            const std::uint32_t begin = members == 1 ? at : i;
            references_.push_back({kind,
                                   label.text,
                                   {tokens_[begin].range.begin, tokens_[label.end - 1].range.end},
                                   at,
                                   label.end,
                                   false});
            i = label.end;
            if (!joins(i, sentence.end)) break;
            ++i;
        }
        const bool elsewhere = before < references_.size() &&
                               is_elsewhere(at, references_.back().end_token, kind, sentence);
        for (std::size_t r = before; r < references_.size(); ++r)
            references_[r].elsewhere = elsewhere;
    }

    bool joins(std::uint32_t i, std::uint32_t end) const {
        const Phrase* joint = tokens_.find(i, end, words().joint);
        const Phrase* range = tokens_.find(i, end, words().range);
        return (joint != nullptr && joint->words == 1) || (range != nullptr && range->words == 1);
    }

    bool is_elsewhere(std::uint32_t at, std::uint32_t end, PartKind kind,
                      const Sentence& sentence) const {
        if (tokens_.find(end, sentence.end, words().own) != nullptr) return false;
        const Phrase* owner = tokens_.find(end, sentence.end, words().owner);
        if (owner != nullptr || names_other(sentence) || follows_name(at, sentence)) return true;
        if (kind == PartKind::appendix) return false;
        const bool captioned = kind == PartKind::table || kind == PartKind::figure;
        const bool leads = kind == PartKind::page ? is_page_led(at, sentence) : led(at, sentence);
        return !leads || (!captioned && runs_on(end, sentence));
    }

    bool names_other(const Sentence& sentence) const {
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (tokens_.find(i, sentence.end, words().other) != nullptr) return true;
        }
        return false;
    }

    /// "SP 800-63B, Section 5": the document stands before the comma.
    bool follows_name(std::uint32_t at, const Sentence& sentence) const {
        return at > sentence.first && (tokens_.is_symbol(at - 1, sentence.end, ',') ||
                                       tokens_.is_symbol(at - 1, sentence.end, ']'));
    }

    /// At the beginning, in a bracket, or after "see", "in", "at".
    bool led(std::uint32_t at, const Sentence& sentence) const {
        if (at == sentence.first || tokens_[at].capital) return !under(at, sentence);
        if (tokens_[at - 1].kind == TokenKind::symbol) return true;
        return ends_before(at, sentence, words().lead);
    }
    /// "Page 4" by itself is what a page calls itself, in a part of a document too.
    bool is_page_led(std::uint32_t at, const Sentence& sentence) const {
        return at > sentence.first && (tokens_.is_symbol(at - 1, sentence.end, '(') ||
                                       ends_before(at, sentence, words().lead));
    }
    bool under(std::uint32_t at, const Sentence& sentence) const {
        return at > sentence.first && tokens_[at - 1].kind == TokenKind::word &&
               !ends_before(at, sentence, words().lead);
    }
    bool ends_before(std::uint32_t at, const Sentence& sentence, Meaning meaning) const {
        for (std::uint32_t back = 1; back <= 2 && at >= sentence.first + back; ++back) {
            const Phrase* phrase = tokens_.find(at - back, sentence.end, meaning);
            if (phrase != nullptr && phrase->words == back) return true;
        }
        return false;
    }

    /// "section 47 enquiries": the number names what follows.
    bool runs_on(std::uint32_t end, const Sentence& sentence) const {
        if (end >= sentence.end || tokens_[end].kind != TokenKind::word) return false;
        return tokens_[end].capital || tokens_.find(end, sentence.end, words().function) == nullptr;
    }

    const Report& report_;
    Tokens tokens_;
    std::vector<Reference> references_;
};

class PartReader {
public:
    explicit PartReader(const Report& report) : report_(report), tokens_(report) {}

    Parts read() {
        for (const Section& section : report_.outline.sections) add_section(section);
        for (const Sentence& sentence : report_.prose.sentences) {
            const Block& block = report_.document.blocks[sentence.block];
            parts_.pages = std::max(parts_.pages, block.page);
            if (sentence.row < 0 && sentence.range.begin == begin_of(block))
                add_caption(sentence, block);
        }
        return std::move(parts_);
    }

private:
    void add_section(const Section& section) {
        std::vector<int> path = section.path;
        for (; !path.empty(); path.pop_back()) parts_.sections.insert(path);
        if (is_of_appendices(section) && says_nothing(section)) parts_.no_appendices = true;
    }

    std::uint32_t begin_of(const Block& block) const {
        std::uint32_t begin = block.text.begin;
        while (begin < block.text.end && report_.document.text[begin] == ' ') ++begin;
        return begin;
    }

    /// "Table 3: Visits", "Appendix A", "Figure 2 Calls" over a table or as a heading.
    void add_caption(const Sentence& sentence, const Block& block) {
        const Phrase* word = tokens_.part(sentence.first, sentence.end);
        if (word == nullptr || sentence.end - sentence.first > longest_caption) return;
        const PartKind kind = kind_of(*word);
        const auto label =
            tokens_.label(tokens_.after_word(sentence.first, sentence.end), sentence.end, kind);
        if (label.text.empty() || !heads(sentence, block, label.end)) return;
        if (kind == PartKind::appendix) parts_.appendices.insert(label.text);
        if (kind == PartKind::table) parts_.tables.insert(label.text);
        if (kind == PartKind::figure) parts_.figures.insert(label.text);
    }

    bool heads(const Sentence& sentence, const Block& block, std::uint32_t after) const {
        if (after >= sentence.end || tokens_[after].kind == TokenKind::symbol) return true;
        if (block.kind == BlockKind::heading || block.bold) return true;
        // "Figure 3 Calls by Month" is a caption, "Figure 3 shows the calls by month." is not.
        if (tokens_[after].capital && sentence.range.end == block.text.end &&
            !tokens_.is_symbol(sentence.end - 1, sentence.end, '.'))
            return true;
        const bool over_table = sentence.block + 1 < report_.document.blocks.size() &&
                                report_.document.blocks[sentence.block + 1].table >= 0;
        const auto section = report_.outline.section_of[sentence.block];
        return over_table || is_of_appendices(report_.outline.sections[section]);
    }

    /// "Appendices": its title is the word alone.
    bool is_of_appendices(const Section& section) const {
        const auto title = first_sentence(section.heading);
        if (title == nullptr || section.title.empty()) return false;
        for (std::uint32_t i = title->first; i < title->end; ++i) {
            const Phrase* word = tokens_.part(i, title->end);
            if (word == nullptr) continue;
            return kind_of(*word) == PartKind::appendix && i + 1 == title->end;
        }
        return false;
    }

    bool says_nothing(const Section& section) const {
        for (std::uint32_t b = section.first_block + 1; b < section.end_block; ++b) {
            const auto sentence = first_sentence(report_.document.blocks[b].text);
            return sentence != nullptr &&
                   tokens_.find(sentence->first, sentence->end, words().nothing) != nullptr &&
                   sentence->end - sentence->first <= 3;
        }
        return false;
    }

    const Sentence* first_sentence(TextRange range) const {
        const auto& all = report_.prose.sentences;
        const auto found = std::lower_bound(
            all.begin(), all.end(), range.begin,
            [](const Sentence& one, std::uint32_t at) { return one.range.end <= at; });
        return found != all.end() && found->range.begin < range.end ? &*found : nullptr;
    }

    const Report& report_;
    Tokens tokens_;
    Parts parts_;
};

}  // namespace

const std::set<std::string>& Parts::labels(PartKind kind) const {
    if (kind == PartKind::appendix) return appendices;
    return kind == PartKind::table ? tables : figures;
}

std::vector<Reference> read_references(const Report& report) {
    return ReferenceReader(report).read();
}

Parts read_parts(const Report& report) { return PartReader(report).read(); }

}  // namespace yearproof::plugin
