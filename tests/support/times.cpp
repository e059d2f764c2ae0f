// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/times.h"

#include "yearproof/document/builder.h"

#include <array>

namespace yearproof::test {
namespace {

std::string shown(const TimeExpression& time) {
    static constexpr std::array<const char*, 7> days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                     "Thursday", "Friday", "Saturday"};
    std::string text = "?";
    if (time.period) text = iso(time.period->first);
    if (time.period && time.period->first != time.period->last)
        text += ".." + iso(time.period->last);
    text += " " + std::string(name_of(time.kind));
    if (time.impossible) text += " impossible";
    if (time.weekday) text += std::string(" on ") + days.at(time.weekday->c_encoding());
    return text;
}

TimeContext context_of(const std::string& issued, const std::string& period) {
    TimeContext context;
    context.now = parse_iso(issued);
    if (!period.empty())
        context.period = Period{*parse_iso(period.substr(0, 10)), *parse_iso(period.substr(12))};
    return context;
}

}  // namespace

std::string times_of(const std::string& text, const std::string& issued,
                     const std::string& period) {
    DocumentBuilder builder("memory", "test");
    const std::string& source = builder.source_text(text);
    builder.begin(BlockKind::paragraph);
    builder.verbatim(source, 0);
    builder.end();
    const Document document = builder.take();
    Outline outline;
    outline.sections.emplace_back();
    outline.section_of.assign(document.blocks.size(), 0);
    const Lexicon& lexicon = Lexicon::english();
    const Prose prose = read_prose(document, lexicon);
    std::string line;
    for (const TimeExpression& time :
         read_times(document, outline, prose, lexicon, context_of(issued, period))) {
        if (!line.empty()) line += "; ";
        line += std::string(document.words(time.range)) + " = " + shown(time);
    }
    return line;
}

}  // namespace yearproof::test
