// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "aged_names.h"
#include "dated_names.h"
#include "difference.h"
#include "lone_names.h"
#include "lost_plural.h"
#include "name_groups.h"
#include "near_words.h"
#include "small_names.h"
#include "spellings.h"
#include "swapped.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace yearproof::plugin {
namespace {

constexpr std::uint32_t telling_words = 3;  ///< that make a name of its own of common words
constexpr std::size_t well_known = 3;       ///< uses after which a name is the report's own
constexpr std::size_t everywhere = 20;      ///< likewise, beside a name of which words are common
constexpr std::size_t at_home = 5;  ///< uses in all years beside one that is written otherwise
constexpr std::uint32_t shortest_joined = 8, words_in_order = 4;

/// One series' names in near-equal forms: each function looks for one kind.
class Variants {
public:
    Variants(const SeriesView& series, RuleContext& context) : names_(series), context_(context) {}

    void find() {
        names_.judge(&Name::key, is_capital,
                     by([this](auto& a, auto& b) { return same_words(a, b); }), context_);
        names_.judge(&Name::letters, is_long, by([this](auto& a, auto& b) { return joined(a, b); }),
                     context_);
        names_.judge(&Name::bag, is_ordered, by([this](auto& a, auto& b) { return moved(a, b); }),
                     context_);
        names_.judge(&Name::form, has_words, by([](auto& a, auto& b) { return small(a, b); }),
                     context_);
        for (Finding& finding : find_lone_names(names_.reports(), names_.names()))
            context_.find(std::move(finding));
        for (Finding& finding :
             find_small_names(names_.reports(), names_.names(), names_.covered()))
            context_.find(std::move(finding));
    }

private:
    template <class Look>
    static Judge by(Look look) {
        return [look](const NameForm& usual, const NameForm& odd) { return look(usual, odd); };
    }

    static bool has_words(const Name& name) { return name.words > 1; }
    static bool is_capital(const Name& name) {
        return has_words(name) && !name.small_start && !name.small_end;
    }
    static bool is_long(const Name& name) {
        return name.last >= name.first && !name.small_start && !name.small_end;
    }
    static bool is_ordered(const Name& name) {
        return name.words >= words_in_order && is_capital(name);
    }

    NamePlace at(const NameForm& form) const {
        return {names_.reports()[form.name->report], form.name};
    }

    /// The same words in order: an ending, an apostrophe, a hyphen or a little word differs.
    std::optional<Verdict> same_words(const NameForm& usual, const NameForm& odd) const {
        const std::optional<Difference> differs = difference(at(usual), at(odd));
        const bool here = !usual.here.empty();
        if (!differs || (!here && !tells_years(*differs, usual, odd))) return std::nullopt;
        const bool told = usual.name->words >= telling_words;
        switch (*differs) {
        case Difference::apostrophe:
            return Verdict{here ? Severity::warning : Severity::note};
        case Difference::little:
            if (usual.all < well_known) return std::nullopt;
            return Verdict{here ? Severity::warning : Severity::note};
        case Difference::inserted:
            return more_words(usual, odd) ? std::optional(Verdict{}) : std::nullopt;
        case Difference::possessive:
            if (!told && usual.all < well_known) return std::nullopt;
            return Verdict{here && is_one_thing(usual, odd) ? Severity::warning : Severity::note};
        case Difference::hyphen:
            if (!told && usual.all < well_known) return std::nullopt;
            return Verdict{};
        case Difference::plural:
        case Difference::derived:
            return told ? std::optional(Verdict{}) : std::nullopt;
        }
        return std::nullopt;
    }

    /// "Assistant Director Education and Skills", "of Education": in a long name, or in one place
    /// alone.
    static bool more_words(const NameForm& usual, const NameForm& odd) {
        return (odd.all == 1 && usual.all >= at_home) ||
               (!usual.here.empty() && usual.name->words > telling_words);
    }

    /// An acronym is tied to so many words: hardly of two things.
    static bool is_one_thing(const NameForm& usual, const NameForm& odd) {
        return usual.defined && odd.name->words > telling_words;
    }

    /// Between years lists are not names, and an apostrophe that was mended is no news.
    bool tells_years(Difference differs, const NameForm& usual, const NameForm& odd) const {
        const std::string_view now = words(odd), then = words(usual);
        if (now.find(',') != std::string_view::npos || then.find(',') != std::string_view::npos)
            return false;
        return differs != Difference::apostrophe || now.size() < then.size();
    }
    std::string_view words(const NameForm& form) const {
        const Report& report = *names_.reports()[form.name->report];
        return report.document.words({report.prose.tokens[form.name->first].range.begin,
                                      report.prose.tokens[form.name->last].range.end});
    }

    /// Southeast, South East.
    std::optional<Verdict> joined(const NameForm& usual, const NameForm& odd) const {
        if (usual.name->words == odd.name->words || letters(usual) < shortest_joined)
            return std::nullopt;
        if (usual.here.empty() && usual.name->words < telling_words) return std::nullopt;
        return Verdict{};
    }
    std::uint32_t letters(const NameForm& form) const {
        std::uint32_t count = 0;
        for (std::uint32_t i = form.name->first; i <= form.name->last; ++i)
            count += names_.reports()[form.name->report]->prose.tokens[i].range.size();
        return count;
    }

    /// Two words next to each other the other way round.
    std::optional<Verdict> moved(const NameForm& usual, const NameForm& odd) const {
        const std::vector<std::string> a = stems(usual), b = stems(odd);
        if (a.size() != b.size()) return std::nullopt;
        const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
        if (x == a.end() || x + 1 == a.end() || *x != *(y + 1) || *(x + 1) != *y ||
            !std::equal(x + 2, a.end(), y + 2))
            return std::nullopt;
        return Verdict{is_one_thing(usual, odd) ? Severity::warning : Severity::note};
    }
    std::vector<std::string> stems(const NameForm& form) const;

    /// Eden house, Eden House.
    static std::optional<Verdict> small(const NameForm& usual, const NameForm& odd) {
        const bool is_small = odd.name->small_start || odd.name->small_end;
        if (!is_small || usual.name->small_start || usual.name->small_end) return std::nullopt;
        if (odd.name->sentence_start && odd.name->capitals < 2) return std::nullopt;
        if (odd.name->heading) return std::nullopt;
        if (odd.all == 1 && usual.all >= everywhere) return Verdict{};
        if (odd.name->owned) return std::nullopt;
        if (odd.name->small_start && odd.name->capitals < 2) return std::nullopt;
        if (odd.all == 1 && usual.all >= at_home) return Verdict{};
        const auto meant =
            std::count_if(usual.here.begin(), usual.here.end(),
                          [](const Name* name) { return !name->heading && !name->sentence_start; });
        const std::ptrdiff_t most = usual.name->words > telling_words ? 1 : 2;
        if (meant < most * static_cast<std::ptrdiff_t>(odd.here.size())) return std::nullopt;
        return Verdict{};
    }

    NameGroups names_;
    RuleContext& context_;
};

std::vector<std::string> Variants::stems(const NameForm& form) const {
    const Report& report = *names_.reports()[form.name->report];
    std::vector<std::string> stems;
    for (const std::uint32_t i : content_tokens(report, *form.name))
        stems.push_back(word_stem(report.document.words(report.prose.tokens[i].range)));
    return stems;
}

class Variant final : public Rule {
public:
    const RuleInfo& info() const override;

    void reconcile(const SeriesView& series, RuleContext& context) const override {
        Variants(series, context).find();
        std::vector<Finding> near = find_near_words(series);
        std::vector<Finding> misspelt = find_swapped(series);
        std::erase_if(misspelt, [&near](const Finding& one) { return is_told(one, near); });
        for (Finding& finding : near) context.find(std::move(finding));
        for (Finding& finding : misspelt) context.find(std::move(finding));
        for (Finding& finding : find_aged_names(series)) context.find(std::move(finding));
    }

    /// With the words beside it.
    static bool is_told(const Finding& one, const std::vector<Finding>& others) {
        return std::ranges::any_of(others, [&one](const Finding& other) {
            return other.at.report == one.at.report && other.at.range.contains(one.at.range);
        });
    }

    void check(const Report& report, RuleContext& context) const override {
        for (Finding& finding : find_spellings(report)) context.find(std::move(finding));
        for (Finding& finding : find_dated_names(report)) context.find(std::move(finding));
        for (Finding& finding : find_lost_plurals(report)) context.find(std::move(finding));
    }
};

/// Kept apart: they are many, as the kinds are.
std::vector<Example> examples() {
    return {
        {"an apostrophe",
         {"I thank Children's Services. The staff of Childrens Services and of Children's "
          "Services met.\n"},
         true},
        {"a little word",
         {"The Department for Education wrote. We asked the Department for Education, and "
          "the Department for Education agreed. The report went to the Department of "
          "Education in May.\n"},
         true},
        {"two words in one",
         {"The Adoption Partnership South East met.\n",
          "The Adoption Partnership Southeast met.\n"},
         true},
        {"a capital",
         {"We opened Eden House in May. Since then Eden House is full. The costs of Eden "
          "house fell.\n"},
         true},
        {"one letter",
         {"Dilys Farrant took the chair. Dilys Farrant thanked the staff, and Dilys "
          "Farrant "
          "closed the meeting. Write to Dilys Farrand.\n"},
         true},
        {"two letters the other way round",
         {"The Harbour Executive met. The Executive of the Trust agreed. Each Executive wrote. The "
          "new Executive thanked the old Executive. Staff of the Exeuctive left.\n"},
         true},
        {"two letters of a common word",
         {"The increase of fees was small. The increase of costs was not. No increase of rents is "
          "due, one increase of rates is, and each increase hurts. An incraese of fares is "
          "next.\n"},
         true},
        {"a letter is missing",
         {"The Youth Service met. The Youth Service of Kent met, and each Youth Service has a "
          "service of its own. The service is free. Staff of the Youth Sevice left.\n"},
         true},
        {"another word with a letter less",
         {"Many countries met. The countries agreed, and two countries signed. Countries of the "
          "south and countries of the north left. Two old counties grew.\n"},
         false},
        {"another word of the same letters",
         {"One complaint was made. That complaint was heard, and each complaint is. No complaint "
          "was lost; a complaint is a gift. We are compliant with the law.\n"},
         false},
    };
}

/// Of words that are misspelt, in small letters or missing.
std::vector<Example> more_examples() {
    return {
        {"two spellings",
         {"A focused visit was made. Focused visits are short; we await a focussed "
          "visit.\n"},
         true},
        {"the years of a document",
         {"The Housing Strategy 2022-25 was agreed. The Housing Strategy 2022-26 names three "
          "aims. The Housing Strategy 2022-25 is on line.\n"},
         true},
        {"the ages of a service",
         {"The Partnership Commissioning (0-25) team met. Write to Partnership Commissioning "
          "(0-25).\n",
          "The Partnership Commissioning (0-35) plan is new. The Partnership Commissioning (0-25) "
          "team met.\n"},
         true},
        {"a word is missing",
         {"The Corporate Parenting Board met. I chair the Corporate Parenting Board. All of the "
          "Corporate Parenting Board agreed, and the Corporate Parenting Board wrote. Write to the "
          "Corporate Parenting Board, or visit the Corporate Parenting Board. The Corporate Board "
          "thanked us.\n"},
         true},
        {"small letters throughout",
         {"Ask the Youth Service for help. The Youth Service is free, and each Youth Service has "
          "a hub, as the Youth Service of Kent has. Staff of the youth service met.\n"},
         true},
        {"two words are missing",
         {"The Children and Young People Scrutiny Review Committee met. I thank the Children and "
          "Young People Scrutiny Review Committee. All of the Children and Young People Scrutiny "
          "Review Committee agreed. Members of the Children's Scrutiny Review Committee left.\n"},
         true},
        {"capitals in one place alone",
         {"Help is for care experienced people. All care experienced people may ask, and we asked "
          "three care experienced people. The hub for Care Experienced people is open.\n"},
         true},
        {"common words",
         {"The Head of Social Care met a team of Social Care. In social care, and for social care, "
          "much is new.\n"},
         false},
        {"an ending",
         {"Children's Services moved. The budget of Children's Services fell, the staff of "
          "Children's Services left, and Children's Services are good. The Director of Children's "
          "Service has written.\n"},
         true},
        {"grammar",
         {"The Head of Service left. Heads of Service met. The Council's Plan is new; the "
          "Council Plan is on line, and each Care Plan follows the Care Plans of 2023.\n"},
         false},
        {"other bodies",
         {"The Youth Justice Board met the Youth Justice Partnership Board. The Kent "
          "Virtual "
          "School is not the Malden Virtual School.\n"},
         false},
    };
}

std::vector<Example> all_examples() {
    std::vector<Example> all = examples();
    std::ranges::move(more_examples(), std::back_inserter(all));
    return all;
}

const RuleInfo& Variant::info() const {
    static const RuleInfo info{
        .id = "term.variant",
        .title = "One name written in two ways",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves =
            "Two names of one report, or of this report and an earlier one, are the same but for "
            "an "
            "apostrophe, a hyphen, a blank, one ending, one little word, one letter, the order of "
            "two words or a capital; or one word is spelt in two ways (focused, focussed), or one "
            "document has its years in two (\"Strategy 2022-25\", \"2022-26\"), or one service its "
            "ages (\"the 0-25 Disability Team\", in any of the years); or a name that stands once "
            "in "
            "all years is, but for a word or two within it, one that stands again and again "
            "(\"Corporate Board\", \"Corporate Parenting Board\"); or a name is written all in "
            "small letters and, no less often, in capitals (\"the lead member\"), or but once in "
            "capitals. The one "
            "that is used less is named. Warning: an apostrophe or a little "
            "word within one report (\"Childrens Services\", \"Department of Education\"); the "
            "order of two words, or within one report a possessive, in a name of four words or "
            "more to which an acronym is tied; or a word that stands once and has "
            "two letters of a well-known one the other way round; the rest "
            "are notes.",
        .why =
            "Who searches a report for a body, a role or a document finds only those places that "
            "name it right, and a slip in a name is what its bearer sees first.",
        .cannot_see =
            "Names that differ in a whole word, where neither is well known or it is the first or "
            "last, or in more than one way: they may be two things. "
            "Names that stand in small letters more often than in capitals but not in all other "
            "places, names all in capitals, "
            "plurals and possessives at "
            "the end of a name or before \"of\" and \"for\", which are grammar, and names that "
            "are used as often one way as the other.",
        .examples = all_examples(),
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> variant() { return std::make_unique<Variant>(); }

}  // namespace yearproof::plugin
