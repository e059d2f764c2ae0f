// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "comparison.h"
#include "destination.h"
#include "exit_status.h"
#include "interrupt.h"
#include "read_one.h"
#include "timeline.h"
#include "yearproof/audit/load_series.h"
#include "yearproof/log/layout.h"
#include "yearproof/source/trouble.h"

#include <CLI/App.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace yearproof::cli {
namespace {

struct Request : ReadRequest {
    std::vector<std::string> paths;
    std::string section;
    bool timeline = false;
};

[[noreturn]] void refuse(const std::string& message) {
    throw Trouble(TroubleKind::usage, "", "", message);
}

/// Lines and titles alone take no words, and facts are read only where figures are shown.
Reach reach_of(const Request& request) {
    return request.section.empty() && request.format != "html" ? Reach::outline : Reach::facts;
}

void write_two(const Compared& compared, const Request& request, const ReporterOptions& look,
               std::ostream& out) {
    if (request.format == "html") {
        write_comparison_html(compared, out);
    } else if (request.section.empty()) {
        request.format == "json" ? write_comparison_json(compared, out)
                                 : write_comparison(compared, look, out);
    } else {
        const auto entries = entries_of_section(compared, request.section);
        request.format == "json" ? write_changes_json(compared, entries, out)
                                 : write_changes(compared, entries, look, out);
    }
}

int run_two(const Request& request, const Destination& destination, Console& console) {
    if (request.paths.size() != 2)
        refuse(
            fmt::format("compare takes two reports, the earlier one first, and {} {} named; with "
                        "--timeline it takes any number",
                        request.paths.size(), request.paths.size() == 1 ? "is" : "are"));
    if (request.format == "html" && !request.section.empty())
        refuse("--format html is of whole reports; leave out --section");
    destination.spare(request.paths);
    const Session session(request.common, console, {Extension::format});
    const auto old = read_one(request.paths[0], request, session, reach_of(request));
    const auto fresh = read_one(request.paths[1], request, session, reach_of(request));
    const Alignment alignment = align(*old, *fresh);
    destination.write(console, [&](std::ostream& out) {
        write_two({*old, *fresh, alignment}, request, destination.look(), out);
    });
    return 0;
}

/// Reports that are named one by one are one series, whatever their titles.
LoadedFolder load(const Request& request, const Session& session) {
    AuditOptions options = reading_options(request, session);
    options.cancelled = &interrupted;
    options.series.one_series = std::ranges::none_of(request.paths, [](const std::string& path) {
        std::error_code error;
        return std::filesystem::is_directory(path, error);
    });
    try {
        return load_series(request.paths, session.tools(), options,
                           reach_of(request) == Reach::facts ? Reach::facts : Reach::words);
    } catch (const Trouble&) {
        stop_if_interrupted();  // the trouble is only that it was told to stop
        throw;
    }
}

/// A line for each file that cannot be read and each report that is alone. Whether all that were
/// named have been read.
bool tell_what_is_left_out(const LoadedFolder& folder, Console& console) {
    for (const auto& file : folder.unreadable)
        console.err << fmt::format("yearproof: {}: {}\n", shown(file.path), shown(file.reason));
    for (const LoadedSeries& series : folder.series) {
        if (series.reports.size() == 1)
            console.err << fmt::format("yearproof: {}: no other report is of its series\n",
                                       shown(series.reports.front()->path));
    }
    return std::ranges::none_of(folder.unreadable, [](const auto& file) { return file.named; });
}

std::vector<FollowedSeries> follow_all(const LoadedFolder& folder) {
    std::vector<FollowedSeries> all;
    for (const LoadedSeries& series : folder.series) {
        if (series.reports.size() < 2) continue;
        FollowedSeries& one = all.emplace_back();
        one.title = series.title;
        for (const auto& report : series.reports) one.reports.push_back(report.get());
        one.timeline = follow(one.reports);
    }
    return all;
}

void write_series(const FollowedSeries& series, bool whole, const ReporterOptions& look,
                  std::ostream& out) {
    if (series.timeline.threads.empty()) return;
    out << shown(series.title) << '\n';
    for (std::size_t i = 0; i < series.reports.size(); ++i)
        out << "  " << year_of(series, i) << "  " << shown(series.reports[i]->path) << '\n';
    out << '\n';
    if (!whole) return write_threads(series, look, out);
    write_timeline(series, look, out);
    out << '\n';
}

constexpr auto key_of_timeline =
    "*, new: the first report with it; =: the same words as before; 93%: so alike; -: not there\n";

int run_timeline(const Request& request, const Destination& destination, Console& console) {
    const bool whole = request.section.empty();
    const Session session(request.common, console, {Extension::format});
    const LoadedFolder folder = load(request, session);
    destination.spare(folder.files);
    const bool all_read = tell_what_is_left_out(folder, console);
    auto all = follow_all(folder);
    if (all.empty())
        throw Trouble(TroubleKind::unreadable, "", "",
                      "a timeline takes two reports of one series, and no such were found");
    if (!whole) keep_threads(all, request.section);
    destination.write(console, [&](std::ostream& out) {
        if (request.format == "json") return write_timeline_json(all, !whole, out);
        if (request.format == "html") return write_timeline_html(all, out);
        for (const auto& series : all) write_series(series, whole, destination.look(), out);
        if (whole) out << key_of_timeline;
    });
    return all_read ? 0 : static_cast<int>(ExitStatus::unreadable);
}

int run(const Request& request, Console& console) {
    const Destination destination{request.output, request.common.no_colour};
    destination.check();
    return request.timeline ? run_timeline(request, destination, console)
                            : run_two(request, destination, console);
}

}  // namespace

void add_compare(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command = app.add_subcommand("compare", "How the sections of reports line up, and what "
                                                  "changed in them");
    named(command->add_option("REPORT", request->paths,
                              "The earlier one, the later one; with --timeline also folders"))
        ->required()
        ->type_name("FILE");
    command->add_flag("--timeline", request->timeline,
                      "Follow sections through all reports of a series");
    command
        ->add_option("--section", request->section,
                     "Its words and figures, with what is below it; a number or title")
        ->type_name("SECTION");
    add_reading(*command, *request, {"text", "json", "html"});
    command->footer("Examples:\n"
                    "  yearproof compare 2025.md 2026.md\n"
                    "  yearproof compare 2025.md 2026.md --section 6.4\n"
                    "  yearproof compare 2025.md 2026.md --format html --output changes.html\n"
                    "  yearproof compare --timeline reports/\n"
                    "  yearproof compare --timeline reports/ --format html --output years.html\n"
                    "  yearproof compare --timeline reports/ --section \"Early Help\"\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
