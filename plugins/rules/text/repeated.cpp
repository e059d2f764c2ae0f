// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include <yearproof/rules/rule.h>

#include <algorithm>
#include <memory>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t longest_run = 12;  ///< tokens that are looked for a second time

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_words(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return folded(x) == folded(y);
           });
}

/// Tokens [first, first + size) that come again at once.
struct Run {
    std::uint32_t first = 0, size = 0, times = 2;
    std::uint32_t end() const { return first + size * times; }
};

/// Looks at one sentence at a time.
class Reader {
public:
    explicit Reader(const Report& report) : report_(report), tokens_(report.prose.tokens) {}

    std::vector<Run> read(const Sentence& sentence) {
        std::vector<Run> runs;
        if (sentence.row >= 0 && numbers_in(sentence) > 0) return runs;
        if (3 * numbers_in(sentence) > sentence.end - sentence.first)
            return runs;  // a row of figures, not a sentence
        for (std::uint32_t i = sentence.first; i < sentence.end;) {
            const Run run = run_at(i, sentence.end);
            if (run.size > 0) runs.push_back(run);
            i = run.size > 0 ? run.end() : i + 1;
        }
        return runs;
    }

    bool has_number(const Run& run) const {
        return std::any_of(tokens_.begin() + run.first, tokens_.begin() + run.first + run.size,
                           [](const Token& token) { return token.kind == TokenKind::number; });
    }

    TextRange range(const Run& run) const {
        return {tokens_[run.first].range.begin, tokens_[run.end() - 1].range.end};
    }

private:
    std::uint32_t numbers_in(const Sentence& sentence) const {
        return static_cast<std::uint32_t>(
            std::count_if(tokens_.begin() + sentence.first, tokens_.begin() + sentence.end,
                          [](const Token& token) { return token.kind == TokenKind::number; }));
    }

    /// The shortest repetition that starts here; size 0: none.
    Run run_at(std::uint32_t i, std::uint32_t end) const {
        if (tokens_[i].kind == TokenKind::symbol && !counts(tokens_[i])) return {};
        const std::uint32_t most = std::min(longest_run, (end - i) / 2);
        for (std::uint32_t size = 1; size <= most; ++size) {
            if (!joins(i + size - 1)) return {};
            Run run{i, size, 1};
            while (run.end() + size <= end && comes_again(run)) ++run.times;
            if (run.times > 1) return wrong(run, end) ? run : Run{};
        }
        return {};
    }

    /// Signs that belong to a figure or a compound; others (a comma above all) set words apart.
    static bool counts(const Token& token) {
        return token.symbol == '%' || token.symbol == U'\u00a3' || token.symbol == U'\u20ac' ||
               token.symbol == '$';
    }
    bool joins(std::uint32_t i) const {
        const Token& token = tokens_[i];
        return token.kind != TokenKind::symbol || counts(token) ||
               (token.symbol == '-' && token.glued);
    }

    bool comes_again(const Run& run) const {
        for (std::uint32_t k = 0; k < run.size; ++k) {
            const Token &a = tokens_[run.first + k], &b = tokens_[run.end() + k];
            if (a.kind != b.kind || !same_words(words(a), words(b))) return false;
            if (k > 0 && a.glued != b.glued) return false;
        }
        return !tokens_[run.end()].glued;
    }

    std::string_view words(const Token& token) const { return report_.document.words(token.range); }

    bool wrong(const Run& run, std::uint32_t end) const {
        if (run.size == 1) return wrong_word(run);
        const bool has_word =
            std::any_of(tokens_.begin() + run.first, tokens_.begin() + run.first + run.size,
                        [](const Token& token) { return token.kind == TokenKind::word; });
        return has_word && !goes_on(run, end);
    }

    /// "step by step by step", "more and more and more": the first word comes once more, as it
    /// should.
    bool goes_on(const Run& run, std::uint32_t end) const {
        if (run.size != 2 || has_number(run)) return false;
        const Token &first = tokens_[run.first], &second = tokens_[run.first + 1];
        return (run.end() < end && same_words(words(first), words(tokens_[run.end()]))) ||
               (run.first > 0 && same_words(words(second), words(tokens_[run.first - 1])));
    }

    bool wrong_word(const Run& run) const {
        const Token &first = tokens_[run.first], &second = tokens_[run.first + 1];
        if (first.kind != TokenKind::word || first.range.size() < 2) return false;
        if (first.all_caps != second.all_caps) return false;  // "it IT", "us US"
        if (second.capital && !second.all_caps)
            return false;  // "Wagga Wagga", or a new line without its full stop
        return Lexicon::english().find(&report_.prose.words[run.first], 2, doubled()) == nullptr;
    }

    static Meaning doubled() {
        static const Meaning meaning = Lexicon::english().meaning("doubled");
        return meaning;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
};

class Repeated final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        Reader reader(report);
        for (const Sentence& sentence : report.prose.sentences) {
            for (const Run& run : reader.read(sentence))
                context.find(describe(report, reader, run));
        }
    }

private:
    static Finding describe(const Report& report, const Reader& reader, const Run& run) {
        Finding finding;
        const bool figure = run.size > 1 && reader.has_number(run);
        finding.severity = figure ? Severity::error : Severity::warning;
        finding.kind = figure ? Kind::fail : Kind::review;
        finding.at = {&report, reader.range(run)};
        const TextRange once{report.prose.tokens[run.first].range.begin,
                             report.prose.tokens[run.first + run.size - 1].range.end};
        finding.reported = report.document.words(finding.at.range);
        finding.expected = report.document.words(once);
        finding.message = "\"" + finding.expected + "\" is written " +
                          (run.times == 2 ? "twice" : std::to_string(run.times) + " times") +
                          " over";
        return finding;
    }
};

const RuleInfo& Repeated::info() const {
    static const RuleInfo info{
        .id = "text.repeated",
        .title = "Words written twice over",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "The same words stand twice, directly after each other, with nothing between them.",
        .why = "It is what is left when a sentence was edited in a hurry, often around a figure "
               "that was brought up to date; "
               "the figure wants a second look.",
        .cannot_see =
            "Repetitions with other words or a comma between them, names that double (a second "
            "word with a capital "
            "is left alone), and words that English allows twice (\"had had\", \"very very\").",
        .examples =
            {
                {"a figure and its words",
                 {"The rate is now 48%, higher than 39% in 39% in 2021/2022.\n"},
                 true},
                {"a doubled word", {"The board met the the chair in May.\n"}, true},
                {"a doubled phrase", {"It was agreed to add to the to the plan in May.\n"}, true},
                {"grammar and emphasis",
                 {"The need that that creates had had very very little notice.\n"},
                 false},
                {"a comma between",
                 {"Partners in public health, health and education took part.\n"},
                 false},
                {"a name",
                 {"Colleagues from Wagga Wagga visited, and went home step by step by step.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> repeated() { return std::make_unique<Repeated>(); }

}  // namespace yearproof::plugin
