// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/parallel.h"
#include "yearproof/log/xml.h"
#include "yearproof/log/xml_attributes.h"
#include "yearproof/log/xml_writer.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <utility>

namespace yearproof {
namespace {

/// Writes a log, an element a function, in the order of docs/audit-log.xsd.
class LogWriter {
public:
    explicit LogWriter(std::ostream& out) : xml_(out) {}
    /// Elements of the root, as text.
    LogWriter() : xml_(1) {}
    XmlWriter::Elements take() { return xml_.take(); }

    void write(const AuditLog& log, unsigned jobs);
    void series(const LoggedSeries& series);
    void tick(const LoggedTick& tick);
    void unchecked(const LoggedUnchecked& unchecked);

    // What attributes() calls.
    void required(std::string_view name, std::string_view value) { xml_.attribute(name, value); }
    void required(std::string_view name, std::uint64_t value) { xml_.attribute(name, value); }
    void optional(std::string_view name, std::string_view value) {
        if (!value.empty()) xml_.attribute(name, value);
    }
    void optional(std::string_view name, std::uint64_t value) {
        if (value != 0) xml_.attribute(name, value);
    }
    void one_of(std::string_view name, std::string_view value,
                std::initializer_list<std::string_view>) {
        xml_.attribute(name, value);
    }
    void flag(std::string_view name, bool value) {
        if (value) xml_.attribute(name, "true");
    }

private:
    template <class T>
    void open(std::string_view name, const T& value) {
        xml_.open(name);
        attributes(*this, value);
    }
    template <class T>
    void empty(std::string_view name, const T& value) {
        open(name, value);
        xml_.close();
    }
    void text(std::string_view name, std::string_view text);
    void share(std::string_view name, std::uint64_t part, std::uint64_t whole);

    void configuration(const AuditLog& log);
    void report(const LoggedReport& report);
    void alignment(const LoggedAlignment& alignment);
    void link(const LoggedLink& link);
    void skipped(const std::string& path);
    void rules(const std::vector<LoggedRule>& rules);
    void finding(const LoggedFinding& finding);
    template <class Write>
    void in_parts(std::size_t parts, unsigned jobs, Write write);
    void location(const LoggedPlace& place);
    void evidence(const std::vector<LoggedEvidence>& evidence);
    void excerpt(const LoggedPlace& place);
    void summary(const LogSummary& summary);

    XmlWriter xml_;
};

/// The long lists are written part by part, each by whatever thread, and put together in order.
template <class Write>
void LogWriter::in_parts(std::size_t parts, unsigned jobs, Write write) {
    std::vector<XmlWriter::Elements> written(parts);
    for_each_in_order(
        parts, jobs,
        [&](std::size_t i) {
            LogWriter part;
            write(part, i);
            written[i] = part.take();
        },
        [&](std::size_t i) { xml_.insert(std::exchange(written[i], {})); });
}

void LogWriter::write(const AuditLog& log, unsigned jobs) {
    xml_.open("auditLog");
    xml_.attribute("xmlns", audit_log_namespace);
    attributes(*this, log);
    configuration(log);
    for (const auto& one : log.plugins) empty("plugin", one);
    in_parts(log.series.size(), jobs,
             [&log](LogWriter& out, std::size_t part) { out.series(log.series[part]); });
    for (const auto& one : log.unreadable) empty("unreadable", one);
    for (const auto& one : log.skipped) skipped(one);
    rules(log.rules);
    for (const auto& one : log.findings) finding(one);
    in_parts(log.ticks.parts(), jobs, [&log](LogWriter& out, std::size_t part) {
        log.ticks.for_each_of(part, [&out](const LoggedTick& one) { out.tick(one); });
    });
    in_parts(log.unchecked.parts(), jobs, [&log](LogWriter& out, std::size_t part) {
        log.unchecked.for_each_of(part, [&out](const LoggedUnchecked& one) { out.unchecked(one); });
    });
    summary(log.summary);
    xml_.close();
}

void LogWriter::text(std::string_view name, std::string_view text) {
    xml_.open(name);
    xml_.text(text);
    xml_.close();
}

void LogWriter::configuration(const AuditLog& log) {
    if (log.configuration_path.empty()) return;
    xml_.open("configuration");
    required("path", log.configuration_path);
    required("digest", log.configuration_digest);
    xml_.close();
}

void LogWriter::series(const LoggedSeries& series) {
    open("series", series);
    for (const auto& one : series.reports) report(one);
    for (const auto& one : series.alignments) alignment(one);
    xml_.close();
}

void LogWriter::report(const LoggedReport& report) {
    open("report", report);
    for (const auto& warning : report.warnings) text("warning", warning);
    xml_.close();
}

void LogWriter::alignment(const LoggedAlignment& alignment) {
    open("alignment", alignment);
    for (const auto& one : alignment.links) link(one);
    for (const auto& one : alignment.added) empty("added", one);
    for (const auto& one : alignment.removed) empty("removed", one);
    xml_.close();
}

void LogWriter::link(const LoggedLink& link) {
    std::string relations;
    for (const auto& relation : link.relations)
        relations += (relations.empty() ? "" : " ") + relation;
    xml_.open("link");
    required("relations", relations);
    required("similarity", link.similarity);
    required("confidence", link.confidence);
    for (const auto& one : link.sections) empty("section", one);
    xml_.close();
}

void LogWriter::skipped(const std::string& path) {
    xml_.open("skipped");
    required("path", path);
    xml_.close();
}

void LogWriter::rules(const std::vector<LoggedRule>& rules) {
    xml_.open("rules");
    for (const auto& one : rules) empty("rule", one);
    xml_.close();
}

void LogWriter::finding(const LoggedFinding& finding) {
    open("finding", finding);
    text("message", finding.message);
    location(finding.location);
    evidence(finding.evidence);
    if (!finding.reported.empty()) text("reported", finding.reported);
    if (!finding.expected.empty()) text("expected", finding.expected);
    for (const auto& one : finding.waiver) empty("waiver", one);
    xml_.close();
}

void LogWriter::tick(const LoggedTick& tick) {
    open("tick", tick);
    location(tick.location);
    evidence(tick.evidence);
    xml_.close();
}

void LogWriter::unchecked(const LoggedUnchecked& unchecked) {
    open("unchecked", unchecked);
    location(unchecked.location);
    xml_.close();
}

void LogWriter::location(const LoggedPlace& place) {
    open("location", place);
    excerpt(place);
    xml_.close();
}

void LogWriter::evidence(const std::vector<LoggedEvidence>& evidence) {
    for (const auto& one : evidence) {
        xml_.open("evidence");
        optional("role", one.role);
        attributes(*this, one.place);
        excerpt(one.place);
        xml_.close();
    }
}

void LogWriter::excerpt(const LoggedPlace& place) {
    if (place.excerpt.empty() && place.before.empty() && place.after.empty()) return;
    xml_.open("excerpt");
    context_attributes(*this, place);
    xml_.text(place.excerpt);
    xml_.close();
}

void LogWriter::summary(const LogSummary& summary) {
    open("summary", summary);
    share("tickedShare", summary.figures_ticked, summary.figures);
    share("flaggedShare", summary.figures_flagged, summary.figures);
    share("uncheckedShare", summary.figures_unchecked, summary.figures);
    xml_.close();
}

/// Left out where there are no figures to have a share of.
void LogWriter::share(std::string_view name, std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return;
    required(name, fmt::format("{:.3f}", static_cast<double>(part) / static_cast<double>(whole)));
}

class XmlReporter final : public Reporter {
public:
    const ReporterInfo& info() const override {
        static const ReporterInfo about{"xml", "The XML audit log", "application/xml"};
        return about;
    }
    void write(const AuditLog& log, const ReporterOptions& options,
               std::ostream& out) const override {
        write_xml(log, out, options.jobs);
    }
};

}  // namespace

void write_xml(const AuditLog& log, std::ostream& out, unsigned jobs) {
    LogWriter(out).write(log, jobs);
}

std::unique_ptr<Reporter> xml_reporter() { return std::make_unique<XmlReporter>(); }

}  // namespace yearproof
