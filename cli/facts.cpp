// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "destination.h"
#include "read_one.h"
#include "report_json.h"
#include "table.h"
#include "yearproof/log/layout.h"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace yearproof::cli {
namespace {

struct Request : ReadRequest {
    std::string file;
};

std::string line_and_column(const Report& report, TextRange range) {
    const Location place = report.document.locate(range);
    if (place.line > 0) return fmt::format("{}:{}", place.line, place.column);
    return place.page > 0 ? fmt::format("page {}", place.page) : "";
}

/// "2025" for a whole year, "2024-04" for a whole month, else the days; or from one to the other.
std::string period_words(const std::optional<Period>& period) {
    if (!period) return "-";
    const std::string first = iso(period->first), last = iso(period->last);
    if (*period == year_of(static_cast<int>(period->first.year()))) return first.substr(0, 4);
    if (*period == month_of(period->first)) return first.substr(0, 7);
    return first == last ? first : first + " to " + last;
}

std::string role_words(const Fact& fact) {
    std::string words(name_of(fact.role));
    if (fact.direction == Direction::up) words += ", up";
    if (fact.direction == Direction::down) words += ", down";
    return words;
}

void write_text(const Report& report, const ReporterOptions& look, std::ostream& out) {
    const Identity& identity = report.identity;
    Table head;
    head.row({"title", shown(identity.title)});
    head.row({"issued", identity.issued ? iso(*identity.issued) : "-"});
    head.row({"period", period_words(identity.period)});
    head.write(out, look.width);

    Table facts;
    for (const auto& fact : report.facts.facts) {
        facts.row({line_and_column(report, fact.range), shown(report.document.words(fact.range)),
                   fact.unit, role_words(fact), period_words(fact.period),
                   fact.what.words.empty() ? "-" : shown(fact.what.words)});
    }
    out << fmt::format("\n{} figures: place, figure, unit, role, period, what is counted\n",
                       report.facts.facts.size());
    facts.write(out, look.width, 2);

    Table times;
    for (const auto& time : report.facts.times) {
        times.row({line_and_column(report, time.range), std::string(name_of(time.kind)),
                   period_words(time.period), shown(report.document.words(time.range))});
    }
    out << fmt::format("\n{} times: place, kind, first and last day, words\n",
                       report.facts.times.size());
    times.write(out, look.width, 2);
}

int run(const Request& request, Console& console) {
    const Destination destination{request.output, request.common.no_colour};
    destination.check();
    destination.spare({request.file});
    const Session session(request.common, console, {Extension::format});
    const auto report = read_one(request.file, request, session, Reach::facts);
    destination.write(console, [&](std::ostream& out) {
        request.format == "json" ? write_facts_json(*report, out)
                                 : write_text(*report, destination.look(), out);
    });
    return 0;
}

}  // namespace

void add_facts(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command = app.add_subcommand("facts", "The figures and times read from a report");
    named(command->add_option("FILE", request->file, "The report"))->required()->type_name("FILE");
    add_reading(*command, *request);
    command->footer("Examples:\n"
                    "  yearproof facts 2026.md                       a table to read\n"
                    "  yearproof facts 2026.md --format json         for another program\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
