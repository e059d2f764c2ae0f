// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "read_one.h"

#include "interrupt.h"

#include <CLI/App.hpp>

namespace yearproof::cli {

void add_reading(CLI::App& command, ReadRequest& request, const std::vector<std::string>& formats) {
    add_choice(command, "-f,--format", request.format, formats, "Form of the output (text)");
    add_output(command, request.output);
    add_date(command, "--as-of", request.as_of,
             "\"Now\" for a report that gives no date of its own");
    add_common(command, request.common);
    add_reading_options(command, request.common);
}

AuditOptions reading_options(const ReadRequest& request, const Session& session) {
    AuditOptions options;
    apply(session.configuration(), options);
    session.set_reading(options);
    if (!request.as_of.empty()) options.as_of = request.as_of;
    return options;
}

std::unique_ptr<Report> read_one(const std::string& path, const ReadRequest& request,
                                 const Session& session, Reach reach) {
    stop_if_interrupted();
    return load_report(path, session.tools(), reading_options(request, session), reach);
}

}  // namespace yearproof::cli
