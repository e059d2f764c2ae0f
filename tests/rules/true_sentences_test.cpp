// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/shipped_plugins.h"
#include "support/temporary_folder.h"
#include "yearproof/audit/audit.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace yearproof;

namespace {

/// What two years' reports say, each of them true.
struct Pair {
    const char *last, *now;
};

constexpr std::array<Pair, 28> pairs{{
    {"", "We mended 900 potholes within 5 days, up from 700 in 2023/24."},
    {"", "There were 410 children in care in 2024/25, a rate of 66 per 10,000, up from 390 in "
         "2023/24."},
    {"", "We gritted 80 times, with 30 tonnes of salt, up from 70 in 2023/24."},
    {"", "Invoices older than 90 days fell from 70 last year."},
    {"", "We set a budget of £310.2m and spent £92.0m on adults, an overspend of £2.1m."},
    {"", "The budget was £24.1m and staff costs were £18.2m, an overspend of £0.6m on agencies."},
    {"", "The first budget was £24.1m and spending was £24.6m, an overspend of £0.2m on the budget "
         "of £24.4m."},
    {"", "We raised £1.2m from the £3.0m sale of land."},
    {"Turnover was 14% in 2023/24.", "Turnover was 12% in 2024/25, 2% above target."},
    {"Attendance was 92% in 2023/24.",
     "Attendance was 91% in 2024/25, 1% higher than the average for our neighbours."},
    {"", "Of the 60 pupils, 30 took French, 20 took German and 14 took Spanish."},
    {"", "Of the 72 councillors, 40 are men, 32 are women and 6 are under 40."},
    {"", "The council has 55 seats, of which 30 are held by the Quay Party, 15 by the Hill Party "
         "and 9 by the Mill Party. One is vacant."},
    {"", "Of 212 fires in 2024/25, 100 were in homes, 72 outdoors and 30 in cars. The rest were "
         "in ships."},
    {"Of 400 calls, 300 were answered and 100 were abandoned.",
     "Of 530 calls, 300 were answered and 112 were abandoned. The others went to voicemail."},
    {"", "The nursery takes children between the ages of 4 and 4 years 11 months."},
    {"", "The gap between the ages of 16 and 11 narrowed."},
    {"", "Five grants were made, two to schools, one to a club and one to a choir; one is still "
         "to be paid."},
    {"", "We hold two licences, one for food and one for drink, and one permit."},
    {"", "Three officers left, one retired, one moved and two posts were cut."},
    {"", "We met Mr Ahmed in May. Mr Ahmed was kind. We thanked Dr Ahmed Ahmed for his work."},
    {"", "Alle, die die Schule besuchen, lernen gern."},
    {"", "The Quay Youth Association (MAY) is new; the Forum for Young Lives (FLY) is older. FLY "
         "met twice."},
    {"", "The noise was 60 dBA. The Database Administrator (DBA) left. The DBA was thanked."},
    {"The Quay Safety Care Plan (QSCP) was agreed. The QSCP is new. Each QSCP has an end.",
     "The QSCP is kept. A QSCP costs little. One QSCP was late. No QSCP is lost. We read every "
     "QSCP. Kent calls its plan KSCP, and a QSCA is an assessment."},
    {"The Community Safety Plan (CSP) was agreed. The CSP is new. Each CSP has an end.",
     "The CSP is kept. A CSP costs little. Lawyers of the CPS came."},
    {"", "The licence runs from 1 April to 1 April."},
    {"", "In the last financial year 2023-26 strategy aims were met."},
}};

std::string report(const std::string& year, const std::string& sentence) {
    return "# Annual Report of the Portfolio Holder\n\nCabinet\n\n5 March " + year +
           "\n\n## 1 Summary\n\n" + sentence + "\n";
}

}  // namespace

// Each was taken for a slip once.
TEST_CASE("True sentences that look like slips are no errors and no warnings") {
    for (const Pair& pair : pairs) {
        INFO(pair.now);
        const test::TemporaryFolder folder;
        if (*pair.last != '\0') folder.write("2024.md", report("2024", pair.last));
        folder.write("2025.md", report("2025", pair.now));
        const AuditLog log = audit({folder.path().generic_string()}, test::shipped_tools(), {});
        CHECK(log.unreadable.empty());
        for (const LoggedFinding& finding : log.findings) {
            INFO(finding.rule << ": " << finding.message);
            CHECK(finding.severity == "note");
        }
    }
}
