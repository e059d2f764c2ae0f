// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/identity/front_matter.h"

#include <algorithm>
#include <string>

namespace yearproof::identity {
namespace {

constexpr std::size_t most_lines = 40;
constexpr std::uint32_t longest_line = 40;  ///< tokens; a longer one is running text
constexpr std::uint32_t longest_label = 5;
constexpr std::uint32_t longest_title = 16;  ///< that ends with a full stop
constexpr int fewest_figures = 3;            ///< of a table that is not the report's own head
constexpr std::uint32_t words_beside_date = 3;

class FrontReader {
public:
    FrontReader(const Document& document, const Outline& outline, const Prose& prose,
                const Lexicon& lexicon, const std::vector<TimeExpression>& times)
        : document_(document), outline_(outline), prose_(prose), lexicon_(lexicon), times_(times),
          label_(lexicon.meaning("identity_label")), noise_(lexicon.meaning("front_noise")),
          end_(lexicon.meaning("front_end")), body_(lexicon.meaning("body_word")),
          title_(lexicon.meaning("title_word")) {}

    std::vector<FrontLine> read() {
        std::size_t i = 0;
        while (i < prose_.sentences.size() && lines_.size() < most_lines) {
            if (prose_.sentences[i].row >= 0 && tells_figures(prose_.sentences[i].block)) break;
            FrontLine line = gather(i);
            if (ends_front(line)) break;
            if (prose_.sentences[i - 1].row >= 0 && take_cell(line, i)) continue;
            describe(line);
            lines_.push_back(line);
        }
        return std::move(lines_);
    }

private:
    /// All sentences of a block, or one cell, are a line.
    FrontLine gather(std::size_t& i) const {
        const Sentence& sentence = prose_.sentences[i];
        FrontLine line;
        line.first = sentence.first;
        line.block = sentence.block;
        line.heading = document_.blocks[line.block].kind == BlockKind::heading;
        const std::size_t begin = i;
        do {
            line.end = prose_.sentences[i].end;
            ++i;
        } while (i < prose_.sentences.size() && prose_.sentences[i].block == line.block &&
                 sentence.row < 0);
        line.running = !line.heading && prose_.tokens[line.end - 1].symbol == '.' &&
                       (i > begin + 1 || line.end - line.first > longest_title);
        return line;
    }

    /// A table of figures is no part of a report's head: its dates are of what it counts.
    bool tells_figures(std::uint32_t block) {
        if (block == judged_) return figures_;
        judged_ = block;
        int figures = 0;
        const auto table = document_.blocks[block].table;
        for (const Row& row : document_.tables[static_cast<std::size_t>(table)].rows) {
            for (const Cell& cell : row.cells) figures += is_figure(document_.words(cell.text));
        }
        return figures_ = figures >= fewest_figures;
    }

    static bool is_figure(std::string_view cell) {
        const auto digit = [](char c) { return c >= '0' && c <= '9'; };
        const auto letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
        const bool date = cell.find('/') != cell.npos || cell.find('-', 1) != cell.npos;
        return !date && std::ranges::any_of(cell, digit) && !std::ranges::any_of(cell, letter);
    }

    bool ends_front(const FrontLine& line) const {
        const bool numbered =
            line.block < outline_.section_of.size() && begins_numbered_section(line.block);
        if (numbered || line.end - line.first > longest_line) return true;
        const std::uint32_t first = after_number(line);
        const Phrase* end = phrase_at(prose_, lexicon_, first, end_);
        return end != nullptr && first + end->words + 1 >= line.end;
    }

    /// The first word of a line, "1." before it passed over.
    std::uint32_t after_number(const FrontLine& line) const {
        std::uint32_t first = line.first;
        while (first + 1 < line.end && prose_.tokens[first].kind != TokenKind::word) ++first;
        return first;
    }

    bool begins_numbered_section(std::uint32_t block) const {
        const Section& section = outline_.sections[outline_.section_of[block]];
        return section.first_block == block && !section.number.empty();
    }

    /// A cell that is a label gives its meaning to the next one.
    bool take_cell(FrontLine& line, std::size_t& i) {
        const Phrase* label = phrase_at(prose_, lexicon_, line.first, label_);
        const bool whole = label != nullptr && line.first + label->words + 1 >= line.end;
        if (!whole || i == prose_.sentences.size() ||
            prose_.sentences[i].row != prose_.sentences[i - 1].row)
            return false;
        FrontLine value = gather(i);
        set_label(value, *label);
        lines_.push_back(value);
        return true;
    }

    void set_label(FrontLine& line, const Phrase& label) const {
        line.labelled = true;
        line.part = label.code == "title"    ? Part::title
                    : label.code == "body"   ? Part::body
                    : label.code == "period" ? Part::period
                                             : Part::date;
        note_names(line);
    }

    void note_names(FrontLine& line) const {
        for (std::uint32_t i = line.first; i < line.end; ++i) {
            if (const Phrase* title = phrase_at(prose_, lexicon_, i, title_)) {
                line.names_title = true;
                line.names_report = line.names_report || title->code == "report";
            }
        }
        line.names_body = !line.names_title &&
                          phrase_in(prose_, lexicon_, line.first, line.end, body_) != nullptr;
    }

    void describe(FrontLine& line) const {
        if (take_label(line)) return;
        note_names(line);
        const bool colon = has_colon(line) && !line.heading;  // "# Complaints: the figures"
        const bool noise = phrase_at(prose_, lexicon_, line.first, noise_) != nullptr &&
                           (colon || !line.names_title);
        if (noise || (colon && !line.names_title)) line.part = Part::other;
        if (const TimeExpression* time = time_of(line)) {
            line.part = time->kind == TimeKind::date || time->kind == TimeKind::month
                            ? Part::date
                            : Part::period;
        }
    }

    /// "Date of meeting: 5 March 2026"
    bool take_label(FrontLine& line) const {
        const Phrase* label = phrase_at(prose_, lexicon_, line.first, label_);
        if (label == nullptr || line.first + label->words + 1 >= line.end) return false;
        const std::uint32_t colon = line.first + label->words;
        if (prose_.tokens[colon].symbol != ':') return false;
        line.first = colon + 1;
        set_label(line, *label);
        return true;
    }

    bool has_colon(const FrontLine& line) const {
        for (std::uint32_t i = line.first; i < std::min(line.end, line.first + longest_label);
             ++i) {
            if (prose_.tokens[i].symbol == ':') return true;
        }
        return false;
    }

    /// The time that is all of the line, give or take a word ("Thursday", "Draft").
    const TimeExpression* time_of(const FrontLine& line) const {
        for (const TimeExpression& time : times_) {
            if (time.first_token >= line.end) break;
            if (time.first_token < line.first) continue;
            const std::uint32_t rest = line.end - line.first - (time.end_token - time.first_token);
            if (rest <= words_beside_date && !line.names_title && !line.names_body) return &time;
            if (rest == 0) return &time;
        }
        return nullptr;
    }

    const Document& document_;
    const Outline& outline_;
    const Prose& prose_;
    const Lexicon& lexicon_;
    const std::vector<TimeExpression>& times_;
    Meaning label_, noise_, end_, body_, title_;
    std::vector<FrontLine> lines_;
    std::uint32_t judged_ = static_cast<std::uint32_t>(-1);  ///< the table last asked for
    bool figures_ = false;                                   ///< what was found of it
};

}  // namespace

const Phrase* phrase_at(const Prose& prose, const Lexicon& lexicon, std::uint32_t token,
                        Meaning meaning) {
    return token < prose.words.size()
               ? lexicon.find(&prose.words[token], prose.words.size() - token, meaning)
               : nullptr;
}

std::uint32_t end_of_head(const Prose& prose) {
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < prose.sentences.size(); ++i) {
        const Sentence& sentence = prose.sentences[i];
        const bool goes_on =
            i > 0 && sentence.row < 0 && sentence.block == prose.sentences[i - 1].block;
        if (!goes_on) begin = sentence.first;
        if (sentence.end - begin > longest_line) return sentence.end;
    }
    return static_cast<std::uint32_t>(prose.tokens.size());
}

std::vector<FrontLine> read_front_matter(const Document& document, const Outline& outline,
                                         const Prose& prose, const Lexicon& lexicon,
                                         const std::vector<TimeExpression>& times) {
    return FrontReader(document, outline, prose, lexicon, times).read();
}

}  // namespace yearproof::identity
