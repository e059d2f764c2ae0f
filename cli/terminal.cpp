// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include "yearproof/source/trouble.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace yearproof::cli {
namespace {

constexpr unsigned usual_width = 80, narrowest = 40, widest = 120;
constexpr std::time_t end_of_year_9999 = 253402300799;

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

unsigned columns(bool terminal) {
    winsize size{};
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return number_of<unsigned>(variable("COLUMNS")).value_or(usual_width);
}

std::string iso_time(std::time_t seconds) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

}  // namespace

ReporterOptions look_of_output(bool no_colour) {
    const bool terminal = isatty(STDOUT_FILENO) != 0;
    const bool colour =
        terminal && !no_colour && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    return {.colour = colour, .width = std::clamp(columns(terminal), narrowest, widest)};
}

ReporterOptions look_of_file() { return {.colour = false, .width = usual_width}; }

void keep_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0) static_cast<void>(open("/dev/null", O_RDONLY));
    }
}

bool nobody_reads_output() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

bool error_may_be_drawn_on() { return isatty(STDERR_FILENO) != 0 && variable("TERM") != "dumb"; }

std::optional<std::string> time_of_epoch(const std::string& seconds) {
    const auto number = number_of<std::time_t>(seconds);
    if (!number || *number < 0 || *number > end_of_year_9999) return std::nullopt;
    return iso_time(*number);
}

std::string time_of_start() {
    const std::string epoch(variable("SOURCE_DATE_EPOCH"));
    if (epoch.empty()) return iso_time(std::time(nullptr));
    if (const auto time = time_of_epoch(epoch)) return *time;
    throw Trouble(TroubleKind::usage, "SOURCE_DATE_EPOCH", "",
                  "\"" + epoch + "\" is no number of seconds");
}

}  // namespace yearproof::cli
