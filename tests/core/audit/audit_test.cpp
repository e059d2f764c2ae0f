// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/audit.h"

#include "doubles.h"
#include "support/schema.h"
#include "support/temporary_folder.h"
#include "yearproof/log/xml.h"
#include "yearproof/source/trouble.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <sstream>

namespace yearproof {
namespace {

std::string report_of(int year, const std::string& more = "") {
    const auto number = std::to_string(year);
    return "# Annual report of the Harbour Board\n5 March " + number + "\n# 1. Ships\nIn " +
           number + " the harbour saw 120 ships and 45 boats.\n" + more;
}

/// Three years of one series, with what a folder holds beside them.
class Harbour {
public:
    Harbour() {
        for (const int year : {2024, 2025, 2026})
            folder.write(std::to_string(year) + ".lines", report_of(year));
        tools.formats = {&lines};
        tools.rules = {&counting, &words};
        options.series.one_series = true;
        options.jobs = 2;
    }

    AuditLog run() const { return run({folder.path().string()}); }
    AuditLog run(const std::vector<std::string>& paths) const {
        return audit(paths, tools, options);
    }
    std::string written() const { return written({folder.path().string()}); }
    std::string written(const std::vector<std::string>& paths) const {
        std::ostringstream out;
        write_xml(run(paths), out);
        return out.str();
    }

    test::TemporaryFolder folder;
    test::LinesFormat lines;
    test::WordRule words{"test.words", "boats", "45"};
    test::CountingRule counting;
    Toolset tools;
    AuditOptions options;
};

TEST_CASE("a run reads, groups, judges and logs") {
    const Harbour harbour;
    const auto log = harbour.run();
    CHECK_THAT(test::schema_problems(harbour.written()), Catch::Equals(""));
    REQUIRE(log.series.size() == 1);
    REQUIRE(log.series.front().reports.size() == 3);
    CHECK(log.series.front().reports.front().path == harbour.folder / "2024.lines");
    CHECK(log.series.front().reports.front().id == "r1");
    CHECK(log.series.front().reports.front().format == "lines");
    CHECK(log.series.front().alignments.size() == 2);
    CHECK(log.findings.size() == 3);
    CHECK(log.verdict == "fail");
    CHECK(log.tool == "yearproof");
}

TEST_CASE("a finding tells its place, its words and what stands about them") {
    const Harbour harbour;
    const auto finding = harbour.run().findings.at(1);
    CHECK(finding.id == "f2");
    CHECK(finding.rule == "test.words");
    CHECK(finding.message == "the word stands here");
    CHECK(finding.location.report == "r2");
    CHECK(finding.location.line == 4);
    CHECK(finding.location.column == 42);
    CHECK(finding.location.end_line == 4);
    CHECK(finding.location.end_column == 47);
    CHECK(finding.location.excerpt == "boats");
    CHECK(finding.location.before == "harbour saw 120 ships and 45 ");
    CHECK(finding.location.after == ".");
}

TEST_CASE("entries stand in order of report and place; what is said twice stands once") {
    const Harbour harbour;
    const auto log = harbour.run();
    std::vector<std::string> ticks;
    for (const auto& tick : log.ticks) ticks.push_back(tick.location.report + " " + tick.rule);
    CHECK(ticks == std::vector<std::string>{"r1 test.words", "r2 test.counting", "r2 test.words",
                                            "r3 test.counting", "r3 test.words"});
}

TEST_CASE("what a rule could judge after all it does not call unchecked") {
    const Harbour harbour;
    for (const auto& unchecked : harbour.run().unchecked)
        CHECK(unchecked.reason != "not judged yet");
}

TEST_CASE("all years are seen at once") {
    const Harbour harbour;
    const auto log = harbour.run();
    CHECK(std::count_if(log.unchecked.begin(), log.unchecked.end(),
                        [](const LoggedUnchecked& unchecked) {
                            return unchecked.reason == "3 reports, 2 alignments";
                        }) == 1);  // of the others the rule ticked the same words
}

TEST_CASE("every figure is ticked, flagged or unchecked, and counted once") {
    const Harbour harbour;
    const auto log = harbour.run();
    const auto& sum = log.summary;
    std::uint64_t facts = 0;
    for (const auto& report : log.series.front().reports) facts += report.facts;
    CHECK(facts >= 6);
    CHECK(sum.figures == facts);
    CHECK(sum.figures_ticked + sum.figures_flagged + sum.figures_unchecked == sum.figures);
    CHECK(sum.figures_ticked == 3);
    const auto unjudged =
        std::count_if(log.unchecked.begin(), log.unchecked.end(),
                      [](const LoggedUnchecked& unchecked) { return unchecked.rule.empty(); });
    CHECK(static_cast<std::uint64_t>(unjudged) == sum.figures_unchecked);
}

TEST_CASE("a rendition is named, and its figures are not read") {
    const Harbour harbour;
    harbour.folder.write("again.lines", report_of(2025));
    const auto log = harbour.run();
    const auto& reports = log.series.front().reports;
    REQUIRE(reports.size() == 4);
    CHECK(reports.back().rendition_of == "r2");
    CHECK(reports.back().words > 0);
    CHECK(reports.back().facts == 0);
    CHECK(log.findings.size() == 3);
}

TEST_CASE("rules are counted") {
    const Harbour harbour;
    const auto rules = harbour.run().rules;
    REQUIRE(rules.size() == 2);
    CHECK(rules[0].id == "test.counting");
    CHECK(rules[0].passed == 2);
    CHECK(rules[0].unchecked == 1);
    CHECK(rules[1].passed == 3);
    CHECK(rules[1].failed == 3);
}

TEST_CASE(
    "the log is the same to the byte, whatever the number of jobs and the order of the paths") {
    Harbour harbour;
    for (int year = 1950; year < 2020; ++year) {
        harbour.folder.write(std::to_string(year) + ".lines", report_of(year));
    }
    harbour.options.jobs = 1;
    const auto once = harbour.written();
    harbour.options.jobs = 8;
    CHECK(harbour.written() == once);
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(harbour.folder.path()))
        paths.push_back(entry.path());
    std::sort(paths.rbegin(), paths.rend());
    CHECK(harbour.written(paths) == once);
}

TEST_CASE("reports that were let go and read again give the same log") {
    Harbour harbour;
    for (const int year : {2020, 2021}) {
        harbour.folder.write("other/" + std::to_string(year) + ".lines", report_of(year));
    }
    harbour.options.series.one_series = false;
    const auto held = harbour.written();
    for (const std::uint64_t bytes : {0, 6000}) {
        harbour.options.held_bytes = bytes;
        CHECK(harbour.written() == held);
    }
}

TEST_CASE("a log that does not fit into memory is the same") {
    Harbour harbour;
    const auto held = harbour.written();
    harbour.options.log_bytes = 0;
    for (const std::string& folder :
         {std::string(), harbour.folder.path().string(), harbour.folder / "no such folder"}) {
        harbour.options.spool_folder = folder;
        CHECK(harbour.written() == held);
    }
    const std::filesystem::directory_iterator files(harbour.folder.path());
    CHECK(std::distance(begin(files), end(files)) == 3);
}

TEST_CASE("what is empty or cannot be read is named, though nobody named it") {
    const Harbour harbour;
    harbour.folder.write("empty.lines", "");
    harbour.folder.write("empty.dat", "");
    const auto log = harbour.run();
    REQUIRE(log.unreadable.size() == 1);
    CHECK(log.unreadable.front().path == harbour.folder / "empty.lines");
    CHECK(log.unreadable.front().reason == "is empty");
    CHECK(log.skipped == std::vector<std::string>{harbour.folder / "empty.dat"});
}

TEST_CASE("a rule can be turned off and its severity set") {
    Harbour harbour;
    harbour.options.rules["test.words"].severity = "note";
    harbour.options.rules["test.counting"].on = false;
    const auto log = harbour.run();
    CHECK(log.findings.front().severity == "note");
    CHECK(log.verdict == "pass");
    REQUIRE(log.rules.size() == 1);
    CHECK(log.rules.front().id == "test.words");
}

TEST_CASE(
    "what is set for a group holds for those of its rules that have no setting of their own") {
    Harbour harbour;
    harbour.options.rules["test"].on = false;
    harbour.options.rules["test.words"].severity = "warning";
    const auto log = harbour.run();
    REQUIRE(log.rules.size() == 1);
    CHECK(log.rules.front().id == "test.words");
    CHECK(log.findings.front().severity == "warning");
}

TEST_CASE("what the configuration accepts is no finding, and is not passed over in silence") {
    Harbour harbour;
    harbour.options.rules["test.words"].accepted = {"boats"};
    const auto log = harbour.run();
    CHECK(log.findings.empty());
    const auto is_accepted = [](const LoggedUnchecked& one) {
        return one.reason == "accepted by the configuration";
    };
    CHECK(std::count_if(log.unchecked.begin(), log.unchecked.end(), is_accepted) == 3);
    harbour.options.rules["test.words"].accepted = {"boats / ships", "boat"};
    CHECK(harbour.run().findings.size() == 3);
}

TEST_CASE("a given series has the name that it was given") {
    Harbour harbour;
    harbour.options.series.one_series = false;
    harbour.options.series.given = {{harbour.folder / "202[45].lines"},
                                    {harbour.folder / "2026.lines"}};
    harbour.options.series.names = {"harbour", ""};
    const auto log = harbour.run();
    REQUIRE(log.series.size() == 2);
    const auto named =
        std::find_if(log.series.begin(), log.series.end(),
                     [](const LoggedSeries& series) { return series.id == "harbour"; });
    REQUIRE(named != log.series.end());
    CHECK(named->reports.size() == 2);
}

TEST_CASE("what cannot be read is logged and costs nothing else") {
    Harbour harbour;
    harbour.tools.rules = {};
    const auto broken = harbour.folder.write("broken.lines", "broken");
    const auto empty = harbour.folder.write("empty.lines", "");
    const auto picture = harbour.folder.write("picture.png", "PNG");
    const auto nothing = harbour.folder.write("nothing.png", "");
    const auto film = harbour.folder.write("film.mp4", std::string(200'000, 'f'));
    const auto log = harbour.run();
    CHECK(log.unreadable == std::vector<LoggedUnreadable>{{broken, "line 1: it is broken", false},
                                                          {empty, "is empty", false}});
    CHECK(log.skipped == std::vector<std::string>{film, nothing, picture});
    CHECK(log.summary.reports == 3);
    CHECK(log.verdict == "incomplete");
}

TEST_CASE("what is named itself is unreadable where it is missing or no format recognises it") {
    const Harbour harbour;
    const auto picture = harbour.folder.write("picture.png", "PNG");
    const auto log =
        harbour.run({harbour.folder / "2024.lines", picture, harbour.folder / "gone.lines"});
    CHECK(log.summary.reports == 1);
    REQUIRE(log.unreadable.size() == 2);
    CHECK(log.unreadable[0].path == harbour.folder / "gone.lines");
    CHECK(log.unreadable[0].named);
    CHECK(log.unreadable[1].path == picture);
    CHECK(log.unreadable[1].reason == "no format recognises it");
    CHECK(log.unreadable[1].named);
    CHECK(log.skipped.empty());
}

TEST_CASE("a run in which there is nothing to read is incomplete") {
    const Harbour harbour;
    const test::TemporaryFolder folder;
    const auto log = harbour.run({folder.path().string()});
    CHECK(log.verdict == "incomplete");
    CHECK(log.series.empty());
    CHECK_THAT(test::schema_problems(harbour.written({folder.path().string()})), Catch::Equals(""));
}

TEST_CASE("of a draft only what is wrong with the draft is kept") {
    Harbour harbour;
    harbour.options.draft = harbour.folder / "2025.lines";
    const auto log = harbour.run();
    REQUIRE(log.findings.size() == 1);
    CHECK(log.findings.front().location.report == "r2");
    CHECK(log.series.front().reports.size() == 3);
    CHECK(log.draft == "r2");
    CHECK(log.summary.reports == 1);
    const auto& sum = log.summary;
    CHECK(sum.figures == log.series.front().reports[1].facts);
    CHECK(sum.figures_ticked + sum.figures_flagged + sum.figures_unchecked == sum.figures);
}

TEST_CASE("a fingerprint stays when lines are added elsewhere, and those alike are told apart") {
    const Harbour harbour;
    const auto before = harbour.run().findings;
    harbour.folder.write("2026.lines", report_of(2026, "Two boats sank. Three boats did not."));
    const auto after = harbour.run().findings;
    REQUIRE(after.size() == 5);
    CHECK(after[2].fingerprint == before[2].fingerprint);
    std::set<std::string> all;
    for (const auto& finding : after) all.insert(finding.fingerprint);
    CHECK(all.size() == after.size());
}

TEST_CASE("a rule that fails ends the run and is named with its report") {
    Harbour harbour;
    const test::FailingRule failing;
    harbour.tools.rules = {&failing};
    try {
        harbour.run();
        FAIL("the run went on");
    } catch (const Trouble& trouble) {
        CHECK(trouble.kind() == TroubleKind::plugin);
        CHECK(trouble.path() == harbour.folder / "2024.lines");
        CHECK(trouble.message() == "rule test.failing failed: no such section");
    }
}

TEST_CASE("a run tells how far it is and can be ended") {
    Harbour harbour;
    std::map<Stage, std::set<std::size_t>> told;
    std::mutex mutex;
    harbour.options.progress = [&](Stage stage, std::size_t done, std::size_t all) {
        const std::scoped_lock lock(mutex);
        told[stage].insert(done);
        CHECK(all == 3);
    };
    harbour.run();
    CHECK(told[Stage::reading] == std::set<std::size_t>{1, 2, 3});
    CHECK(told[Stage::judging] == std::set<std::size_t>{1, 2, 3});
    harbour.options.cancelled = [] { return true; };
    CHECK_THROWS_AS(harbour.run(), Trouble);
}

TEST_CASE("an impossible date to judge by is refused") {
    Harbour harbour;
    harbour.options.as_of = "2026-02-30";
    CHECK_THROWS_AS(harbour.run(), Trouble);
}

TEST_CASE("the surest format reads a file, and of two as sure that of the better rank") {
    const test::LinesFormat worse("lines", 60), better("lines", 10), other("other", 1);
    const Source source{"a.lines", "text", ""};
    CHECK(choose_format({&worse, &better, &other}, source) == &better);
    CHECK(choose_format({&other}, source) == nullptr);
    CHECK(choose_format({}, source) == nullptr);
}

TEST_CASE("a single report is loaded, or it is told why not") {
    const Harbour harbour;
    const auto report =
        load_report(harbour.folder / "2024.lines", harbour.tools, harbour.options, Reach::facts);
    CHECK(report->path == harbour.folder / "2024.lines");
    CHECK(report->digest.starts_with("sha256:"));
    CHECK(report->facts.facts.size() >= 2);
    CHECK_THROWS_AS(
        load_report(harbour.folder / "gone.lines", harbour.tools, harbour.options, Reach::facts),
        Trouble);
    CHECK_THROWS_AS(load_report(harbour.folder.write("a.png", "PNG"), harbour.tools,
                                harbour.options, Reach::facts),
                    Trouble);
}

}  // namespace
}  // namespace yearproof
