// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include <yearproof/rules/rule.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

namespace yearproof::plugin {
namespace {

/// The ending that a number's last two digits ask for, as the lexicon counts them.
std::int32_t ending_of(int two_digits) {
    const int last = two_digits % 10;
    return last > 3 || two_digits / 10 == 1 ? 0 : last;
}

/// The last two digits of a whole number; nothing of any other ("2.5", "2024/25").
std::optional<int> last_two(std::string_view number) {
    int digits = 0, value = 0, place = 1;
    for (auto at = number.rbegin(); at != number.rend(); ++at) {
        if (*at == ',') continue;
        if (*at < '0' || *at > '9') return std::nullopt;
        if (digits++ < 2) value += place * (*at - '0');
        place = 10;
    }
    return digits > 0 ? std::optional(value) : std::nullopt;
}

class Ordinal final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        static const Meaning ending = Lexicon::english().meaning("ordinal_ending");
        for (const std::uint32_t i :
             tokens_that_begin(report.prose, Lexicon::english(), {ending})) {
            const auto number = number_before(report, i);
            const Phrase* typed = Lexicon::english().find(&report.prose.words[i], 1, ending);
            if (number && typed->value != ending_of(*number) && is_told_as_one(report, i))
                context.find(describe(report, i, ending_of(*number)));
        }
    }

private:
    /// The number that the ending stands at, and nothing else: no code, and no "n-1th".
    static std::optional<int> number_before(const Report& report, std::uint32_t i) {
        const std::vector<Token>& tokens = report.prose.tokens;
        const bool joined =
            i + 1 < tokens.size() && tokens[i + 1].glued && tokens[i + 1].kind != TokenKind::symbol;
        if (i == 0 || joined || !tokens[i].glued || tokens[i - 1].kind != TokenKind::number)
            return std::nullopt;
        const bool free = !tokens[i - 1].glued || i < 2 ||
                          (tokens[i - 2].kind == TokenKind::symbol && tokens[i - 2].symbol == U'(');
        return free ? last_two(report.document.words(tokens[i - 1].range)) : std::nullopt;
    }

    /// In a date, or after "the": "11st" may be what somebody weighs, and "4rd" a road.
    static bool is_told_as_one(const Report& report, std::uint32_t i) {
        static const Meaning article = Lexicon::english().meaning("article");
        if (i >= 2 && Lexicon::english().find(&report.prose.words[i - 2], 1, article) != nullptr)
            return true;
        const std::vector<TimeExpression>& times = report.facts.times;
        const auto behind = std::upper_bound(times.begin(), times.end(), i,
                                             [](std::uint32_t token, const TimeExpression& time) {
                                                 return token < time.first_token;
                                             });
        return behind != times.begin() && i < (behind - 1)->end_token;
    }

    static Finding describe(const Report& report, std::uint32_t i, std::int32_t meant) {
        static constexpr std::string_view endings[] = {"th", "st", "nd", "rd"};
        const Token &number = report.prose.tokens[i - 1], &ending = report.prose.tokens[i];
        Finding finding;
        finding.severity = Severity::warning;
        finding.kind = Kind::fail;
        finding.at = {&report, {number.range.begin, ending.range.end}};
        finding.reported = report.document.words(finding.at.range);
        finding.expected = report.document.words(number.range);
        finding.expected += endings[static_cast<std::size_t>(meant)];
        finding.message =
            "\"" + finding.reported + "\" is no ordinal: it would be \"" + finding.expected + "\"";
        return finding;
    }
};

const RuleInfo& Ordinal::info() const {
    static const RuleInfo info{
        .id = "text.ordinal",
        .title = "An ordinal with the ending of another number",
        .severity = Severity::warning,
        .kind = Kind::fail,
        .proves = "A day of a date, or an ordinal after an article, has an ending that its number "
                  "does not take: \"25nd\", \"the 22th\".",
        .why = "Mostly the number was changed and its ending was not; in a date, nobody can tell "
               "which day is meant.",
        .cannot_see = "Numbers changed to others of the same ending (\"24th\" to \"25th\"), and "
                      "ordinals without an article that stand in no date (\"22th place\").",
        .examples =
            {
                {"a day", {"The service opened on 25nd November 2024.\n"}, true},
                {"a day in a range", {"We met on the 18th and 21th March 2024.\n"}, true},
                {"after an article", {"It was the 22th meeting of the board.\n"}, true},
                {"endings as they should be",
                 {"The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 111th and 1,022nd visitors "
                  "came on 22nd, 23rd and 31st May 2024, to 12 St John Street.\n"},
                 false},
                {"weights and codes", {"She lost 2st, and is 12st now; see A4nd.\n"}, false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> ordinal() { return std::make_unique<Ordinal>(); }

}  // namespace yearproof::plugin
