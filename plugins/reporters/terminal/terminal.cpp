// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "sheet.h"
#include "yearproof/log/layout.h"
#include "yearproof/log/reporter.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace yearproof {
namespace {

using namespace terminal;

constexpr std::size_t narrowest = 40;

std::size_t count_severity(const ReportFindings& report, std::string_view severity) {
    return static_cast<std::size_t>(std::ranges::count_if(report.findings, [&](const auto* f) {
        return f->severity == severity && f->state != "waived";
    }));
}

/// "3 errors, 1 note"; what there is none of is not named.
std::string counts_of(const ReportFindings& report) {
    std::string line;
    for (const std::string_view severity : {"error", "warning", "note"}) {
        if (const auto count = count_severity(report, severity); count > 0) {
            line += (line.empty() ? "" : ", ") + counted(count, severity);
        }
    }
    return line.empty() ? "nothing that is not waived" : line;
}

void write_report(const Sheet& sheet, const ReportFindings& report) {
    if (report.report) {
        const std::string& title = report.report->title;
        sheet.out << sheet.paint(
            Style::strong,
            indented(shown(title.empty() ? report.report->path : title), 0, sheet.width));
        // On a line of its own: no count is torn apart.
        const std::string& issued = report.report->issued;
        sheet.out << indented((issued.empty() ? "" : fmt::format("issued {}: ", shown(issued))) +
                                  counts_of(report),
                              0, sheet.width)
                  << '\n';
    }
    for (const LoggedFinding* finding : report.findings) {
        write_finding(sheet, *finding);
        sheet.out << '\n';
    }
}

class Terminal : public Reporter {
public:
    const ReporterInfo& info() const override {
        static const ReporterInfo info{
            .id = "terminal",
            .title = "Findings with the lines they are in, to be read on a terminal"};
        return info;
    }

    void write(const AuditLog& log, const ReporterOptions& options,
               std::ostream& out) const override {
        const LogIndex index(log);
        const Sheet sheet{log, index, Paint(options.colour),
                          std::max<std::size_t>(options.width, narrowest), out};
        for (const auto& report : index.findings_by_report()) write_report(sheet, report);
        write_ending(sheet);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Reporter> terminal() { return std::make_unique<Terminal>(); }
}  // namespace plugin

}  // namespace yearproof
