// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "random.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

// Writes two editions of a made-up standard of so many sections into a folder, old.md and new.md:
// some 1,600 bytes a section, chapters that repeat their headings, and in the new edition sections
// reworded, left out, added, moved to another chapter, and chapters renumbered.

namespace {

using yearproof::bench::mix;
using yearproof::bench::Random;

constexpr int sections_a_chapter = 25, sentences_a_section = 13;
constexpr int vocabulary = 20000;

struct Section {
    std::string title;
    std::vector<std::string> sentences;
};
using Chapter = std::vector<Section>;  ///< the first is its heading

std::string word(int number) {
    constexpr std::array<const char*, 16> syllables = {"ba",  "cor", "den", "fi", "gal", "hu",
                                                       "lin", "mo",  "ner", "po", "qua", "ris",
                                                       "sta", "te",  "vol", "zen"};
    std::string result;
    for (auto n = static_cast<unsigned>(number + 16); n > 0; n /= 16) result += syllables[n % 16];
    return result;
}

/// A few words make most of a text, as in any language.
std::string any_word(Random& random) {
    const double share = random.below(1 << 20) / static_cast<double>(1 << 20);
    return word(static_cast<int>(vocabulary * share * share * share));
}

std::string sentence(Random& random) {
    std::string result = "The";
    for (int i = 0; i < 13; ++i) result += " " + any_word(random);
    if (random.chance(20)) result += fmt::format(" {}", random.between(2, 900));
    return result + ".";
}

Section make_section(Random& random, bool heading) {
    constexpr std::array<const char*, 3> common = {"Overview", "Scope", "Definitions"};
    Section section;
    section.title = random.chance(12) ? common[static_cast<std::size_t>(random.below(3))]
                                      : any_word(random) + " " + any_word(random);
    for (int i = 0; i < (heading ? 1 : sentences_a_section); ++i)
        section.sentences.push_back(sentence(random));
    return section;
}

std::vector<Chapter> first_edition(std::uint64_t seed, int sections) {
    std::vector<Chapter> chapters;
    for (int i = 0; i < sections; ++i) {
        Random random(mix(seed, static_cast<std::uint64_t>(i)));
        const bool heading = i % sections_a_chapter == 0;
        if (heading) chapters.emplace_back();
        chapters.back().push_back(make_section(random, heading));
    }
    return chapters;
}

Section edited(Section section, Random& random) {
    for (std::string& one : section.sentences) {
        if (random.chance(8)) one = sentence(random);
    }
    if (random.chance(5)) section.title += " " + any_word(random);
    return section;
}

std::vector<Chapter> second_edition(const std::vector<Chapter>& first, std::uint64_t seed) {
    Random random(mix(seed, 0x5eed));
    std::vector<Chapter> result;
    std::vector<Section> moving;
    for (const Chapter& chapter : first) {
        if (random.chance(3)) result.push_back({make_section(random, true)});
        result.push_back({chapter.front()});
        for (std::size_t i = 1; i < chapter.size(); ++i) {
            if (random.chance(3)) continue;
            Section section = edited(chapter[i], random);
            if (random.chance(3)) result.back().push_back(make_section(random, false));
            (random.chance(3) ? moving : result.back()).push_back(std::move(section));
            if (moving.size() > 4) {
                result.back().push_back(std::move(moving.front()));
                moving.erase(moving.begin());
            }
        }
    }
    return result;
}

void write_edition(const std::vector<Chapter>& chapters, const std::filesystem::path& path) {
    std::ofstream out(path, std::ios::binary);
    out << "# A standard of many sections\n";
    for (std::size_t c = 0; c < chapters.size(); ++c) {
        for (std::size_t s = 0; s < chapters[c].size(); ++s) {
            const Section& section = chapters[c][s];
            out << (s == 0 ? fmt::format("\n## {} {}\n", c + 1, section.title)
                           : fmt::format("\n### {}.{} {}\n", c + 1, s, section.title));
            for (std::size_t i = 0; i < section.sentences.size(); ++i)
                out << (i % 4 == 0 ? "\n" : "") << section.sentences[i] << '\n';
        }
    }
    if (!out.flush()) throw std::runtime_error(fmt::format("{} cannot be written", path.string()));
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 2) {
        fmt::print(stderr, "usage: generate_standard SECTIONS FOLDER\n");
        return 2;
    }
    try {
        constexpr std::uint64_t seed = 1;
        const std::filesystem::path folder = arguments[1];
        std::filesystem::create_directories(folder);
        const auto first = first_edition(seed, std::stoi(arguments[0]));
        write_edition(first, folder / "old.md");
        write_edition(second_edition(first, seed), folder / "new.md");
    } catch (const std::exception& error) {
        fmt::print(stderr, "generate_standard: {}\n", error.what());
        return 1;
    }
    return 0;
}
