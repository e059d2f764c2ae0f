// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "arithmetic.h"
#include "walk.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <vector>

namespace yearproof {
namespace {

constexpr std::uint32_t reach = 4;         ///< words from "average" to its figure
constexpr std::uint32_t longest_unit = 1;  ///< words between two figures of the list, besides "and"
constexpr std::uint32_t longest_span = 4;  ///< tokens from the average to "three years"
constexpr std::size_t fewest = 2, fewest_to_prove = 3;

const RuleInfo& documents() {
    static const RuleInfo info{
        .id = "figure.average",
        .title = "An average is not that of the figures listed with it",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "A sentence gives an average and, behind a colon or in brackets, the figures it is "
            "of. An average below the lowest or above the highest of them is an error; one "
            "that is not theirs, whatever the rounding, is a warning where the sentence says "
            "how many there are (\"over three years: 4.1, 4.2 and 4.9\") and they are that "
            "many.",
        .why = "The average is what is quoted; who works it out finds another.",
        .cannot_see = "Averages of figures in a table or in other sentences, and weighted ones, "
                      "which need not lie in the middle.",
        .examples = {{.title = "another average",
                      .reports = {"Waits came to an average of 4.2 days over three years: 4.1, 4.2 "
                                  "and 4.9 days.\n"},
                      .fires = true},
                     {.title = "higher than the highest",
                      .reports = {"We answered an average of 94% (91%, 92% and 93%).\n"},
                      .fires = true},
                     {.title = "the average of three years",
                      .reports = {"Waits came to an average of 4.3 days over three years: 4.1, 4.2 "
                                  "and 4.6 days. The average was 12 days, and 18 were longer.\n"}},
                     {.title = "of some of them",
                      .reports = {"We answered an average of 92% in the five wards (among them 91% "
                                  "and 90%), and of 14 letters a day in May.\n"}}}};
    return info;
}

/// An average, and what it is of.
struct Listed {
    const Fact* average = nullptr;
    const Fact* count = nullptr;  ///< "over three years"; null where it is not told
    std::vector<const Fact*> figures;
};

class Reader {
public:
    explicit Reader(const Report& report)
        : report_(report), walk_(report), facts_(report.facts.facts) {}

    std::optional<Listed> read(std::uint32_t word) const {
        std::size_t i = first_from(word);
        if (i >= facts_.size() || facts_[i].token > word + reach || facts_[i].row >= 0)
            return std::nullopt;
        Listed listed{&facts_[i], nullptr, {}};
        const std::uint32_t end = report_.prose.sentences[facts_[i].sentence].end;
        if (++i < facts_.size() && is_duration(facts_[i].unit) && !opens(listed.average, i, end) &&
            facts_[i].token <= walk_.end_of(*listed.average) + longest_span)
            listed.count = &facts_[i++];
        const Fact* before = listed.count != nullptr ? listed.count : listed.average;
        if (!opens(before, i, end)) return std::nullopt;
        for (; i < facts_.size() && facts_[i].token < end; ++i) {
            if (!listed.figures.empty() && !goes_on(*listed.figures.back(), facts_[i])) break;
            listed.figures.push_back(&facts_[i]);
        }
        return closes(listed, end) ? std::optional(listed) : std::nullopt;
    }

private:
    std::size_t first_from(std::uint32_t token) const {
        const auto at = std::partition_point(facts_.begin(), facts_.end(),
                                             [&](const Fact& one) { return one.token < token; });
        return static_cast<std::size_t>(at - facts_.begin());
    }

    /// A colon or a bracket stands right before figure `i`, and behind `before`.
    bool opens(const Fact* before, std::size_t i, std::uint32_t end) const {
        if (i >= facts_.size() || facts_[i].token >= end) return false;
        const std::uint32_t at = facts_[i].token - 1;
        return at >= walk_.end_of(*before) && (walk_.symbol(at, ':') || walk_.symbol(at, '('));
    }

    bool is_unit(std::uint32_t i) const {
        static const Meaning function = Lexicon::english().meaning("function_word");
        return walk_.word(i) && !walk_.is(i, i + 1, function);
    }

    /// A comma or an "and", and a unit at most.
    bool goes_on(const Fact& a, const Fact& b) const {
        static const Meaning both = Lexicon::english().meaning("range_and");
        const std::uint32_t from = walk_.end_of(a);
        bool joined = false;
        std::uint32_t words = 0;
        for (std::uint32_t i = from; i < b.token; ++i) {
            const bool joint = walk_.symbol(i, ',') || walk_.is(i, i + 1, both);
            if (!joint && !is_unit(i)) return false;
            joined = joined || joint;
            words += !joint;
        }
        return joined && words <= longest_unit && !a.figure.value_max && !b.figure.value_max;
    }

    /// Nothing but a unit behind the last.
    bool closes(const Listed& listed, std::uint32_t end) const {
        if (listed.figures.size() < fewest) return false;
        std::uint32_t i = walk_.end_of(*listed.figures.back());
        while (i < end && is_unit(i)) ++i;
        const bool near = i - walk_.end_of(*listed.figures.back()) <= longest_unit;
        return near && (i >= end || walk_.symbol(i, '.') || walk_.symbol(i, ')'));
    }

    const Report& report_;
    const figure::Walk walk_;
    const std::vector<Fact>& facts_;
};

class Average final : public Rule {
public:
    const RuleInfo& info() const override { return documents(); }

    void check(const Report& report, RuleContext& context) const override {
        static const Meaning average = Lexicon::english().meaning("average_word");
        const Reader reader(report);
        for (const std::uint32_t word :
             tokens_that_begin(report.prose, Lexicon::english(), {average})) {
            if (const auto listed = reader.read(word)) judge(report, *listed, context);
        }
    }

private:
    static void judge(const Report& report, const Listed& listed, RuleContext& context) {
        const Interval said = figure::interval(*listed.average);
        Interval sum{Decimal(0), Decimal(0)};
        Decimal low = listed.figures.front()->figure.value, high = low, printed_sum;
        std::vector<Evidence> evidence;
        for (const Fact* one : listed.figures) {
            const auto next = yearproof::sum(sum, figure::interval(*one));
            const auto all = Decimal::add(printed_sum, one->figure.value);
            if (!next || !all) return;
            sum = *next;
            printed_sum = *all;
            low = std::min(low, figure::interval(*one).low);
            high = std::max(high, figure::interval(*one).high);
            evidence.push_back({"part", figure::place(report, *one)});
        }
        const Decimal count(static_cast<std::int64_t>(listed.figures.size()));
        const int decimals = listed.average->figure.decimals;
        const auto least = Decimal::divide(sum.low, count, decimals + 3);
        const auto most = Decimal::divide(sum.high, count, decimals + 3);
        const auto mean = Decimal::divide(printed_sum, count, std::max(decimals, 0));
        const Place at = figure::place(report, *listed.average);
        if (!least || !most || !mean) return;
        if (can_meet({*least, *most}, said)) return context.tick(at, std::move(evidence));
        const bool outside = said.high <= low || said.low >= high;
        const bool counted = listed.count != nullptr && listed.count->figure.value == count &&
                             listed.figures.size() >= fewest_to_prove;
        if (!outside && !counted) {
            context.unchecked(at, "the average may be a weighted one");
            return;
        }
        const std::string expected = figure::shown(*mean, listed.average->unit);
        context.find({outside ? Severity::error : Severity::warning,
                      outside ? Kind::fail : Kind::review,
                      fmt::format("{} is given as the average, but that of the {} figures is {}",
                                  figure::printed(report, *listed.average), count.text(), expected),
                      at, std::move(evidence), figure::printed(report, *listed.average), expected});
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Rule> average() { return std::make_unique<Average>(); }
}  // namespace plugin

}  // namespace yearproof
