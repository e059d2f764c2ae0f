// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/decimal.h"
#include "yearproof/facts/grid.h"
#include "yearproof/facts/time.h"

#include <optional>
#include <string>
#include <vector>

/// Figures, the facts they state, and the statements that tie facts together.
namespace yearproof {

enum class Hedge : std::uint8_t { none, about, over, under, at_least, up_to };

/// A number as printed.
struct Figure {
    Decimal value;  ///< with its scale word: £2.7m is 2,700,000 with decimals() -5
    std::optional<Decimal> value_max;  ///< of a range ("3 to 4 weeks")
    int decimals = 0;                  ///< as printed: 1 for £2.7m
    Hedge hedge = Hedge::none;
    bool in_words = false;  ///< "Nine", "half"
    bool scaled = false;    ///< a scale word or a table's "£000" raised it
    bool approximate() const { return hedge != Hedge::none; }
    /// A plain count is exact; decimals, percentages, scale words and hedges make
    /// an interval (DESIGN.md section 1).
    Interval interval(const std::string& unit) const;
};

/// What is counted.
struct Concept {
    std::string words;               ///< readable, of the report: "children subject to child
                                     ///< protection plans"
    std::vector<std::string> stems;  ///< sorted, without function words; what is compared
    bool carried = false;  ///< taken from earlier in the sentence: the figure stands alone
};

/// Stems that begin with the first of these are of verbs ("adopted", not "adoption"); with the
/// second, of words without which another thing is measured ("not", "new", "average"); with the
/// third, ages ("aged 9 to 17").
inline constexpr char action_mark = '=', contrast_mark = '!', age_mark = '~';

enum class Sameness : std::uint8_t { different, doubtful, likely, sure };
/// How sure it is that two concepts are the same measure.
Sameness compare_concepts(const Concept& a, const Concept& b);
/// Whether nothing parts them but ages of which one says that they are another figure's ("41
/// children aged 9 to 17, compared with 23"), or a verb that only one has ("exclusions upheld").
bool differ_by_a_limit(const Concept& a, const Concept& b);

enum class PeriodBasis : std::uint8_t { stated, sentence, header, report, none };
enum class Role : std::uint8_t { reported, comparative, change, target, benchmark, threshold };
/// better and worse: "improved by 9%" says that it changed, not which way the
/// figure went.
enum class Direction : std::uint8_t { none, up, down, same, better, worse };
std::string_view name_of(PeriodBasis basis);
std::string_view name_of(Role role);

/// Whether a unit is an ISO 4217 code.
bool is_currency(std::string_view unit);

/// Whether a unit is of time: "hours", "days".
bool is_duration(std::string_view unit);

/// Whether a unit is a rate of so many: "per-10000", "per-1000000000" (per billion).
bool is_rate(std::string_view unit);

struct Fact {
    TextRange range;  ///< the printed number with its currency sign, scale word
                      ///< and unit sign
    Figure figure;
    std::string unit = "count";  ///< count, percent, percent-points, GBP,
                                 ///< per-10000, hours, ..., ratio, age
    Concept what;
    std::optional<Period> period;
    PeriodBasis basis = PeriodBasis::none;
    Role role = Role::reported;
    Direction direction = Direction::none;
    std::uint32_t section = 0;   ///< index into Outline::sections
    std::uint32_t sentence = 0;  ///< index into Prose::sentences
    std::uint32_t token = 0;     ///< its first token
    std::int32_t time = -1;      ///< of the times: what gave its period; of a change, since when
    std::int32_t row = -1, column = -1;  ///< in a table
};

/// Facts tied by a sentence. Indices are into Facts::facts; -1 where a part is
/// not told.
struct Statement {
    enum class Kind : std::uint8_t {
        change,      ///< from `base` to `subject`, by `amount`
        comparison,  ///< `subject` compared to `others`
        parts,       ///< `subject` of which `others`
    };
    Kind kind = Kind::comparison;
    TextRange range;  ///< from its first word to its last
    std::int32_t subject = -1, base = -1, amount = -1;
    std::vector<std::int32_t> others;
    Direction direction = Direction::none;
    TextRange direction_words;  ///< "decreased", "higher than"; empty where none is said
    bool distributed = false;   ///< "respectively"
    bool listed = false;        ///< the parts are items of a list below the whole
    /// The amount is of the rate itself in points, or a percentage of the base:
    /// where the words do not say, both are possible and `amount_open` holds.
    bool amount_open = false;
};

/// A number that is none of a report's figures, with what it is taken for:
/// "reference", "ordinal", "identifier", "too long", "list number",
/// "suppressed".
struct NotAFigure {
    TextRange range;
    std::string what;
};

struct Facts {
    std::vector<Fact> facts;  ///< in reading order
    std::vector<TimeExpression> times;
    std::vector<Statement> statements;
    std::vector<NotAFigure> others;
    std::vector<Grid> grids;  ///< by index into Document::tables
};

Facts read_facts(const Document& document, const Outline& outline, const Prose& prose,
                 const Lexicon& lexicon, const TimeContext& context);

}  // namespace yearproof
