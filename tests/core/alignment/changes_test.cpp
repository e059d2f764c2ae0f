// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/changes.h"

#include "support/small_report.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace yearproof;
using test::small_report;

namespace {

/// A section of these paragraphs, each a block.
Report report_of(const std::vector<std::string>& paragraphs) {
    Report report = small_report({{1, "1", "Care", ""}});
    for (const std::string& words : paragraphs) {
        const auto begin = static_cast<std::uint32_t>(report.document.text.size());
        report.document.text += words + "\n";
        Block& block = report.document.blocks.emplace_back();
        block.text = {begin, begin + static_cast<std::uint32_t>(words.size())};
        report.outline.section_of.push_back(0);
        ++report.outline.sections[0].end_block;
    }
    return report;
}

std::string words_of(const Report& a, const Report& b, const ParagraphChange& paragraph) {
    std::string text;
    for (const WordRun& run : paragraph.runs) {
        text += text.empty() ? "" : " ";
        if (run.edit == Edit::kept) text += b.document.words(run.later);
        if (run.edit == Edit::removed)
            text.append("[-").append(a.document.words(run.earlier)) += "-]";
        if (run.edit == Edit::added) text.append("{+").append(b.document.words(run.later)) += "+}";
    }
    return text;
}

/// A line a paragraph: "= ", "~ ", "> " for one that moved, "- ", "+ ", then its words.
std::string changes(const std::vector<std::string>& old, const std::vector<std::string>& fresh) {
    const Report a = report_of(old), b = report_of(fresh);
    std::string text;
    for (const ParagraphChange& one : TextChanges(a, b).of({0}, {0}).paragraphs) {
        text += one.unchanged()       ? "= "
                : one.later.empty()   ? "- "
                : one.earlier.empty() ? "+ "
                : one.moved           ? "> "
                                      : "~ ";
        text += words_of(a, b, one) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("Words that changed are told one by one") {
    struct Case {
        std::string old, fresh, expected;
    };
    const Case cases[] = {
        {"There were 46 births.", "There were 46 births.", "= There were 46 births.\n"},
        {"There were 46 births, compared to 36.", "There were 52 births, compared to 46.",
         "~ There were [-46-] {+52+} births, compared to [-36-] {+46+} .\n"},
        {"The post is filled.", "The post is filled, at last.",
         "~ The post is filled {+, at last+} .\n"},
        {"It cost \u00a32.7m in 2022/23.", "It cost \u00a32.9m in 2023/24.",
         "~ It cost [-\u00a32.7m-] {+\u00a32.9m+} in [-2022/23-] {+2023/24+} .\n"},
        {"The \u2018hub\u2019 opens \u2013 soon", "The 'hub' opens - soon",
         "= The 'hub' opens - soon\n"},
        {"The Council met (twice)", "The council met (once)",
         "~ The [-Council-] {+council+} met ( [-twice-] {+once+} )\n"},
    };
    for (const Case& test : cases) CHECK(changes({test.old}, {test.fresh}) == test.expected);
}

TEST_CASE("Words that stand on both sides by chance are not told as kept") {
    CHECK(changes({"We met four of the old guard of rural heads in the spring"},
                  {"We met at a seaside hotel of great age with a view in the spring"}) ==
          "~ We met [-four of the old guard of rural heads-] {+at a seaside hotel of great age "
          "with a view+} in the spring\n");
}

TEST_CASE("Paragraphs are kept, moved, changed, removed and added") {
    const std::string a = "Foster carers are trained all year by a team of four.",
                      b = "Schools agreed to share places in alternative provision.",
                      c = "Transport carries pupils on two hundred routes every day.",
                      d = "The budget was spent as planned, apart from placements.";
    CHECK(changes({a, b, c}, {a, c}) == "= " + a + "\n- [-" + b + "-]\n= " + c + "\n");
    CHECK(changes({a, c}, {a, b, c}) == "= " + a + "\n+ {+" + b + "+}\n= " + c + "\n");
    CHECK(changes({a, b, c}, {b, c, a}) == "= " + b + "\n= " + c + "\n> " + a + "\n");
    CHECK(changes({a, b}, {d, a}) == "+ {+" + d + "+}\n= " + a + "\n- [-" + b + "-]\n");
    CHECK(changes({a}, {d}) == "+ {+" + d + "+}\n- [-" + a + "-]\n");
    CHECK(changes({}, {}).empty());
    CHECK(changes({a}, {}) == "- [-" + a + "-]\n");
}

TEST_CASE("What one side alone has is counted in words, punctuation is not") {
    const Report a = report_of({"There were 46 births, and 12 deaths."}),
                 b = report_of({"There were 52 births; 12 people died."});
    const WordCounts counts = TextChanges(a, b).of({0}, {0}).words;
    CHECK(counts.before == 7);
    CHECK(counts.after == 7);
    CHECK(counts.removed == 3);
    CHECK(counts.added == 3);
}

TEST_CASE("A paragraph that went to another section is told with the section") {
    const std::string moves = "The night shelter was open from December until the end of March.";
    const std::vector<test::SmallSection> old{{1, "1", "Housing", moves},
                                              {1, "2", "Health", "Nurses visit every week."}},
        fresh{{1, "1", "Housing", "Rents rose."}, {1, "2", "Health", moves}};
    const Report a = small_report(old), b = small_report(fresh);
    const TextChanges changes(a, b);
    const TextChange left = changes.of({0}, {0}), came = changes.of({1}, {1});
    REQUIRE(left.paragraphs.size() == 2);
    CHECK(left.paragraphs[0].elsewhere == -1);
    CHECK(left.paragraphs[1].elsewhere == 1);
    REQUIRE(came.paragraphs.size() == 2);
    CHECK(came.paragraphs[0].elsewhere == 0);
    CHECK(came.paragraphs[1].elsewhere == -1);
}

TEST_CASE("Swapped reports have as many words changed") {
    const Report a = report_of({"One two three four five six.", "Seven eight nine ten."}),
                 b = report_of({"One two 3 four five.", "Eleven twelve thirteen fourteen."});
    const WordCounts forward = TextChanges(a, b).of({0}, {0}).words,
                     backward = TextChanges(b, a).of({0}, {0}).words;
    CHECK(forward.removed == backward.added);
    CHECK(forward.added == backward.removed);
}

TEST_CASE("Long texts with nothing in common, and with much, take no time") {
    std::string a, b, c;
    for (int i = 0; i < 100'000; ++i) {
        a += "a" + std::to_string(i % 977) + " ";
        b += "b" + std::to_string(i % 977) + " ";
        c += (i % 10 == 0 ? "c" : "a") + std::to_string(i % 977) + " ";
    }
    const std::clock_t begun = std::clock();
    CHECK(changes({a}, {b}).size() > 900'000);
    CHECK(changes({a}, {c}).size() > 500'000);
    CHECK((std::clock() - begun) / CLOCKS_PER_SEC < 20);
}

TEST_CASE("A section of many short paragraphs takes no time") {
    std::vector<std::string> old, fresh;
    for (int i = 0; i < 20'000; ++i) {
        old.push_back("row " + std::to_string(i) + " of the old one");
        fresh.push_back("row " + std::to_string(i + 1) + " of the new one");
    }
    const Report a = report_of(old), b = report_of(fresh);
    const std::clock_t begun = std::clock();
    CHECK(TextChanges(a, b).of({0}, {0}).paragraphs.size() >= 20'000);
    CHECK((std::clock() - begun) / CLOCKS_PER_SEC < 20);
}
