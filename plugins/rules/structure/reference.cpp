// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "references.h"

#include <yearproof/rules/rule.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace yearproof::plugin {
namespace {

using Path = std::vector<int>;

constexpr int near = 2;  ///< "section 17" in a report of twelve is mostly one of a law

/// "5.10" as {5, 10}; nothing where it is no such number.
std::optional<Path> path_of(const std::string& label) {
    Path path{0};
    std::size_t digits = 0;
    for (const char c : label) {
        if (c == '.' && digits > 0) {
            path.push_back(0);
            digits = 0;
        } else if (c >= '0' && c <= '9' && ++digits <= 4) {
            path.back() = path.back() * 10 + (c - '0');
        } else {
            return {};
        }
    }
    return digits > 0 ? std::optional(path) : std::nullopt;
}

bool is_sibling(const Path& path, const Path& other) {
    return path.size() == other.size() && std::equal(path.begin(), path.end() - 1, other.begin());
}

/// The greatest number beside it; 0 where there is none.
int last_sibling(const Parts& parts, const Path& path) {
    int last = 0;
    for (const Path& other : parts.sections) {
        if (is_sibling(path, other)) last = std::max(last, other.back());
    }
    return last;
}

std::string list_of(const std::set<std::string>& labels) {
    std::string result;
    for (const std::string& label : labels) result += (result.empty() ? "" : ", ") + label;
    return result;
}

struct Verdict {
    enum Kind : std::uint8_t { there, missing, doubtful, unknown } kind = unknown;
    std::string why;
};

Verdict judge_section(const Parts& parts, const Reference& reference) {
    const auto path = path_of(reference.label);
    if (!path) return {Verdict::unknown, "not a number of a section"};
    if (parts.sections.contains(*path)) return {Verdict::there, ""};
    const int last = last_sibling(parts, *path);
    if (last == 0) return {Verdict::unknown, "the report has no such numbers"};
    const bool single = path->size() == 1;
    if (single && (last < 3 || path->back() > last + near))
        return {Verdict::unknown, "may be a section of another document"};
    // What lies between those that are there may have lost its number.
    return {path->back() > last ? Verdict::missing : Verdict::doubtful,
            "the last is " + std::to_string(last)};
}

Verdict judge_label(const Parts& parts, const Reference& reference) {
    const std::set<std::string>& labels = parts.labels(reference.kind);
    if (labels.contains(reference.label)) return {Verdict::there, ""};
    const bool appendix = reference.kind == PartKind::appendix;
    if (appendix && labels.empty() && parts.no_appendices)
        return {Verdict::missing, "the report says that it has none"};
    if (labels.empty()) return {Verdict::unknown, "the report shows none"};
    // One caption may be a chance, or the only one that was read.
    const bool few = !appendix && labels.size() < 2;
    return {few ? Verdict::doubtful : Verdict::missing, "there is " + list_of(labels)};
}

Verdict judge_page(const Parts& parts, const Reference& reference) {
    const auto page = path_of(reference.label);
    if (parts.pages == 0 || !page || page->size() != 1)
        return {Verdict::unknown, "the format has no pages"};
    if (page->back() <= static_cast<int>(parts.pages)) return {Verdict::there, ""};
    return {Verdict::doubtful, "the last is " + std::to_string(parts.pages)};
}

Verdict judge(const Parts& parts, const Reference& reference) {
    switch (reference.kind) {
    case PartKind::section:
        return judge_section(parts, reference);
    case PartKind::page:
        return judge_page(parts, reference);
    default:
        return judge_label(parts, reference);
    }
}

class ReferenceRule final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const std::vector<Reference> references = read_references(report);
        if (references.empty()) return;
        const Parts parts = read_parts(report);
        for (const Reference& reference : references) {
            const Place place{&report, reference.range};
            const Verdict verdict = reference.elsewhere
                                        ? Verdict{Verdict::unknown, "may be of another document"}
                                        : yearproof::plugin::judge(parts, reference);
            if (verdict.kind == Verdict::there) {
                context.tick(place);
            } else if (verdict.kind == Verdict::unknown) {
                context.unchecked(place, verdict.why);
            } else {
                context.find(describe(report, reference, verdict));
            }
        }
    }

private:
    static Finding describe(const Report& report, const Reference& reference,
                            const Verdict& verdict) {
        const bool sure = verdict.kind == Verdict::missing;
        Finding finding;
        finding.severity = sure ? Severity::error : Severity::warning;
        finding.kind = sure ? Kind::fail : Kind::review;
        finding.reported = report.document.words(reference.range);
        finding.message = "There is no " + name(reference) + " in this report; " + verdict.why;
        finding.at = {&report, reference.range};
        return finding;
    }

    static std::string name(const Reference& reference) {
        static constexpr const char* kinds[] = {"section ", "appendix ", "table ", "figure ",
                                                "page "};
        return kinds[static_cast<std::size_t>(reference.kind)] + reference.label;
    }
};

const RuleInfo& ReferenceRule::info() const {
    static const RuleInfo info{
        .id = "structure.reference",
        .title = "A reference to a part that is not there",
        .severity = Severity::error,
        .kind = Kind::fail,
        .proves =
            "The report sends its reader to a section, appendix, table, figure or page of its "
            "own that it does not have: the number is beyond the last one (an error), or "
            "missing between those that are there (for review).",
        .why = "Readers look for what is not there. Mostly a part was dropped or renumbered since "
               "last year.",
        .cannot_see =
            "References to other documents and to laws (\"section 17 of the Act\", \"under "
            "section 20\"), parts without numbers, and references to a part that is "
            "there but is not the one that was meant. Where the report shows no numbers, "
            "captions or appendices at all, its references are left unchecked.",
        .examples =
            {
                {"beyond the last",
                 {"# 5 Housing\n\n5.1 It is described in section 5.4.\n\n5.2 All is well.\n\n5.3 "
                  "Costs fell.\n"},
                 true},
                {"an appendix that was dropped",
                 {"# 1 Readers\n\n1.1 The reasons are set out in Appendix C.\n\n# Appendix A: "
                  "Counts\n\nTen.\n\n# Appendix B: Tonnes\n\nTwelve.\n"},
                 true},
                {"none at all",
                 {"# 1 Readers\n\n1.1 The reasons are set out in Appendix 1.\n\n# "
                  "Appendices\n\nNone\n"},
                 true},
                {"a shortened word",
                 {"# 1 Readers\n\nVisits rose, as shown in Fig. 3 and Fig. 1.\n\nFig. 1. "
                  "Visits.\n\nFig 2. Loans by month.\n"},
                 true},
                {"shortened in one of two places",
                 {"# 1 Readers\n\nVisits rose, as shown in Fig 2.\n\nFig 1. "
                  "Visits.\n\nFig. 2. Loans by month.\n"},
                 false},
                {"a law",
                 {"# 5 Housing\n\n5.1 Enquiries under section 47 rose, as did section 17 of the "
                  "Act "
                  "and section 5.9 of the Regulations.\n\n5.2 All is well.\n"},
                 false},
                {"what is there",
                 {"# 5 Housing\n\n5.1 See section 5.2 and Appendix A.\n\n5.2 All is well.\n\n# "
                  "Appendix A\n\nTen.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> reference() { return std::make_unique<ReferenceRule>(); }

}  // namespace yearproof::plugin
