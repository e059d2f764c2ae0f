// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <concepts>
#include <initializer_list>
#include <string_view>
#include <type_traits>

/// The attributes of every element of the log, told once for writing and for reading. `Io` has
/// required() and optional() for texts and numbers, one_of() for a word from a list, and flag().
namespace yearproof {

template <class T, class U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

template <class Io>
void attributes(Io& io, Like<AuditLog> auto& log) {
    io.required("tool", log.tool);
    io.required("version", log.version);
    io.optional("started", log.started);
    io.optional("asOf", log.as_of);
    io.one_of("verdict", log.verdict, {"pass", "fail", "incomplete"});
    io.optional("draft", log.draft);
}

template <class Io>
void attributes(Io& io, Like<LoggedPlugin> auto& plugin) {
    io.optional("id", plugin.id);
    io.optional("kind", plugin.kind);
    io.optional("version", plugin.version);
    io.optional("digest", plugin.digest);
    io.optional("path", plugin.path);
    io.optional("problem", plugin.problem);
}

template <class Io>
void attributes(Io& io, Like<LoggedSeries> auto& series) {
    io.required("id", series.id);
    io.optional("title", series.title);
}

template <class Io>
void attributes(Io& io, Like<LoggedReport> auto& report) {
    io.required("id", report.id);
    io.required("path", report.path);
    io.required("format", report.format);
    io.required("digest", report.digest);
    io.optional("title", report.title);
    io.optional("issued", report.issued);
    io.optional("periodStart", report.period_start);
    io.optional("periodEnd", report.period_end);
    io.required("words", report.words);
    io.required("sections", report.sections);
    io.required("facts", report.facts);
    io.optional("figuresTicked", report.figures_ticked);
    io.optional("figuresFlagged", report.figures_flagged);
    io.optional("figuresUnchecked", report.figures_unchecked);
    io.optional("renditionOf", report.rendition_of);
}

template <class Io>
void attributes(Io& io, Like<LoggedAlignment> auto& alignment) {
    io.required("earlier", alignment.earlier);
    io.required("later", alignment.later);
}

template <class Io>
void attributes(Io& io, Like<LoggedSection> auto& section) {
    io.required("report", section.report);
    io.optional("number", section.number);
    io.optional("title", section.title);
    io.optional("line", section.line);
}

template <class Io>
void attributes(Io& io, Like<LoggedUnreadable> auto& unreadable) {
    io.required("path", unreadable.path);
    io.required("reason", unreadable.reason);
    io.flag("named", unreadable.named);
}

template <class Io>
void attributes(Io& io, Like<LoggedRule> auto& rule) {
    io.required("id", rule.id);
    io.required("version", rule.version);
    io.required("passed", rule.passed);
    io.required("failed", rule.failed);
    io.required("review", rule.review);
    io.required("unchecked", rule.unchecked);
}

template <class Io>
void attributes(Io& io, Like<LoggedFinding> auto& finding) {
    io.required("id", finding.id);
    io.required("rule", finding.rule);
    io.one_of("severity", finding.severity, {"error", "warning", "note"});
    io.one_of("kind", finding.kind, {"fail", "review"});
    io.one_of("state", finding.state, {"new", "unchanged", "waived"});
    io.required("fingerprint", finding.fingerprint);
}

template <class Io>
void attributes(Io& io, Like<LoggedWaiver> auto& waiver) {
    io.required("reason", waiver.reason);
    io.optional("by", waiver.by);
    io.optional("until", waiver.until);
}

template <class Io>
void attributes(Io& io, Like<LoggedTick> auto& tick) {
    io.required("rule", tick.rule);
}

template <class Io>
void attributes(Io& io, Like<LoggedUnchecked> auto& unchecked) {
    io.optional("rule", unchecked.rule);
    io.required("reason", unchecked.reason);
}

template <class Io>
void attributes(Io& io, Like<LoggedPlace> auto& place) {
    io.required("report", place.report);
    io.optional("section", place.section);
    io.optional("line", place.line);
    io.optional("column", place.column);
    io.optional("endLine", place.end_line);
    io.optional("endColumn", place.end_column);
    io.optional("page", place.page);
    io.optional("paragraph", place.paragraph);
}

/// Of the excerpt within a place.
template <class Io>
void context_attributes(Io& io, Like<LoggedPlace> auto& place) {
    io.optional("before", place.before);
    io.optional("after", place.after);
}

template <class Io>
void attributes(Io& io, Like<LogSummary> auto& summary) {
    io.required("errors", summary.errors);
    io.required("warnings", summary.warnings);
    io.required("notes", summary.notes);
    io.required("waived", summary.waived);
    io.required("ticks", summary.ticks);
    io.required("unchecked", summary.unchecked);
    io.required("reports", summary.reports);
    io.required("figures", summary.figures);
    io.required("figuresTicked", summary.figures_ticked);
    io.required("figuresFlagged", summary.figures_flagged);
    io.required("figuresUnchecked", summary.figures_unchecked);
}

}  // namespace yearproof
