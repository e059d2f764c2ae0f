// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "written_sentences.h"

#include "support/paths.h"
#include "support/sentence.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace yearproof::test {
namespace {

constexpr const char* issued = "2025-06-12";

std::filesystem::path folder() { return source_dir() / "tests/core/facts/sentences"; }

struct Pair {
    std::string first, second;
};

std::vector<Pair> read_pairs(const std::string& file) {
    std::vector<Pair> pairs;
    std::ifstream in(folder() / file);
    for (std::string line; std::getline(in, line);) {
        const std::size_t bar = line.find(" | ");
        if (bar != std::string::npos) pairs.push_back({line.substr(0, bar), line.substr(bar + 3)});
    }
    return pairs;
}

Concept first_concept(const std::string& text) {
    const Report report = report_of_paragraph(text, issued);
    for (const Fact& fact : report.facts.facts) {
        if (fact.unit != "age") return fact.what;
    }
    return {};
}

}  // namespace

TEST_CASE("Sentences of many kinds of report give the facts and times written down") {
    std::size_t count = 0;
    for (const char* file :
         {"health.txt", "education.txt", "finance.txt", "transport.txt", "forms.txt", "science.txt",
          "charities.txt", "mended.txt", "other_fields.txt", "many_bodies.txt",
          "yearly_reports.txt", "publishers.txt"}) {
        for (const WrittenSentence& sentence : read_written_sentences(folder() / file)) {
            ++count;
            INFO(file << ":" << sentence.line << " " << sentence.text);
            const Report report =
                report_of_paragraph(sentence.text, issued, "2024-04-01..2025-03-31");
            CHECK(shown_facts(report, sentence) == sentence.facts);
            CHECK(shown_times(report) == sentence.times);
        }
    }
    CHECK(count >= 300);
}

TEST_CASE("Two wordings of one measure meet") {
    const std::vector<Pair> pairs = read_pairs("same_measure.txt");
    CHECK(pairs.size() >= 60);
    for (const Pair& pair : pairs) {
        const Concept a = first_concept(pair.first), b = first_concept(pair.second);
        INFO(pair.first << " [" << a.words << "] | " << pair.second << " [" << b.words << "]");
        CHECK(compare_concepts(a, b) >= Sameness::likely);
    }
}

TEST_CASE("Wordings of two measures are never surely one") {
    const std::vector<Pair> pairs = read_pairs("other_measure.txt");
    CHECK(pairs.size() >= 60);
    for (const Pair& pair : pairs) {
        const Concept a = first_concept(pair.first), b = first_concept(pair.second);
        INFO(pair.first << " [" << a.words << "] | " << pair.second << " [" << b.words << "]");
        CHECK(compare_concepts(a, b) < Sameness::likely);
    }
}

}  // namespace yearproof::test
