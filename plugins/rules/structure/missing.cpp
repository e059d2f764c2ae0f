// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "counterparts.h"
#include "sections.h"

#include <memory>

namespace yearproof::plugin {
namespace {

/// For each section of the earlier report the first one after it that the later report still has;
/// its last, where there is none.
std::vector<std::uint32_t> places_in_later(const TwoOutlines& two) {
    std::vector<std::uint32_t> places(two.earlier.outline.sections.size());
    auto next = static_cast<std::uint32_t>(two.later.outline.sections.size() - 1);
    for (auto i = static_cast<std::uint32_t>(places.size()); i-- > 0;) {
        places[i] = next;
        const std::int32_t later = is_titled(two.earlier, i) ? two.later_of(i) : -1;
        if (later >= 0 && is_titled(two.later, static_cast<std::uint32_t>(later)))
            next = static_cast<std::uint32_t>(later);
    }
    return places;
}

class Missing final : public Rule {
public:
    const RuleInfo& info() const override;

    void compare(const Report& earlier, const Report& later, const Alignment& alignment,
                 RuleContext& context) const override {
        const TwoOutlines two{earlier, later, alignment};
        if (!comparable(two, context)) return;
        Counterparts counterparts(later);
        const std::vector<std::uint32_t> next = places_in_later(two);
        for (std::uint32_t i = 0; i < earlier.outline.sections.size(); ++i) {
            if (is_titled(earlier, i)) judge(two, i, next[i], counterparts, context);
        }
    }

private:
    static void judge(const TwoOutlines& two, std::uint32_t section, std::uint32_t next,
                      Counterparts& counterparts, RuleContext& context) {
        if (const std::int32_t there = two.later_of(section); there >= 0) {
            const auto later = static_cast<std::uint32_t>(there);
            context.tick(heading_of(two.later, later),
                         {{"earlier", heading_of(two.earlier, section)}});
            return;
        }
        const Section& missing = two.earlier.outline.sections[section];
        // What stood in a section that is gone is gone with it; what has its title or its place is
        // there.
        if (is_gone(two, missing.parent) || counterparts.has_like(missing)) return;
        if (lives_on(two.earlier, section, two.alignment.link_of_earlier)) {
            context.unchecked(heading_of(two.later, next),
                              "most of \"" + missing.title + "\" stands elsewhere");
        } else if (counterparts.is_spoken_of(missing.title)) {
            context.unchecked(heading_of(two.later, next),
                              "the report says what became of \"" + missing.title + "\"");
        } else {
            context.find(describe(two, section, next));
        }
    }

    static bool is_gone(const TwoOutlines& two, std::int32_t section) {
        return section >= 0 && is_titled(two.earlier, static_cast<std::uint32_t>(section)) &&
               two.later_of(static_cast<std::uint32_t>(section)) < 0;
    }

    static Finding describe(const TwoOutlines& two, std::uint32_t section, std::uint32_t next) {
        Finding finding;
        finding.severity = Severity::note;
        finding.message = "The section \"" + named(two.earlier, section) +
                          "\" of the earlier report is not in this one, and nothing says why";
        finding.at = heading_of(two.later, next);
        if (finding.at.range.empty()) finding.at.range = two.later.identity.title_range;
        finding.evidence.push_back({"earlier", heading_of(two.earlier, section)});
        return finding;
    }
};

const RuleInfo& Missing::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n";
    static const std::string trees = "## 1. Trees\n\nWe planted four hundred oaks and ashes along "
                                     "the avenues of the borough.\n\n";
    static const std::string grass =
        "## 2. Grass\n\nThe meadows were mown twice, in June and in September, by the wardens.\n\n";
    static const std::string ponds =
        "## 3. Ponds\n\nEvery pond was dredged, and the herons have come back to the island.\n\n";
    static const std::string play =
        "## 4. Play\n\nSwings and slides were painted, and a tower was built at the mill.\n\n";
    static const RuleInfo info{
        .id = "structure.missing",
        .title = "A section of last year's report that is not there",
        .severity = Severity::note,
        .kind = Kind::review,
        .proves =
            "A titled section of the earlier report has no counterpart in this one: none "
            "with its text, none with its title, and no sentence that says what became of it.",
        .why = "Readers who follow a subject from year to year look for it in vain. It may have "
               "been dropped by mistake.",
        .cannot_see =
            "Whether it was left out on purpose, numbered paragraphs, and sections whose "
            "text stands under another heading: moved, merged or retitled is not missing. "
            "Reports that have few sections in common, or years between them, are not "
            "compared.",
        .examples =
            {
                {"a section that was dropped",
                 {head + "6 June 2024\n\n" + trees + grass + ponds + play,
                  head + "5 June 2025\n\n" + trees + grass + play},
                 true},
                {"all are there",
                 {head + "6 June 2024\n\n" + trees + grass + ponds,
                  head + "5 June 2025\n\n" + trees + grass + ponds + play},
                 false},
                {"the report says so",
                 {head + "6 June 2024\n\n" + trees + grass + ponds + play,
                  head + "5 June 2025\n\nThe section on ponds has been brought to an end.\n\n" +
                      trees + grass + play},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> missing() { return std::make_unique<Missing>(); }

}  // namespace yearproof::plugin
