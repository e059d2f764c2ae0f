// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "acronym_judge.h"

#include "misnamed.h"
#include "misspelt.h"
#include "spelling.h"
#include <yearproof/language/word_stem.h>

#include <yearproof/source/utf8.h>

#include <algorithm>

namespace yearproof::plugin {
namespace {

constexpr std::size_t surely_misspelt = 4;   ///< letters that two acronyms hardly share by chance
constexpr std::size_t shortest_altered = 3;  ///< of which one is another
constexpr std::size_t well_known = 8;        ///< uses of one that leave no room for a near one

bool is_roman(std::string_view name) {
    return name.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool all_capitals(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::set<std::string> plain_words(const Report& report, const AcronymDefinition& definition) {
    static const Meaning little = Lexicon::english().meaning("function_word");
    std::set<std::string> words;
    for (std::uint32_t i = definition.first_word; i < definition.end_word; ++i) {
        const Token& token = report.prose.tokens[i];
        if (token.kind == TokenKind::word &&
            Lexicon::english().find(&report.prose.words[i], 1, little) == nullptr)
            words.insert(word_stem(report.document.words(token.range)));
    }
    return words;
}

std::size_t sentence_at(const Report& report, std::uint32_t offset) {
    const std::vector<Sentence>& all = report.prose.sentences;
    return static_cast<std::size_t>(
        std::partition_point(all.begin(), all.end(),
                             [offset](const Sentence& one) { return one.range.end <= offset; }) -
        all.begin());
}

/// Less than half of the words of either are in the other.
bool unlike(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto shared = std::count_if(a.begin(), a.end(),
                                      [&b](const std::string& word) { return b.contains(word); });
    return 2 * static_cast<std::size_t>(shared) < std::min(a.size(), b.size());
}

/// Kin differ at their ends: MSCP and KSCP, EHCP and EHCA.
bool differ_within(std::string_view a, std::string_view b) {
    return a.size() == b.size() && a.front() == b.front() && a.back() == b.back();
}

std::vector<const AcronymUse*>::const_iterator first_running(const NamedUse& one) {
    return std::find_if(one.uses.begin(), one.uses.end(),
                        [](const AcronymUse* each) { return each->running; });
}

std::string times(std::size_t uses) {
    return uses > 1 ? " (" + std::to_string(uses) + " times)" : "";
}

}  // namespace

AcronymJudge::AcronymJudge(const SeriesView& series, RuleContext& context)
    : index_(series), context_(context) {}

void AcronymJudge::judge() {
    for (std::size_t at = 0; at < index_.reports().size(); ++at) judge_report(at);
}

void AcronymJudge::judge_report(std::size_t at) {
    report_words_.reset();
    std::map<std::string, Finding> odd = misspelt(index_, at);
    odd.merge(misnamed(index_, at));
    odd.merge(cases_.next(index_.reports()[at]));
    for (const NamedUse& one : index_.reports()[at].names) {
        const auto finding = odd.find(one.name);
        if (finding != odd.end())
            context_.find(finding->second);
        else
            judge_name(at, one);
    }
}

void AcronymJudge::judge_name(std::size_t at, const NamedUse& one) {
    const bool loosely =
        one.is_defined() && std::none_of(one.definitions.begin(), one.definitions.end(),
                                         [](const auto* definition) { return definition->sure; });
    if (loosely && find_misspelt(at, one)) return;
    if (judge_explained(at, one) || find_misspelt(at, one)) return;
    if (is_common_acronym(*index_.reports()[at].report, *one.uses.front())) return;
    find_unexplained(at, one);
}

/// True where this report or an earlier one explains it.
bool AcronymJudge::judge_explained(std::size_t at, const NamedUse& one) {
    const Explained where = index_.explained(one.name, at);
    if (where.report == nullptr) return false;
    if (find_two_meanings(at, one) || find_late(at, one)) return true;
    const bool here = where.report == index_.reports()[at].report;
    if (!here && find_explained_before(at, one, where)) return true;
    context_.tick(place(at, *one.uses.front()),
                  {{here ? "definition" : "earlier", place(*where.report, *where.definition)}});
    return true;
}

/// A report is read without the ones before it.
bool AcronymJudge::find_explained_before(std::size_t at, const NamedUse& one,
                                         const Explained& where) {
    const Report& report = *index_.reports()[at].report;
    const auto use = first_running(one);
    if (use == one.uses.end() || is_common_acronym(report, **use) || !why_unjudged(at, one).empty())
        return false;
    Finding finding =
        found(Severity::note, Kind::review, at, **use,
              "\"" + one.name + "\" is explained only in an earlier report, as \"" +
                  words(*where.report, *where.definition) + "\"" + times(one.uses.size()));
    finding.evidence.push_back({"earlier", place(*where.report, *where.definition)});
    context_.find(std::move(finding));
    return true;
}

bool AcronymJudge::find_two_meanings(std::size_t at, const NamedUse& one) {
    const Report& report = *index_.reports()[at].report;
    const AcronymDefinition* first = nullptr;
    for (const AcronymDefinition* definition : one.definitions) {
        if (!definition->sure) continue;
        if (first == nullptr) {
            first = definition;
            continue;
        }
        if (!unlike(plain_words(report, *first), plain_words(report, *definition))) continue;
        Finding finding;
        finding.severity = Severity::warning;
        finding.at = {&report, report.prose.tokens[definition->token].range};
        finding.message = "\"" + one.name + "\" stands for \"" + words(report, *definition) +
                          "\" here and for \"" + words(report, *first) + "\" elsewhere";
        finding.reported = words(report, *definition);
        finding.evidence.push_back({"definition", place(report, *first)});
        context_.find(std::move(finding));
        return true;
    }
    return false;
}

bool AcronymJudge::find_late(std::size_t at, const NamedUse& one) {
    if (!one.is_defined()) return false;
    const Report& report = *index_.reports()[at].report;
    const AcronymDefinition& definition = *one.definitions.front();
    const auto early = std::find_if(one.uses.begin(), one.uses.end(),
                                    [](const AcronymUse* use) { return use->prose; });
    if (early == one.uses.end() || is_common_acronym(report, **early)) return false;
    const TextRange used = report.prose.tokens[(*early)->token].range;
    if (sentence_at(report, used.begin) >= sentence_at(report, definition.range.begin))
        return false;
    Finding finding = found(Severity::note, Kind::review, at, **early,
                            "\"" + one.name + "\" is used before it is explained as \"" +
                                words(report, definition) + "\"");
    finding.evidence.push_back({"definition", place(report, definition)});
    context_.find(std::move(finding));
    return true;
}

bool AcronymJudge::find_misspelt(std::size_t at, const NamedUse& one) {
    const std::vector<std::string> swapped = index_.swapped(one.name, at);
    const AcronymUse* const behind = swapped.empty() ? nullptr : behind_words(at, one, swapped[0]);
    if (behind == nullptr && index_.defined_anywhere(one.name)) return false;
    const bool common = is_common_acronym(*index_.reports()[at].report, *one.uses.front());
    const bool sure =
        !swapped.empty() && ((one.name.size() >= surely_misspelt && !common) || behind != nullptr);
    const std::string meant = sure ? swapped.front() : common ? "" : meant_beside(at, one, swapped);
    if (meant.empty()) return false;
    const Explained where = index_.explained(meant, at);
    const bool told = where.report != nullptr && where.definition->sure;
    const bool proved = sure && (told || behind != nullptr);
    if (!proved && index_.uses(one.name) > index_.uses(meant)) return false;
    // With one letter another, both may be right: there are an LSAB and an LSCB.
    const Severity severity = proved                             ? Severity::error
                              : sure || is_swap(one.name, meant) ? Severity::warning
                                                                 : Severity::note;
    Finding finding = found(
        severity, proved ? Kind::fail : Kind::review, at,
        behind == nullptr ? *one.uses.front() : *behind,
        "\"" + one.name + "\" " +
            (behind == nullptr ? "is explained nowhere" : "is not what its words spell") +
            times(one.uses.size()) + "; \"" + meant + "\" is " +
            (where.report == nullptr ? "used again and again"
                                     : "\"" + words(*where.report, *where.definition) + "\""));
    finding.expected = meant;
    if (where.report != nullptr)
        finding.evidence.push_back({"definition", place(*where.report, *where.definition)});
    context_.find(std::move(finding));
    return true;
}

/// Of an acronym that stands once: another that stands among the same words and has two letters the
/// other way round, or one another; the shorter they are, the more of the words. "" for none.
std::string AcronymJudge::meant_beside(std::size_t at, const NamedUse& one,
                                       const std::vector<std::string>& swapped) {
    if (index_.uses(one.name) > 1 || is_roman(one.name)) return {};
    const Company near = one.name.size() > 2 ? Company::beside : Company::between;
    for (const std::string& other : swapped) {
        if (index_.same_company(one.name, other, near)) return other;
    }
    if (one.name.size() < shortest_altered) return {};
    const Company same = one.name.size() < surely_misspelt ? Company::passage : Company::between;
    for (const std::string& other : index_.altered(one.name, at)) {
        if (is_swap(one.name, other)) continue;
        const bool known = one.name.size() >= surely_misspelt && differ_within(one.name, other) &&
                           index_.uses(other) >= well_known;
        if (known || index_.same_company(one.name, other, same)) return other;
    }
    return {};
}

/// A use in brackets behind the words that the other name stands for: "Minimum Revenue Provision
/// (MPR)".
const AcronymUse* AcronymJudge::behind_words(std::size_t at, const NamedUse& one,
                                             const std::string& meant) const {
    const Report& report = *index_.reports()[at].report;
    const auto found = std::find_if(one.uses.begin(), one.uses.end(), [&](const AcronymUse* use) {
        if (use->token == 0 || report.prose.tokens[use->token - 1].symbol != '(') return false;
        const TextRange here = report.prose.tokens[use->token].range;
        const Sentence& sentence = report.prose.sentences[sentence_at(report, here.begin)];
        const auto spelling = spelled_before(report, sentence.first, use->token - 1, meant);
        return spelling && spelling->sure;
    });
    return found == one.uses.end() ? nullptr : *found;
}

void AcronymJudge::find_unexplained(std::size_t at, const NamedUse& one) {
    const std::string reason = why_unjudged(at, one);
    const auto use = first_running(one);
    if (use == one.uses.end() || !reason.empty()) {
        context_.unchecked(place(at, *one.uses.front()), reason);
        return;
    }
    Finding finding = found(Severity::note, Kind::review, at, **use,
                            "\"" + one.name + "\" is explained nowhere in this report" +
                                (at > 0 ? " or an earlier one" : "") + times(one.uses.size()));
    const Explained near = nearest(at, one.name);
    if (near.report != nullptr) {
        finding.message += "; \"" + near.definition->name + "\" is \"" +
                           words(*near.report, *near.definition) + "\"";
        finding.evidence.push_back({"definition", place(*near.report, *near.definition)});
    }
    context_.find(std::move(finding));
}

/// An explained name with one letter more, two the other way round, or one another; with a null
/// report where there is none.
Explained AcronymJudge::nearest(std::size_t at, const std::string& name) const {
    std::vector<std::string> near{index_.longer(name, at)};
    for (const std::string& other : index_.swapped(name, at)) near.push_back(other);
    if (name.size() >= surely_misspelt) {
        for (const std::string& other : index_.altered(name, at)) near.push_back(other);
    }
    for (const std::string& other : near) {
        const Explained where = index_.explained(other, at);
        if (where.report != nullptr) return where;
    }
    return {};
}

/// Words in capitals often stand side by side, acronyms hardly ever.
bool AcronymJudge::among_capitals(std::size_t at, const AcronymUse& use) const {
    const Report& report = *index_.reports()[at].report;
    const auto unknown = [&](std::uint32_t token) {
        const Token& other = report.prose.tokens[token];
        if (!other.all_caps) return false;
        const std::optional<AcronymForm> form = read_form(report.document.words(other.range));
        return !form || (index_.explained(form->name, at).report == nullptr &&
                         !is_common_acronym(report, {token, form->form, form->name, true, true}));
    };
    return (use.token > 0 && unknown(use.token - 1)) ||
           (use.token + 1 < report.prose.tokens.size() && unknown(use.token + 1));
}

/// Why nothing is said of an acronym that is not explained; "" where something is.
std::string AcronymJudge::why_unjudged(std::size_t at, const NamedUse& one) {
    const Report& report = *index_.reports()[at].report;
    if (is_roman(one.name)) return "may be a Roman number";
    if (!all_capitals(one.name)) return "may be a name";
    if (report_words_ == nullptr) report_words_ = std::make_unique<ReportWords>(report);
    if (report.prose.words[one.uses.front()->token] != 0 || report_words_->times(one.name) > 0)
        return "may be a word in capitals";
    if (index_.is_word(one.name)) return "may be a name";
    if (among_capitals(at, *one.uses.front())) return "may be words in capitals";
    const bool running = std::any_of(one.uses.begin(), one.uses.end(),
                                     [](const AcronymUse* use) { return use->running; });
    return running ? "" : "stands in a table or a line of capitals";
}

Place AcronymJudge::place(std::size_t at, const AcronymUse& use) const {
    const Report& report = *index_.reports()[at].report;
    return {&report, report.prose.tokens[use.token].range};
}

Place AcronymJudge::place(const Report& report, const AcronymDefinition& definition) const {
    return {&report, definition.range};
}

Finding AcronymJudge::found(Severity severity, Kind kind, std::size_t at, const AcronymUse& use,
                            std::string message) const {
    Finding finding;
    finding.severity = severity;
    finding.kind = kind;
    finding.at = place(at, use);
    finding.message = std::move(message);
    finding.reported = use.form;
    return finding;
}

std::string AcronymJudge::words(const Report& report, const AcronymDefinition& definition) const {
    return collapsed(report.document.words(definition.words));
}

}  // namespace yearproof::plugin
