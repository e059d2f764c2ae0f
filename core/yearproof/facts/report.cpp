// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/report.h"

#include <algorithm>

namespace yearproof {
namespace {

Report with_outline(Document document, std::string digest) {
    Report report;
    report.path = document.path;
    report.digest = std::move(digest);
    report.document = std::move(document);
    report.outline = read_outline(report.document);
    return report;
}

}  // namespace

Report outline_report(Document document, std::string digest) {
    std::string().swap(document.source_text);
    return with_outline(std::move(document), std::move(digest));
}

Report open_report(Document document, std::string digest, std::optional<Date> as_of,
                   bool day_first) {
    const Lexicon& lexicon = Lexicon::english();
    Report report = with_outline(std::move(document), std::move(digest));
    report.prose = read_prose(report.document, lexicon);
    report.identity =
        read_identity(report.document, report.outline, report.prose, lexicon, day_first);
    report.context.day_first = day_first;
    report.context.now = report.identity.issued ? report.identity.issued : as_of;
    report.context.period = report.identity.period;
    report.words = static_cast<std::size_t>(
        std::count_if(report.prose.tokens.begin(), report.prose.tokens.end(),
                      [](const Token& token) { return token.kind != TokenKind::symbol; }));
    return report;
}

void let_go_of_words(Report& report) {
    const Prose& all = report.prose;
    const std::size_t kept = first_token_from(all, report.identity.title_range.end);
    Prose title;
    title.tokens.assign(all.tokens.begin(), all.tokens.begin() + static_cast<std::ptrdiff_t>(kept));
    title.words.assign(all.words.begin(), all.words.begin() + static_cast<std::ptrdiff_t>(kept));
    report.prose = std::move(title);
}

void read_words_again(Report& report) {
    report.prose = read_prose(report.document, Lexicon::english());
}

void read_facts_of(Report& report) {
    report.facts = read_facts(report.document, report.outline, report.prose, Lexicon::english(),
                              report.context);
}

Report read_report(Document document, std::string digest, std::optional<Date> as_of,
                   bool day_first) {
    auto report = open_report(std::move(document), std::move(digest), as_of, day_first);
    read_facts_of(report);
    return report;
}

}  // namespace yearproof
