// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "counterparts.h"
#include "sections.h"

#include <memory>

namespace yearproof::plugin {
namespace {

class Added final : public Rule {
public:
    const RuleInfo& info() const override;

    void compare(const Report& earlier, const Report& later, const Alignment& alignment,
                 RuleContext& context) const override {
        const TwoOutlines two{earlier, later, alignment};
        if (!comparable(two, context)) return;
        Known known{Counterparts(earlier), Counterparts(later)};
        for (std::uint32_t i = 0; i < later.outline.sections.size(); ++i) {
            if (is_titled(later, i) && two.earlier_of(i) < 0) judge(two, i, known, context);
        }
    }

private:
    struct Known {
        Counterparts earlier, later;
    };

    static void judge(const TwoOutlines& two, std::uint32_t section, Known& known,
                      RuleContext& context) {
        const Section& added = two.later.outline.sections[section];
        if (known.earlier.has_like(added) || stands_in_new(two, added.parent)) return;
        if (lives_on(two.later, section, two.alignment.link_of_later)) {
            context.unchecked(heading_of(two.later, section), "most of it stood elsewhere");
            return;
        }
        if (says_it_is_new(two.later, section) || known.later.is_spoken_of(added.title)) {
            context.unchecked(heading_of(two.later, section), "the report says that it is new");
            return;
        }
        Finding finding;
        finding.severity = Severity::note;
        finding.message = "The section \"" + named(two.later, section) +
                          "\" is not in the earlier report, and nothing says that it is new";
        finding.at = heading_of(two.later, section);
        context.find(std::move(finding));
    }

    static bool stands_in_new(const TwoOutlines& two, std::int32_t section) {
        return section >= 0 && is_titled(two.later, static_cast<std::uint32_t>(section)) &&
               two.earlier_of(static_cast<std::uint32_t>(section)) < 0;
    }
};

const RuleInfo& Added::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n";
    static const std::string trees = "## 1. Trees\n\nWe planted four hundred oaks and ashes along "
                                     "the avenues of the borough.\n\n";
    static const std::string grass =
        "## 2. Grass\n\nThe meadows were mown twice, in June and in September, by the wardens.\n\n";
    static const std::string ponds =
        "## 3. Ponds\n\nEvery pond was dredged, and the herons have come back to the island.\n\n";
    static const RuleInfo info{
        .id = "structure.added",
        .title = "A section that last year's report did not have",
        .severity = Severity::note,
        .kind = Kind::review,
        .proves = "A titled section has no counterpart in the earlier report: none with its text, "
                  "none with its title, and nothing says that it is new.",
        .why = "Readers cannot tell whether the subject is new or was reported elsewhere, and what "
               "its figures are to be held against.",
        .cannot_see = "Whether it was announced outside the report, and numbered paragraphs. "
                      "Reports that have few sections in common, or years between them, are not "
                      "compared.",
        .examples =
            {
                {"an unannounced section",
                 {head + "6 June 2024\n\n" + trees + grass + ponds,
                  head + "5 June 2025\n\n" + trees + grass + ponds +
                      "## 4. Play\n\nSwings and slides were painted, and a tower was built.\n"},
                 true},
                {"one that says that it is new",
                 {head + "6 June 2024\n\n" + trees + grass + ponds,
                  head + "5 June 2025\n\n" + trees + grass + ponds +
                      "## 4. Play\n\nThis section is new. Swings and slides were painted.\n"},
                 false},
                {"the same sections",
                 {head + "6 June 2024\n\n" + trees + grass + ponds,
                  head + "5 June 2025\n\n" + trees + grass + ponds},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> added() { return std::make_unique<Added>(); }

}  // namespace yearproof::plugin
