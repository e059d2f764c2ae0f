// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include "exit_status.h"
#include "interrupt.h"
#include "isolated.h"
#include "nearest.h"
#include "terminal.h"
#include "yearproof/log/layout.h"
#include "yearproof/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <ostream>
#include <string_view>

namespace yearproof::cli {
namespace {

constexpr std::size_t help_column = 32;

constexpr auto description =
    "Proof-checks reports that come out every year: figures, dates, periods and sections\n"
    "beside each other, the calendar, and what earlier reports said. Nothing leaves the machine.";

constexpr auto footer =
    "Examples:\n"
    "  yearproof audit reports/                              what is wrong in a folder of reports\n"
    "  yearproof audit reports/ --output audit.xml           the audit log, to keep\n"
    "  yearproof check draft.md --against last-year.md       only what is wrong with the draft\n"
    "  yearproof facts draft.md                              the figures that are read from it\n"
    "  yearproof explain figure.restated                     what a rule proves\n"
    "\n"
    "Exit status:\n"
    "    0  no finding at or above --fail-on (error, unless you say otherwise)\n"
    "    1  findings at or above it\n"
    "    2  the command line, the configuration or a plugin asked for by name is wrong, or\n"
    "       the output cannot be written\n"
    "    3  a file that was named cannot be read, or there was nothing to read\n"
    "  130  interrupted\n"
    "\n"
    "yearproof COMMAND --help says more of a command.\n";

struct Command {
    std::string_view name;
    void (*add)(CLI::App&, Action&);
};

constexpr std::array commands{
    Command{"audit", add_audit},         Command{"check", add_check},
    Command{"compare", add_compare},     Command{"facts", add_facts},
    Command{"outline", add_outline},     Command{"render", add_render},
    Command{"list", add_list},           Command{"explain", add_explain},
    Command{"test-rule", add_test_rule}, Command{"completion", add_completion},
};

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const Command& command : commands) names.emplace_back(command.name);
    return names;
}

/// CLI11's sentences begin with a capital; ours follow a colon.
std::string as_clause(std::string text) {
    const bool capital =
        text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
    if (capital) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return shown(text);
}

int wrong_usage(Console& console, const std::string& message, const std::string& command) {
    console.err << "yearproof: " << message << "\nTry: yearproof " << command
                << (command.empty() ? "" : " ") << "--help\n";
    return static_cast<int>(ExitStatus::usage);
}

/// The options that stand before a command, or without one.
bool is_of_program(std::string_view argument) {
    return argument == "-h" || argument == "--help" || argument == "--version";
}

int parse(CLI::App& app, const std::vector<std::string>& arguments, Console& console) {
    const auto names = command_names();
    const bool known =
        !arguments.empty() && std::ranges::find(names, arguments.front()) != names.end();
    if (!known && !arguments.empty() && !arguments.front().starts_with('-')) {
        const std::string message = "there is no command " + shown(arguments.front());
        return wrong_usage(console, message + did_you_mean(arguments.front(), names), "");
    }
    if (!known && !arguments.empty() && !is_of_program(arguments.front())) {
        return wrong_usage(console, "a command comes before " + shown(arguments.front()), "");
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        return 0;
    } catch (const CLI::CallForVersion&) {
        console.out << "yearproof " << version() << '\n';
    } catch (const CLI::CallForHelp&) {
        console.out << app.help();
    } catch (const CLI::ParseError& error) {
        return wrong_usage(console, as_clause(error.what()), known ? arguments.front() : "");
    }
    return 0;
}

int run_chosen(const Action& chosen, Console& console) {
    try {
        return chosen(console);
    } catch (const Interrupted&) {
        return interrupt_status();
    } catch (const Trouble& trouble) {
        // What was cut short complains as well.
        if (interrupted()) return interrupt_status();
        console.err << "yearproof: " << shown(trouble.what()) << '\n';
        return static_cast<int>(status_of(trouble.kind()));
    } catch (const std::bad_alloc&) {
        console.err << "yearproof: there is not enough memory\n";
    } catch (const std::exception& error) {
        console.err << "yearproof: " << shown(error.what()) << '\n';
    }
    return static_cast<int>(ExitStatus::usage);
}

/// What was written is brought out. Whoever closed the pipe ("| head -1") has all they wanted: that
/// is no message, and the status is that of a program that SIGPIPE ended.
int deliver(Console& console, int status) {
    if (console.out.flush()) return status;
    if (nobody_reads_output()) return signal_status(SIGPIPE);
    console.err << "yearproof: standard output cannot be written (is the disk full?)\n";
    return static_cast<int>(ExitStatus::usage);
}

/// The command that the arguments begin with: what others take needs not be known then, which is a
/// fifth of a start. Without one, "" for all.
std::string_view only_command(const std::vector<std::string>& arguments) {
    if (arguments.size() == 1 && arguments.front() == "--version") return "--version";
    for (const Command& command : commands) {
        if (!arguments.empty() && arguments.front() == command.name) return command.name;
    }
    return "";
}

}  // namespace

std::unique_ptr<CLI::App> command_line(Action& chosen, std::string_view only) {
    auto app = std::make_unique<CLI::App>(description, "yearproof");
    app->get_formatter()->column_width(help_column);
    app->get_formatter()->label("SUBCOMMAND", "COMMAND");
    app->get_formatter()->label("Positionals", "Arguments");
    app->set_help_flag("-h,--help", "Say how it is used");
    app->set_version_flag("--version", std::string(version()), "Say which version this is");
    app->require_subcommand(1);
    app->footer(footer);
    for (const Command& command : commands) {
        if (only.empty() || only == command.name) command.add(*app, chosen);
    }
    for (CLI::App* command : app->get_subcommands({})) command->group("Commands");
    return app;
}

int run(const std::vector<std::string>& arguments, Console& console) {
    // Not a command for people: none of their options, and nothing on standard output but answers.
    if (!arguments.empty() && arguments.front() == isolated_command)
        return run_isolated({arguments.begin() + 1, arguments.end()});
    Action chosen;
    const auto app = command_line(chosen, only_command(arguments));
    if (arguments.empty()) {
        console.err << app->help();
        return static_cast<int>(ExitStatus::usage);
    }
    const int status = parse(*app, arguments, console);
    return deliver(console, chosen ? run_chosen(chosen, console) : status);
}

}  // namespace yearproof::cli
