// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "report_writer.h"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <vector>

// Writes made-up yearly reports into a folder, one folder a council's series; prints a line for
// every error planted.

namespace {

using namespace yearproof::bench;

constexpr int planted_percent = 10;

std::uint64_t number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw std::runtime_error(fmt::format("{} is not a number", text));
    }
    return value;
}

Planted choose_error(const SeriesPlan& series, int year) {
    Random random(mix(series.seed, 5000 + static_cast<std::uint64_t>(year)));
    const bool can_compare = year > series.first_year;
    if (!can_compare || !random.chance(planted_percent)) return Planted::none;
    return static_cast<Planted>(random.between(1, static_cast<int>(Planted::period)));
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    if (!out.flush()) throw std::runtime_error(fmt::format("{} cannot be written", path.string()));
}

void write_report(const SeriesPlan& series, int year, const std::filesystem::path& folder) {
    const Planted planted = choose_error(series, year);
    ReportWriter writer(series, year, planted);
    const auto path = folder / fmt::format("{}.{}", year, series.markdown ? "md" : "txt");
    write_file(path, writer.write());
    if (!writer.planted_words().empty()) {
        fmt::print("{}\t{}\t{}\n", path.string(), name_of(planted), writer.planted_words());
    }
}

void generate(std::uint64_t seed, std::uint64_t count, const std::filesystem::path& folder) {
    std::uint64_t written = 0;
    for (std::size_t index = 0; written < count; ++index) {
        if (index == series_count()) throw std::runtime_error("there are not so many councils");
        const SeriesPlan series = plan_series(seed, index);
        const auto place = folder / series.slug;
        std::filesystem::create_directories(place);
        for (int i = 0; i < series.years && written < count; ++i, ++written) {
            write_report(series, series.first_year + i, place);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    if (arguments.size() != 2 && arguments.size() != 3) {
        fmt::print(stderr, "usage: generate COUNT FOLDER [SEED]\n");
        return 2;
    }
    try {
        generate(arguments.size() == 3 ? number(arguments[2]) : 1, number(arguments[0]),
                 arguments[1]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "generate: {}\n", error.what());
        return 1;
    }
    return 0;
}
