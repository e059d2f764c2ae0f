// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "doubles.h"

#include "yearproof/source/trouble.h"

#include <stdexcept>

namespace yearproof::test {

LinesFormat::LinesFormat(std::string id, int rank) {
    info_.id = std::move(id);
    info_.extensions = {info_.id};
    info_.rank = rank;
}

Confidence LinesFormat::recognise(const Source& source) const {
    return extension_of(source.path) == info_.id ? Confidence::by_name : Confidence::none;
}

void LinesFormat::read(const Source& source, DocumentBuilder& builder, const Limits&) const {
    const auto& text = builder.source_text(source.bytes);
    if (text.find("broken") != std::string::npos) {
        throw Trouble(TroubleKind::unreadable, source.path, "line 1", "it is broken");
    }
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const bool heading = text.compare(begin, 2, "# ") == 0;
        const auto words = begin + (heading ? 2 : 0);
        builder.begin(heading ? BlockKind::heading : BlockKind::paragraph, heading ? 1 : 0);
        builder.verbatim(std::string_view(text).substr(words, end - words),
                         static_cast<std::uint32_t>(words));
        builder.end();
        begin = end + 1;
    }
}

WordRule::WordRule(std::string id, std::string found, std::string ticked)
    : found_(std::move(found)), ticked_(std::move(ticked)) {
    info_.id = std::move(id);
}

namespace {

template <class Body>
void for_each_place(const Report& report, const std::string& word, Body body) {
    const auto& text = report.document.text;
    if (word.empty()) return;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        body(Place{&report, {begin, begin + static_cast<std::uint32_t>(word.size())}});
    }
}

Place beginning(const Report& report) { return {&report, {0, 1}}; }

}  // namespace

void WordRule::check(const Report& report, RuleContext& context) const {
    for_each_place(report, found_, [&](Place at) {
        context.find({Severity::error, Kind::fail, "the word stands\nhere", at, {}, found_, ""});
    });
    for_each_place(report, ticked_, [&](Place at) {
        context.unchecked(at, "not judged yet");
        context.tick(at);
        context.tick(at);
    });
}

void CountingRule::compare(const Report& earlier, const Report& later, const Alignment&,
                           RuleContext& context) const {
    context.tick(beginning(later), {{"earlier", beginning(earlier)}});
}

void CountingRule::reconcile(const SeriesView& series, RuleContext& context) const {
    for (const auto* report : series.reports) {
        context.unchecked(beginning(*report),
                          std::to_string(series.reports.size()) + " reports,\n" +
                              std::to_string(series.alignments.size()) + " alignments");
    }
}

void FailingRule::check(const Report&, RuleContext&) const {
    throw std::logic_error("no such section");
}

}  // namespace yearproof::test
