// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "session.h"
#include "table.h"
#include "terminal.h"
#include "yearproof/log/layout.h"

#include <CLI/App.hpp>
#include <fmt/format.h>

#include <memory>

namespace yearproof::cli {
namespace {

struct Request {
    CommonOptions common;
    std::string what;
    bool ids = false;
};

Table formats(const Session& session) {
    Table table;
    for (const Format* format : session.registry().formats()) {
        const FormatInfo& info = format->info();
        std::string endings;
        for (const auto& extension : info.extensions)
            endings += (endings.empty() ? "." : " .") + extension;
        table.row({info.id, endings, info.title});
    }
    return table;
}

Table rules(const Session& session) {
    Table table;
    for (const Rule* rule : session.registry().rules()) {
        const RuleInfo& info = rule->info();
        table.row({info.id, std::string(name_of(info.severity)), info.title});
    }
    return table;
}

Table reporters(const Session& session) {
    Table table;
    for (const Reporter* reporter : session.registry().reporters()) {
        table.row({reporter->info().id, reporter->info().title});
    }
    return table;
}

/// "formats markdown, text": what a plugin holds.
std::string held_by(const Session& session, const std::string& plugin) {
    std::string words;
    std::string_view kind;
    for (const auto& holder : session.registry().holders()) {
        if (holder.plugin != plugin) continue;
        const bool goes_on = kind == name_of(holder.kind);
        if (!goes_on)
            words += (words.empty() ? "" : "; ") + std::string(name_of(holder.kind)) + " ";
        words += (goes_on ? ", " : "") + holder.id;
        kind = name_of(holder.kind);
    }
    return words;
}

Table plugins(const Session& session) {
    Table table;
    for (const auto& plugin : session.plugins()) {
        if (!plugin.problem.empty()) {
            table.row({plugin.name, "-", "cannot be used: " + shown(plugin.problem)});
            continue;
        }
        table.row({plugin.name, plugin.version, held_by(session, plugin.name)});
        table.row({"", "", shown(plugin.path)});
    }
    return table;
}

/// A list of plugins is of all that there are.
std::vector<Extension> wanted(const std::string& what) {
    for (const Extension kind : every_extension()) {
        if (what == std::string(name_of(kind)) + "s") return {kind};
    }
    return every_extension();
}

int run(const Request& request, Console& console) {
    const Session session(request.common, console, wanted(request.what));
    const Table table = request.what == "formats"     ? formats(session)
                        : request.what == "rules"     ? rules(session)
                        : request.what == "reporters" ? reporters(session)
                                                      : plugins(session);
    if (request.ids) {
        table.write_first(console.out);
    } else {
        table.write(console.out, look_of_output(request.common.no_colour).width);
    }
    return 0;
}

}  // namespace

void add_list(CLI::App& app, Action& chosen) {
    auto request = std::make_shared<Request>();
    auto* command =
        app.add_subcommand("list", "The formats, rules, reporters or plugins there are");
    add_choice(*command, "WHAT", request->what, {"formats", "rules", "reporters", "plugins"},
               "What to list")
        ->required();
    command->add_flag("--ids", request->ids, "Only the ids, one a line");
    add_common(*command, request->common);
    command->footer("Example:\n"
                    "  yearproof list rules\n");
    command->callback([request, &chosen] {
        chosen = [request](Console& console) { return run(*request, console); };
    });
}

}  // namespace yearproof::cli
