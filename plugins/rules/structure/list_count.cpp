// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include <yearproof/rules/rule.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace yearproof::plugin {
namespace {

constexpr std::int64_t most_items = 20;
constexpr std::uint32_t words_to_noun = 4;    ///< "five joint strategic priorities"
constexpr std::uint32_t shortest_clause = 5;  ///< tokens; "These are:" leans on the sentence before
constexpr std::uint32_t longest_item = 7;     ///< tokens of an item within a sentence

struct Words {
    const Lexicon& lexicon = Lexicon::english();
    Meaning noun = lexicon.meaning("list_noun"), partial = lexicon.meaning("partial_list");
    Meaning of = lexicon.meaning("of"), definite = lexicon.meaning("definite");
    Meaning verb = lexicon.meaning("be_verb"), bound = lexicon.meaning("clause_bound");
    Meaning both = lexicon.meaning("range_and"), function = lexicon.meaning("function_word");
};

const Words& words() {
    static const Words known;
    return known;
}

/// "five priorities": how many of what.
struct Count {
    std::int64_t value = 0;
    TextRange range;
    std::uint32_t end = 0;  ///< token behind the noun
};

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    /// The only count of a sentence; nothing where there are several, or the list need not be
    /// whole.
    /// `before_colon`: of any things, where a colon follows at once.
    std::optional<Count> count_in(const Sentence& sentence, bool before_colon = false) const {
        const auto& facts = report_.facts.facts;
        auto fact = std::lower_bound(
            facts.begin(), facts.end(), sentence.range.begin,
            [](const Fact& one, std::uint32_t at) { return one.range.begin < at; });
        std::optional<Count> found;
        if (holds(sentence.first, sentence.end, words().partial)) return found;
        for (; fact != facts.end() && fact->range.begin < sentence.range.end; ++fact) {
            const auto count = count_of(*fact, sentence, before_colon);
            if (count && found) return {};
            if (count) found = count;
        }
        return found;
    }

    bool is_symbol(std::uint32_t i, char32_t symbol) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::symbol &&
               tokens_[i].symbol == symbol;
    }

    /// The things named between the token and the end: "a, b, c and d" are four. Nothing where they
    /// are no plain list.
    std::optional<std::int64_t> named(std::uint32_t first, std::uint32_t end) const {
        char32_t mark = ',';
        for (std::uint32_t i = first; i < end; ++i) {
            if (is_symbol(i, ';')) mark = ';';
        }
        std::int64_t items = 0;
        std::uint32_t begin = first;
        for (std::uint32_t i = first; i <= end; ++i) {
            if (i < end && !is_symbol(i, mark)) continue;
            const auto more = items_of(begin, i, i == end);
            if (!more) return {};
            items += *more;
            begin = i + 1;
        }
        return items;
    }

private:
    std::optional<Count> count_of(const Fact& fact, const Sentence& sentence,
                                  bool before_colon) const {
        const Figure& figure = fact.figure;
        if (fact.unit != "count" || figure.approximate() || figure.value_max || figure.decimals > 0)
            return {};
        const std::int64_t value = figure.value.coefficient();
        if (!figure.value.is_integer() || value < 2 || value > most_items) return {};
        if (is_share(fact.token, sentence)) return {};
        for (std::uint32_t i = fact.token + 1;
             i < std::min(sentence.end, fact.token + 1 + words_to_noun); ++i) {
            if (tokens_[i].kind != TokenKind::word || is(i, sentence.end, words().function))
                return {};
            if (is(i, sentence.end, words().noun) || (before_colon && is_symbol(i + 1, ':')))
                return Count{value, {fact.range.begin, tokens_[i].range.end}, i + 1};
        }
        return {};
    }

    /// "two of the five priorities"
    bool is_share(std::uint32_t i, const Sentence& sentence) const {
        return i >= sentence.first + 2 && is(i - 2, sentence.end, words().of) &&
               is(i - 1, sentence.end, words().definite);
    }

    /// One; two where the last names "c and d".
    std::optional<std::int64_t> items_of(std::uint32_t first, std::uint32_t end, bool last) const {
        const bool joined = last && first < end && is(first, end, words().both);
        if (joined) ++first;
        if (first >= end || end - first > 2 * longest_item) return {};
        std::int64_t joints = 0;
        for (std::uint32_t i = first; i < end; ++i) {
            if (tokens_[i].kind == TokenKind::number || is(i, end, words().verb)) return {};
            if (tokens_[i].kind == TokenKind::symbol && !tokens_[i].glued) return {};
            const bool both = is(i, end, words().both);
            if (!both && is(i, end, words().bound)) return {};
            joints += both;
        }
        if (!last) return joints == 0 ? std::optional<std::int64_t>(1) : std::nullopt;
        if (joined) return joints == 0 ? std::optional<std::int64_t>(1) : std::nullopt;
        return joints == 1 ? std::optional<std::int64_t>(2) : std::nullopt;
    }

    bool is(std::uint32_t i, std::uint32_t end, Meaning meaning) const {
        return words().lexicon.find(&report_.prose.words[i], end - i, meaning) != nullptr;
    }
    bool holds(std::uint32_t first, std::uint32_t end, Meaning meaning) const {
        return phrase_in(report_.prose, words().lexicon, first, end, meaning) != nullptr;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

/// The items that follow a block, or nothing where no list does or it is broken off and goes on.
std::optional<std::int64_t> items_after(const Report& report, std::uint32_t block) {
    const auto& blocks = report.document.blocks;
    std::uint32_t b = block + 1;
    if (b >= blocks.size() || blocks[b].kind != BlockKind::list_item) return {};
    const std::uint8_t level = blocks[b].level;
    std::int64_t items = 0;
    for (; b < blocks.size() && blocks[b].kind == BlockKind::list_item; ++b) {
        if (blocks[b].level < level) break;
        items += blocks[b].level == level;
    }
    const bool goes_on = b + 1 < blocks.size() && blocks[b].kind == BlockKind::paragraph &&
                         blocks[b].number.empty() && blocks[b + 1].kind == BlockKind::list_item;
    return goes_on ? std::nullopt : std::optional(items);
}

class ListCount final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const Reader reader(report);
        const auto& sentences = report.prose.sentences;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (sentences[i].row >= 0) continue;
            if (introduces(report, reader, sentences[i])) {
                judge_list(report, reader, i, context);
            } else {
                judge_sentence(report, reader, sentences[i], context);
            }
        }
    }

private:
    /// The last of its block, with a colon at its end.
    static bool introduces(const Report& report, const Reader& reader, const Sentence& sentence) {
        return sentence.range.end == report.document.blocks[sentence.block].text.end &&
               reader.is_symbol(sentence.end - 1, ':');
    }

    static void judge_list(const Report& report, const Reader& reader, std::size_t at,
                           RuleContext& context) {
        const auto& sentences = report.prose.sentences;
        const Sentence& sentence = sentences[at];
        auto count = reader.count_in(sentence);
        const bool leans = !count && at > 0 && sentences[at - 1].block == sentence.block &&
                           sentence.end - sentence.first <= shortest_clause;
        if (leans) count = reader.count_in(sentences[at - 1]);
        if (!count) return;
        const auto items = items_after(report, sentence.block);
        if (items) {
            judge(report, *count, *items, context);
        } else {
            context.unchecked({&report, count->range}, "no plain list follows");
        }
    }

    static void judge_sentence(const Report& report, const Reader& reader, const Sentence& sentence,
                               RuleContext& context) {
        const auto colon = [&](std::uint32_t i) { return reader.is_symbol(i, ':'); };
        std::uint32_t at = sentence.first;
        while (at < sentence.end && !colon(at)) ++at;
        if (at + 1 >= sentence.end) return;
        const auto count = reader.count_in(sentence, true);
        if (!count || count->end != at) return;
        const std::uint32_t end = sentence.end - (reader.is_symbol(sentence.end - 1, '.') ? 1 : 0);
        const auto items = reader.named(at + 1, end);
        if (items) judge(report, *count, *items, context);
    }

    static void judge(const Report& report, const Count& count, std::int64_t items,
                      RuleContext& context) {
        const Place place{&report, count.range};
        if (count.value == items) {
            context.tick(place);
            return;
        }
        if (items == 2 * count.value) {  // names and what they mean, by turns
            context.unchecked(place, "each may have two items");
            return;
        }
        Finding finding;
        finding.reported = report.document.words(count.range);
        finding.expected = std::to_string(items);
        finding.message = "\"" + finding.reported + "\" is said, but " + finding.expected +
                          (items == 1 ? " is named" : " are named");
        finding.at = place;
        context.find(std::move(finding));
    }
};

const RuleInfo& ListCount::info() const {
    static const RuleInfo info{
        .id = "structure.list-count",
        .title = "A number of things, and another number of them listed",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "The words before a list, or before a colon in a sentence, say how many things "
                  "follow, and another number of things follows.",
        .why = "One was added or dropped and the number was not, or one was lost.",
        .cannot_see = "Lists that say that they are not whole (\"including\"), sentences with two "
                      "such numbers, lists that a paragraph interrupts, and items within a "
                      "sentence that are more than a few words long.",
        .examples =
            {
                {"six of five",
                 {"My five priorities are:\n\n- oaks\n- ashes\n- elms\n- limes\n- yews\n- "
                  "planes\n"},
                 true},
                {"in a sentence",
                 {"Our work rests on three strands: the duty desk, the rescue fund, the help line "
                  "and the protocol.\n"},
                 true},
                {"as many as are said",
                 {"They hold families against 6 key areas:\n\n- school\n- crime\n- need\n- "
                  "abuse\n- "
                  "health\n- work\n"},
                 false},
                {"not a whole list",
                 {"We have ten priorities, including:\n\n- oaks\n- ashes\n"},
                 false},
                {"four in a sentence",
                 {"Our work rests on four strands: the duty desk, the rescue fund, the help line "
                  "and the protocol.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> list_count() { return std::make_unique<ListCount>(); }

}  // namespace yearproof::plugin
