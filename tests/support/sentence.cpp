// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sentence.h"

#include "yearproof/document/builder.h"

#include <fmt/format.h>

namespace yearproof::test {
namespace {

std::string shown(const Report& report, std::int32_t fact) {
    return fact < 0 ? "?"
                    : std::string(report.document.words(
                          report.facts.facts[static_cast<std::size_t>(fact)].range));
}

std::string shown(const std::optional<Period>& period) {
    return period ? iso(period->first) + ".." + iso(period->last) : "-";
}

const char* shown(Direction direction) {
    switch (direction) {
    case Direction::up:
        return " up";
    case Direction::down:
        return " down";
    case Direction::same:
        return " same";
    case Direction::better:
        return " better";
    case Direction::worse:
        return " worse";
    case Direction::none:
        break;
    }
    return "";
}

}  // namespace

Report report_of_paragraph(const std::string& text, const std::string& issued,
                           const std::string& period) {
    DocumentBuilder builder("memory", "test");
    const std::string& source = builder.source_text(text);
    builder.begin(BlockKind::paragraph);
    builder.verbatim(source, 0);
    builder.end();
    Report report;
    report.document = builder.take();
    report.outline.sections.emplace_back();
    report.outline.section_of.assign(report.document.blocks.size(), 0);
    report.prose = read_prose(report.document, Lexicon::english());
    report.identity.issued = parse_iso(issued);
    report.context.now = report.identity.issued;
    if (const auto first = parse_iso(period.substr(0, period.find('.')))) {
        report.context.period = Period{*first, *parse_iso(period.substr(period.rfind('.') + 1))};
    }
    report.facts = read_facts(report.document, report.outline, report.prose, Lexicon::english(),
                              report.context);
    return report;
}

std::string facts_of(const std::string& text, const std::string& issued) {
    const Report report = report_of_paragraph(text, issued);
    std::string lines;
    for (const Fact& fact : report.facts.facts) {
        lines +=
            fmt::format("{} {} {} {} {}\n", fact.figure.value.text(), fact.unit, name_of(fact.role),
                        shown(fact.period), fact.what.words.empty() ? "-" : fact.what.words);
    }
    return lines;
}

std::string statements_of(const std::string& text, const std::string& issued) {
    const Report report = report_of_paragraph(text, issued);
    std::string lines;
    for (const Statement& one : report.facts.statements) {
        if (one.kind == Statement::Kind::change) {
            lines += fmt::format("change {} -> {} by {}{}\n", shown(report, one.base),
                                 shown(report, one.subject), shown(report, one.amount),
                                 shown(one.direction));
        } else {
            const bool parts = one.kind == Statement::Kind::parts;
            lines +=
                fmt::format("{} {} :", parts ? "parts" : "comparison", shown(report, one.subject));
            for (const std::int32_t other : one.others) lines += " " + shown(report, other);
            lines += std::string(shown(one.direction)) + "\n";
        }
    }
    return lines;
}

}  // namespace yearproof::test
