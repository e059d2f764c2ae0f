// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "audit_run.h"

#include "destination.h"
#include "draft.h"
#include "exit_status.h"
#include "interrupt.h"
#include "progress.h"
#include "session.h"
#include "terminal.h"
#include "yearproof/language/lexicon.h"
#include "yearproof/log/layout.h"

#include <CLI/App.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <future>

namespace yearproof::cli {
namespace {

constexpr int most_jobs = 1024;
constexpr auto people_read = "terminal";

std::string check_jobs(const std::string& text) {
    int jobs = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && jobs >= 1 && jobs <= most_jobs
               ? ""
               : fmt::format("\"{}\" is no number from 1 to {}", text, most_jobs);
}

template <class Objects>
std::vector<std::string> ids_of(const Objects& objects) {
    std::vector<std::string> ids;
    for (const auto* object : objects) ids.push_back(object->info().id);
    return ids;
}

AuditOptions options_of(const AuditRequest& request, const Configuration& configuration) {
    AuditOptions options;
    apply(configuration, options);
    if (!request.fail_on.empty()) options.fail_on = request.fail_on;
    if (!request.as_of.empty()) options.as_of = request.as_of;
    if (request.jobs > 0) options.jobs = request.jobs;
    for (auto& series : split_series(request.series))
        options.series.given.push_back(std::move(series));
    options.series.one_series = request.one_series;
    options.draft = request.draft;
    options.started = time_of_start();
    options.cancelled = &interrupted;
    return options;
}

AuditLog audited(const AuditRequest& request, const Session& session, AuditOptions options,
                 Console& console) {
    Progress progress(console.err, error_may_be_drawn_on());
    options.progress = [&progress](Stage stage, std::size_t done, std::size_t of) {
        progress(stage == Stage::reading ? "reading" : "judging", done, of);
    };
    try {
        return audit(request.paths, session.tools(), options);
    } catch (const Trouble&) {
        stop_if_interrupted();  // the trouble is only that it was told to stop
        throw;
    }
}

/// One line for whoever does not see the findings themselves.
void tell_verdict(const AuditLog& log, const std::string& output, Console& console) {
    const auto& sum = log.summary;
    console.err << fmt::format(
        "yearproof: {}: {}, {}, {} in {}; {}: {} ticked, {} flagged, {} not checked; written to "
        "{}\n",
        log.verdict, counted(sum.errors, "error"), counted(sum.warnings, "warning"),
        counted(sum.notes, "note"), counted(sum.reports, "report"), counted(sum.figures, "figure"),
        sum.figures_ticked, sum.figures_flagged, sum.figures_unchecked, shown(output));
}

/// What exit status 3 stands for, a line each. An audit of nothing is not what was meant either: a
/// folder without reports, or the wrong one.
void tell_unreadable(const AuditLog& log, const AuditRequest& request, Console& console) {
    const bool nothing = log.series.empty();
    for (const auto& file : log.unreadable) {
        if (file.named || nothing)
            console.err << fmt::format("yearproof: {}: {}\n", shown(file.path), shown(file.reason));
    }
    if (!nothing || !log.unreadable.empty()) return;
    console.err << fmt::format("yearproof: nothing to read was found in {}\n",
                               shown(fmt::format("{}", fmt::join(request.paths, ", "))));
}

/// A person who reads along is told of an audit of nothing in a line; a program gets its log.
bool is_worth_writing(const AuditLog& log, const Reporter& reporter, const Destination& to) {
    return !log.series.empty() || !to.output.empty() || reporter.info().id != people_read;
}

std::vector<std::string> files_of(const AuditLog& log) {
    std::vector<std::string> files = log.skipped;
    for (const auto& file : log.unreadable) files.push_back(file.path);
    for (const auto& series : log.series) {
        for (const auto& report : series.reports) files.push_back(report.path);
    }
    return files;
}

}  // namespace

void add_audit_options(CLI::App& command, AuditRequest& request) {
    command
        .add_option("-f,--format", request.output.format,
                    "Form of the output (yearproof list reporters)")
        ->type_name("REPORTER");
    add_output(command, request.output.output);
    add_choice(command, "--fail-on", request.fail_on, {"error", "warning", "note", "never"},
               "Least finding that gives exit status 1 (error)");
    add_date(command, "--as-of", request.as_of,
             "\"Now\" for reports that give no date of their own");
    command
        .add_option("--series", request.series,
                    "Reports that are one series, ',' between; repeatable")
        ->type_name("PATHS")
        ->expected(1)
        ->take_all();
    command
        .add_option("-j,--jobs", request.jobs,
                    "Files read at once (as many as there are processors)")
        ->check(CLI::Validator(check_jobs, "", ""))
        ->type_name("N");
    add_common(command, request.common);
    add_reading_options(command, request.common);
}

std::string chosen_reporter(const OutputOptions& options,
                            const std::vector<std::string>& reporters) {
    if (!options.format.empty()) return options.format;
    if (options.output.empty()) return people_read;
    std::string ending = std::filesystem::path(options.output).extension().string();
    if (!ending.empty()) ending.erase(0, 1);
    if (ending == "txt") return people_read;
    return std::ranges::find(reporters, ending) != reporters.end() ? ending : "xml";
}

std::vector<std::vector<std::string>> split_series(const std::vector<std::string>& given) {
    std::vector<std::vector<std::string>> result;
    for (const auto& list : given) {
        auto& paths = result.emplace_back();
        for (std::size_t begin = 0; begin <= list.size();) {
            const auto end = std::min(list.find(',', begin), list.size());
            if (end > begin) paths.push_back(list.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return result;
}

int run_audit(const AuditRequest& request, Console& console) {
    const Destination destination{request.output.output, request.common.no_colour};
    destination.check();
    // Every report will want the lexicon, and a short run has a processor free while plugins load.
    const auto lexicon = std::async([] { Lexicon::english(); });
    const Session session(request.common, console);
    const Configuration& configuration = session.configuration();
    require_known_rules(configuration, session.registry().rules());
    const Reporter& reporter =
        session.reporter(chosen_reporter(request.output, ids_of(session.registry().reporters())));

    AuditOptions options = options_of(request, configuration);
    options.spool_folder = destination.folder();
    session.set_reading(options);
    ReporterOptions look = destination.look();
    look.jobs = options.jobs;
    AuditLog log = audited(request, session, std::move(options), console);
    log.plugins = session.logged_plugins();
    log.configuration_path = configuration.path;
    log.configuration_digest = configuration.digest;
    destination.spare(files_of(log));
    for (const auto& line : remarks_on_draft(log))
        console.err << "yearproof: warning: " << line << '\n';
    if (is_worth_writing(log, reporter, destination)) {
        destination.write(console, [&](std::ostream& out) { reporter.write(log, look, out); });
    }
    if (!request.output.output.empty()) tell_verdict(log, request.output.output, console);
    tell_unreadable(log, request, console);
    return static_cast<int>(status_of(log));
}

}  // namespace yearproof::cli
