// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/audit.h"
#include "yearproof/document/assemble.h"
#include "yearproof/language/lexicon.h"
#include "yearproof/plugins/loader.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <vector>

// Reads every report below a folder in one thread, as the audit does before it compares anything.
// With --steps it takes each step by itself and prints what share of the time it has.

namespace {

using namespace yearproof;

enum Step { source, format, document, prose, identity, times, facts, steps };
constexpr std::array<const char*, steps> step_names = {
    "source", "format", "document", "prose", "identity", "times", "facts",
};

class Stopwatch {
public:
    /// Adds the time since the last call to a step.
    void lap(Step step) {
        const auto now = Clock::now();
        spent_[step] += std::chrono::duration<double>(now - last_).count();
        last_ = now;
    }
    void restart() { last_ = Clock::now(); }
    const std::array<double, steps>& spent() const { return spent_; }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point last_ = Clock::now();
    std::array<double, steps> spent_{};
};

Document read_blocks(const Source& from, const Toolset& tools, const Limits& limits) {
    const Format* reader = choose_format(tools.formats, from);
    if (reader == nullptr) return {};
    DocumentBuilder builder(from.path, reader->info().id);
    reader->read(from, builder, limits);
    return builder.take();
}

std::size_t read_in_steps(const std::string& path, const Toolset& tools, Stopwatch& watch) {
    const Lexicon& lexicon = Lexicon::english();
    const Limits limits;
    watch.restart();
    const Source from = read_source(path, limits);
    watch.lap(source);
    const Document blocks = read_blocks(from, tools, limits);
    watch.lap(format);
    const Document assembled = assemble(blocks);
    const Outline outline = read_outline(assembled);
    watch.lap(document);
    const Prose words = read_prose(assembled, lexicon);
    watch.lap(prose);
    const Identity who = read_identity(assembled, outline, words, lexicon);
    watch.lap(identity);
    const TimeContext context{who.issued, who.period, true};
    read_times(assembled, outline, words, lexicon, context);
    watch.lap(times);
    read_facts(assembled, outline, words, lexicon, context);
    watch.lap(facts);
    return from.bytes.size();
}

/// The reader of facts reads the times too: they were read twice, and are counted once.
void print_steps(std::array<double, steps> spent, double bytes) {
    spent[facts] = spent[facts] > spent[times] ? spent[facts] - spent[times] : 0;
    double total = 0;
    for (const double seconds : spent) total += seconds;
    for (std::size_t i = 0; i < steps; ++i) {
        fmt::print("{:<10} {:5.1f} %  {:7.3f} ms a MB\n", step_names[i], 100 * spent[i] / total,
                   1e9 * spent[i] / bytes);
    }
    fmt::print("{:<10} {:5.1f} %  {:7.3f} ms a MB\n", "all", 100.0, 1e9 * total / bytes);
}

void read_all(const std::vector<std::string>& paths, const Toolset& tools) {
    std::size_t words = 0;
    for (const std::string& path : paths)
        words += load_report(path, tools, {}, Reach::facts)->words;
    fmt::print("{} reports, {} words\n", paths.size(), words);
}

void read_all_in_steps(const std::vector<std::string>& paths, const Toolset& tools) {
    Stopwatch watch;
    std::size_t bytes = 0;
    for (const std::string& path : paths) bytes += read_in_steps(path, tools, watch);
    print_steps(watch.spent(), static_cast<double>(bytes));
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool in_steps = arguments.size() == 3 && arguments[2] == "--steps";
    if (arguments.size() != 2 && !in_steps) {
        fmt::print(stderr, "usage: read_bench PLUGIN_FOLDER REPORT_FOLDER [--steps]\n");
        return 2;
    }
    try {
        Registry registry;
        load_plugins(registry, {}, "", arguments[0]);
        const Toolset tools{registry.formats(), {}};
        std::vector<Trouble> unreadable;
        const std::vector<std::string> paths = walk({arguments[1]}, unreadable);
        in_steps ? read_all_in_steps(paths, tools) : read_all(paths, tools);
    } catch (const std::exception& error) {
        fmt::print(stderr, "read_bench: {}\n", error.what());
        return 1;
    }
    return 0;
}
