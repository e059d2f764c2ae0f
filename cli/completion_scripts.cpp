// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "completion_scripts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace yearproof::cli {
namespace {

/// The ids that only the program knows are asked of it when they are wanted.
constexpr auto list_rules = "yearproof list rules --ids 2>/dev/null";
constexpr auto list_reporters = "yearproof list reporters --ids 2>/dev/null";

/// A description without what would end a quoted word of a shell or a spec of zsh.
std::string plain(const std::string& help) {
    std::string text;
    for (const char c : help) {
        if (std::string_view("'\"[]`$\\:").find(c) == std::string_view::npos) text += c;
    }
    return text;
}

std::string bash_words(const ArgumentModel& argument) {
    switch (argument.completes) {
    case Completes::rule:
        return fmt::format("words=$({})", list_rules);
    case Completes::reporter:
        return fmt::format("words=$({})", list_reporters);
    case Completes::choice:
        return fmt::format("words='{}'", fmt::join(argument.choices, " "));
    case Completes::file:
        return "files=1";
    case Completes::nothing:
    case Completes::flag:
        break;
    }
    return ":";
}

std::string bash_command(const CommandModel& command) {
    std::string cases, options;
    for (const auto& option : command.options) {
        options += fmt::format("{}{}", options.empty() ? "" : " ", fmt::join(option.names, " "));
        if (option.completes == Completes::flag) continue;
        cases +=
            fmt::format("        {}) {} ;;\n", fmt::join(option.names, "|"), bash_words(option));
    }
    const std::string place = command.places.empty() ? ":" : bash_words(command.places.front());
    cases += fmt::format("        *) if [[ $word == -* ]]; then words='{}'; else {}; fi ;;\n",
                         options, place);
    return fmt::format("    {})\n        case $before in\n{}        esac ;;\n", command.name,
                       cases);
}

/// "'what': its completion" of zsh's _arguments.
std::string zsh_action(const ArgumentModel& argument) {
    switch (argument.completes) {
    case Completes::rule:
        return fmt::format("rule:(${{(f)\"$({})\"}})", list_rules);
    case Completes::reporter:
        return fmt::format("reporter:(${{(f)\"$({})\"}})", list_reporters);
    case Completes::choice:
        return fmt::format("word:({})", fmt::join(argument.choices, " "));
    case Completes::file:
        return "file:_files";
    case Completes::nothing:
    case Completes::flag:
        break;
    }
    return "value: ";
}

std::string zsh_command(const CommandModel& command) {
    std::string specs;
    for (const auto& option : command.options) {
        const std::string action =
            option.completes == Completes::flag ? "" : ":" + zsh_action(option);
        for (const auto& name : option.names) {
            specs +=
                fmt::format(" \\\n                '*{}[{}]{}'", name, plain(option.help), action);
        }
    }
    for (const auto& place : command.places)
        specs += fmt::format(" \\\n                '*:{}'", zsh_action(place));
    return fmt::format("            {})\n                _arguments{}\n                ;;\n",
                       command.name, specs);
}

std::string fish_action(const ArgumentModel& argument) {
    switch (argument.completes) {
    case Completes::rule:
        return fmt::format(" -x -a '({})'", list_rules);
    case Completes::reporter:
        return fmt::format(" -x -a '({})'", list_reporters);
    case Completes::choice:
        return fmt::format(" -x -a '{}'", fmt::join(argument.choices, " "));
    case Completes::file:
        return " -r -F";
    case Completes::nothing:
        return " -x";
    case Completes::flag:
        break;
    }
    return "";
}

std::string fish_command(const CommandModel& command) {
    const std::string when =
        fmt::format("complete -c yearproof -n '__fish_seen_subcommand_from {}'", command.name);
    std::string lines =
        fmt::format("complete -c yearproof -n __fish_use_subcommand -f -a {} -d '{}'\n",
                    command.name, plain(command.help));
    for (const auto& option : command.options) {
        std::string names;
        for (const auto& name : option.names) {
            names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        }
        lines +=
            fmt::format("{}{} -d '{}'{}\n", when, names, plain(option.help), fish_action(option));
    }
    for (const auto& place : command.places) {
        if (place.completes != Completes::file)
            lines += fmt::format("{}{}\n", when, fish_action(place));
    }
    return lines;
}

}  // namespace

std::string bash_completion(const std::vector<CommandModel>& commands) {
    std::string names, cases;
    for (const auto& command : commands) {
        names += command.name + " ";
        cases += bash_command(command);
    }
    return "# Completes yearproof's words in bash; made by: yearproof completion bash\n"
           "_yearproof() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words= "
           "files=\n"
           "    # bash cuts --option=value into three words\n"
           "    [[ $word != = ]] || word=\n"
           "    [[ $before != = ]] || before=${COMP_WORDS[COMP_CWORD - 2]}\n"
           "    if ((COMP_CWORD == 1)); then\n"
           "        COMPREPLY=($(compgen -W '" +
           names +
           "--help --version' -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case ${COMP_WORDS[1]} in\n" +
           cases +
           "    esac\n"
           "    if [[ $files ]]; then\n"
           "        compopt -o filenames\n"
           "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
           "    else\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
           "    fi\n"
           "}\n"
           "complete -F _yearproof yearproof\n";
}

std::string zsh_completion(const std::vector<CommandModel>& commands) {
    std::string names, cases;
    for (const auto& command : commands) {
        names += fmt::format("        '{}:{}'\n", command.name, plain(command.help));
        cases += zsh_command(command);
    }
    return "#compdef yearproof\n"
           "# Completes yearproof's words in zsh; made by: yearproof completion zsh\n"
           "_yearproof() {\n"
           "    local -a commands\n"
           "    local state line\n"
           "    commands=(\n" +
           names +
           "    )\n"
           "    _arguments -C '--help[say how it is used]' '--version[say which version this is]' "
           "\\\n"
           "        '1: :->command' '*:: :->arguments'\n"
           "    case $state in\n"
           "    command) _describe command commands ;;\n"
           "    arguments)\n"
           "        case $line[1] in\n" +
           cases +
           "        esac ;;\n"
           "    esac\n"
           "}\n"
           "if [ \"$funcstack[1]\" = _yearproof ]; then _yearproof \"$@\"; else compdef _yearproof "
           "yearproof; fi\n";
}

std::string fish_completion(const std::vector<CommandModel>& commands) {
    std::string text =
        "# Completes yearproof's words in fish; made by: yearproof completion fish\n";
    for (const auto& command : commands) text += fish_command(command);
    return text;
}

}  // namespace yearproof::cli
