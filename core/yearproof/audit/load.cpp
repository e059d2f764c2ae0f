// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/load.h"

#include "yearproof/audit/read_blocks.h"
#include "yearproof/document/assemble.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <new>
#include <utility>

namespace yearproof {
namespace {

constexpr std::size_t peek_bytes = 64 * 1024;
constexpr std::string_view not_recognised = "no format recognises it";
constexpr std::string_view no_memory = "there is not enough memory to read it";

std::string failed(const std::exception& mistake) {
    return std::string("reading it failed: ") + mistake.what();
}

std::optional<Date> as_of_date(const AuditOptions& options) {
    if (options.as_of.empty()) return std::nullopt;
    const auto date = parse_iso(options.as_of);
    if (!date)
        throw Trouble(TroubleKind::usage, "", "",
                      "\"" + options.as_of + "\" is not a date: write 2026-03-05");
    return date;
}

/// The bytes are let go of before the document is assembled.
Document read_document(Source& source, const Format& format, const Toolset& tools,
                       const AuditOptions& options) {
    const bool apart = options.isolation && options.isolation->wants(format.info());
    auto document = apart ? options.isolation->read(source, format.info(), options.limits)
                          : read_blocks(tools.formats, format, source, options.limits);
    std::string().swap(source.bytes);
    // What parts blank cells is no text.
    if (document.text.find_first_not_of('\n') == std::string::npos)
        throw Trouble(TroubleKind::unreadable, source.path, "", "there is no text in it");
    return assemble(std::move(document));
}

std::unique_ptr<Report> read_source_as(Source source, const Format& format, const Toolset& tools,
                                       const AuditOptions& options, Reach reach) {
    auto document = read_document(source, format, tools, options);
    auto report = std::make_unique<Report>(
        reach == Reach::outline ? outline_report(std::move(document), source.digest)
                                : open_report(std::move(document), source.digest,
                                              as_of_date(options), options.day_first));
    report->path = source.path;
    return report;
}

LoggedReport logged_report(const Report& report) {
    LoggedReport logged;
    logged.path = report.path;
    logged.format = report.document.format;
    logged.digest = report.digest;
    logged.title = report.identity.title;
    const auto& issued = report.identity.issued;
    if (issued && issued->ok()) logged.issued = iso(*issued);
    if (report.identity.period) {
        logged.period_start = iso(report.identity.period->first);
        logged.period_end = iso(report.identity.period->last);
    }
    logged.words = report.words;
    logged.sections = report.outline.sections.size();
    logged.warnings = report.document.warnings;
    return logged;
}

bool has_its_ending(const Format& format, const std::string& path) {
    const auto& endings = format.info().extensions;
    return std::find(endings.begin(), endings.end(), extension_of(path)) != endings.end();
}

/// Whether no format wants a file, going by its name and its beginning. What is empty or cannot be
/// opened goes by its name alone.
bool nobody_wants(const std::string& path, const Toolset& tools) {
    Source beginning{path, std::string(peek_bytes, '\0'), ""};
    std::ifstream file(path, std::ios::binary);
    file.read(beginning.bytes.data(), peek_bytes);
    beginning.bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (!beginning.bytes.empty()) return choose_format(tools.formats, beginning) == nullptr;
    return std::none_of(tools.formats.begin(), tools.formats.end(),
                        [&](const Format* format) { return has_its_ending(*format, path); });
}

bool is_large(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return !error && size > peek_bytes;
}

/// A film in the folder costs no more than a look at its beginning.
bool passes_over(const Input& input, const Toolset& tools) {
    return !input.named && is_large(input.path) && nobody_wants(input.path, tools);
}

std::unique_ptr<Report> load_if_recognised(const std::string& path, const Toolset& tools,
                                           const AuditOptions& options, Reach reach) {
    auto source = read_source(path, options.limits);
    const auto* format = choose_format(tools.formats, source);
    return format == nullptr ? nullptr
                             : read_source_as(std::move(source), *format, tools, options, reach);
}

Loaded unreadable(const Input& input, const Toolset& tools, std::string problem) {
    const bool skipped = !input.named && nobody_wants(input.path, tools);
    return {nullptr, {}, skipped ? "" : std::move(problem), skipped, input.named};
}

Loaded try_to_load(const Input& input, const Toolset& tools, const AuditOptions& options) {
    if (passes_over(input, tools)) return {nullptr, {}, "", true, false};
    auto report = load_if_recognised(input.path, tools, options, Reach::words);
    if (!report)
        return {
            nullptr, {}, input.named ? std::string(not_recognised) : "", !input.named, input.named};
    auto logged = logged_report(*report);
    return {std::move(report), std::move(logged), "", false, input.named};
}

}  // namespace

std::unique_ptr<Report> load_report(const std::string& path, const Toolset& tools,
                                    const AuditOptions& options, Reach reach) {
    try {
        auto report = load_if_recognised(path, tools, options, reach);
        if (!report) throw Trouble(TroubleKind::unreadable, path, "", std::string(not_recognised));
        if (reach == Reach::facts) read_facts_of(*report);
        return report;
    } catch (const std::bad_alloc&) {
        throw Trouble(TroubleKind::unreadable, path, "", std::string(no_memory));
    } catch (const Trouble&) {
        throw;
    } catch (const std::exception& mistake) {
        throw Trouble(TroubleKind::unreadable, path, "", failed(mistake));
    }
}

std::string problem_of(const std::function<void()>& step) {
    try {
        step();
        return "";
    } catch (const Trouble& trouble) {
        if (trouble.kind() != TroubleKind::unreadable) throw;
        return (trouble.place().empty() ? "" : trouble.place() + ": ") + trouble.message();
    } catch (const std::bad_alloc&) {
        return std::string(no_memory);
    } catch (const std::exception& mistake) {
        return failed(mistake);
    }
}

Loaded load_input(const Input& input, const Toolset& tools, const AuditOptions& options) {
    Loaded loaded;
    auto problem = problem_of([&] { loaded = try_to_load(input, tools, options); });
    return problem.empty() ? std::move(loaded) : unreadable(input, tools, std::move(problem));
}

}  // namespace yearproof
