// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "destination.h"
#include "read_one.h"
#include "report_json.h"
#include "yearproof/log/layout.h"

#include <CLI/App.hpp>
#include <fmt/format.h>

namespace yearproof::cli {
namespace {

struct Request : ReadRequest {
    std::string file;
};

/// A heading by its words; what has none by its first words, in quotes.
std::string words_of(const Report& report, const Section& section) {
    if (section.level == 0 && section.title.empty()) return "(before the first heading)";
    if (!section.title.empty()) return shown(section.title);
    return fmt::format("\"{}\"", shown(text_of(report, section)));
}

std::string cut_to(const std::string& text, std::size_t width) {
    if (width_of(text) <= width) return text;
    const auto lines = cut_lines(text, width > 4 ? width - 4 : 0);
    return text.substr(0, lines.front().end) + " ...";
}

void write_text(const Report& report, const ReporterOptions& look, std::ostream& out) {
    for (const auto& section : report.outline.sections) {
        const auto line = place_of(report, section).line;
        const std::string indent(section.level > 1 ? 2U * (section.level - 1U) : 0, ' ');
        const std::string number = section.number.empty() ? "" : shown(section.number) + " ";
        const std::string place = line > 0 ? fmt::format("{:>5}  ", line) : "";
        out << cut_to(place + indent + number + words_of(report, section), look.width) << '\n';
    }
    for (const auto& warning : report.document.warnings)
        out << "warning: " << shown(warning) << '\n';
}

int run(const Request& request, Console& console) {
    const Destination destination{request.output, request.common.no_colour};
    destination.check();
    destination.spare({request.file});
    const Session session(request.common, console, {Extension::format});
    const auto report = read_one(request.file, request, session, Reach::words);
    destination.write(console, [&](std::ostream& out) {
        request.format == "json" ? write_outline_json(*report, out)
                                 : write_text(*report, destination.look(), out);
    });
    return 0;
}

}  // namespace

void add_outline(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command = app.add_subcommand("outline", "The sections of a report");
    named(command->add_option("FILE", request->file, "The report"))->required()->type_name("FILE");
    add_reading(*command, *request);
    command->footer("Example:\n"
                    "  yearproof outline 2026.md\n"
                    "The number before each section is its line in the file.\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
