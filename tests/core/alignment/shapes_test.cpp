// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/alignment.h"

#include "link_lines.h"
#include "support/small_report.h"

#include <catch2/catch.hpp>

// What happens to documents of other kinds between two editions: catalogues of controls, standards
// whose clauses are put between others, chapters that are taken apart. The links are those that an
// editor would draw.

using namespace yearproof;
using test::small_report;
using Sections = std::vector<test::SmallSection>;

namespace {

const std::string disable = "Disable accounts within thirty days when they have expired, are no "
                            "longer associated with a user, or have been inactive for a quarter.",
                  audit_trail = "Record the creation, change, enabling and removal of accounts "
                                "without anybody's doing, and tell the wardens of each.",
                  shared = "Change the credentials of a shared key box when a member leaves the "
                           "group that was given them.",
                  withdrawn = "Withdrawn: incorporated into K-3.";

Sections catalogue() {
    return {{1, "", "Keys", ""},
            {2, "", "K-1 Policy",
             "Write down who may hold keys and who gives them out, and read "
             "it again every year."},
            {2, "", "K-2 Accounts of keys",
             "Name for each key the kind of person who may hold "
             "it and the warden who answers for it."},
            {3, "", "K-2(1) Lapse", disable},
            {3, "", "K-2(2) Records kept by the lock", audit_trail},
            {3, "", "K-2(3) Shared boxes", shared},
            {2, "", "K-3 Handing over",
             "Keys are handed over against a signature in the book "
             "and never left under a mat."}};
}

/// Five sections in one chapter, under headings that every chapter has.
Sections clause(const std::string& number, const std::string& title, const std::string& word) {
    return {{1, number, title, ""},
            {2, number + ".1", "General", "This clause is about " + word + " and nothing else."},
            {2, number + ".2", "Terms", "A " + word + " is what the yard book calls by that name."},
            {2, number + ".3", "Requirements",
             "Every " + word +
                 " shall be weighed on the day it comes in and shall be marked with "
                 "the year in paint that does not run."}};
}

Sections joined(const std::vector<Sections>& parts) {
    Sections all;
    for (const Sections& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace

TEST_CASE("A control that is withdrawn in place is still that control") {
    Sections fresh = catalogue();
    fresh[5].text = withdrawn;
    CHECK(test::link_lines(catalogue(), fresh).empty());
}

TEST_CASE("A control whose words go into another is merged into it") {
    Sections fresh = catalogue();
    fresh[6].text += " " + shared;
    fresh.erase(fresh.begin() + 5);
    CHECK(test::link_lines(catalogue(), fresh) ==
          "K-2(3) Shared boxes+K-3 Handing over > K-3 Handing over merged\n");
}

TEST_CASE("A control that moves to another family under another name is followed by its words") {
    Sections fresh = catalogue();
    fresh.erase(fresh.begin() + 4);
    fresh.push_back({3, "", "K-3(1) Records", audit_trail});
    CHECK(test::link_lines(catalogue(), fresh) ==
          "K-2(2) Records kept by the lock > K-3(1) Records retitled moved\n");
}

TEST_CASE("A clause put between two with a letter leaves the others where they were") {
    const Sections old = joined({clause("1", "Anchors", "anchor"), clause("2", "Buoys", "buoy")});
    Sections fresh = old;
    fresh.insert(fresh.begin() + 3,
                 {2, "1.2a", "Symbols", "An anchor is drawn with two flukes and a ring above."});
    CHECK(test::link_lines(old, fresh) == "added 1.2a\n");
}

TEST_CASE("Clauses that all have the same headings follow their clause to its new number") {
    const Sections old = joined({clause("1", "Anchors", "anchor"), clause("2", "Buoys", "buoy"),
                                 clause("3", "Chains", "chain")});
    const Sections fresh = joined({clause("1", "Anchors", "anchor"), clause("2", "Ropes", "rope"),
                                   clause("3", "Buoys", "buoy"), clause("4", "Chains", "chain")});
    CHECK(test::link_lines(old, fresh) ==
          "2 > 3 renumbered\n2.1 > 3.1 renumbered\n2.2 > 3.2 renumbered\n2.3 > 3.3 renumbered\n"
          "3 > 4 renumbered\n3.1 > 4.1 renumbered\n3.2 > 4.2 renumbered\n3.3 > 4.3 renumbered\n"
          "added 2\nadded 2.1\nadded 2.2\nadded 2.3\n");
}

TEST_CASE("A chapter that is cut in two keeps its first half, and the other is new") {
    const Sections old{{1, "1", "Gear", ""},
                       {2, "1.1", "Lapse", disable},
                       {2, "1.2", "Records", audit_trail},
                       {2, "1.3", "Boxes", shared}};
    const Sections fresh{{1, "1", "Gear", ""},
                         {2, "1.1", "Lapse", disable},
                         {2, "1.2", "Records", audit_trail},
                         {1, "2", "Shared things", ""},
                         {2, "2.1", "Boxes", shared}};
    CHECK(test::link_lines(old, fresh) == "1.3 > 2.1 renumbered moved\nadded 2\n");
}

TEST_CASE("Sections whose words go into the text of their heading are merged with it") {
    const Sections old{{1, "1", "Gear", ""},
                       {2, "1.1", "Lapse", disable},
                       {2, "1.2", "Records", audit_trail},
                       {1, "2", "Boxes", shared}};
    const Sections fresh{{1, "1", "Gear", disable + " " + audit_trail}, {1, "2", "Boxes", shared}};
    CHECK(test::link_lines(old, fresh) == "1+1.1+1.2 > 1 merged\n");
    CHECK(test::link_lines(fresh, old) == "1 > 1+1.1+1.2 split\n");
}

TEST_CASE("A title block in headings is the one that stands before the first heading") {
    const Sections typed{{0, "", "", "Report of the Warden 7 March 2024"},
                         {1, "1", "Lapse", disable},
                         {1, "2", "Boxes", shared}};
    const Sections marked{{1, "", "Report of the Warden", ""},
                          {1, "", "6 March 2025", ""},
                          {1, "1", "Lapse", disable},
                          {1, "2", "Boxes", shared}};
    CHECK(test::link_lines(typed, marked) == " > Report of the Warden+6 March 2025 split\n");
    CHECK(test::link_lines(marked, typed) == "Report of the Warden+6 March 2025 >  merged\n");
}
