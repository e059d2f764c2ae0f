// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "sections.h"

#include <algorithm>
#include <map>
#include <memory>

namespace yearproof::plugin {
namespace {

/// A section of the later report and where its counterpart stood.
struct Pair {
    std::uint32_t later = 0, earlier = 0;
};

/// For each pair, whether it is in the longest run that kept its order; of several such runs the
/// one that ends first.
std::vector<bool> kept_order(const std::vector<Pair>& pairs) {
    std::vector<std::size_t> ends;  // ends[n]: the pair with the least `earlier` that ends n + 1
    std::vector<std::int64_t> before(pairs.size(), -1);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(
            ends.begin(), ends.end(), pairs[i].earlier,
            [&](std::size_t end, std::uint32_t earlier) { return pairs[end].earlier < earlier; });
        if (at != ends.begin()) before[i] = static_cast<std::int64_t>(*(at - 1));
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<bool> kept(pairs.size(), false);
    for (std::int64_t i = ends.empty() ? -1 : static_cast<std::int64_t>(ends.back()); i >= 0;
         i = before[static_cast<std::size_t>(i)])
        kept[static_cast<std::size_t>(i)] = true;
    return kept;
}

class Reordered final : public Rule {
public:
    const RuleInfo& info() const override;

    void compare(const Report& earlier, const Report& later, const Alignment& alignment,
                 RuleContext& context) const override {
        const TwoOutlines two{earlier, later, alignment};
        if (!comparable(two, context)) return;
        for (const auto& [parents, pairs] : families(two)) judge(two, pairs, context);
    }

private:
    using Families = std::map<std::pair<std::int32_t, std::int32_t>, std::vector<Pair>>;

    /// Sections that correspond one to one, by the sections they stand in.
    static Families families(const TwoOutlines& two) {
        Families result;
        for (std::uint32_t i = 0; i < two.later.outline.sections.size(); ++i) {
            if (!is_titled(two.later, i)) continue;
            const std::int32_t link = two.alignment.link_of_later[i];
            if (link < 0) continue;
            const Link& found = two.alignment.links[static_cast<std::size_t>(link)];
            if (found.earlier.size() != 1 || found.later.size() != 1) continue;
            const std::uint32_t from = found.earlier.front();
            if (!is_titled(two.earlier, from)) continue;
            const auto parents = std::pair(two.earlier.outline.sections[from].parent,
                                           two.later.outline.sections[i].parent);
            result[parents].push_back({i, from});
        }
        return result;
    }

    static void judge(const TwoOutlines& two, const std::vector<Pair>& pairs,
                      RuleContext& context) {
        const std::vector<bool> kept = kept_order(pairs);
        const auto moved = static_cast<std::size_t>(std::count(kept.begin(), kept.end(), false));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const Place place = heading_of(two.later, pairs[i].later);
            if (kept[i]) {
                context.tick(place, {{"earlier", heading_of(two.earlier, pairs[i].earlier)}});
            } else if (moved * 3 > pairs.size()) {
                context.unchecked(place, "the sections have a new order altogether");
            } else {
                context.find(describe(two, pairs[i]));
            }
        }
    }

    static Finding describe(const TwoOutlines& two, const Pair& pair) {
        Finding finding;
        finding.severity = Severity::note;
        finding.message = "The section \"" + named(two.later, pair.later) +
                          "\" stands at another place than in the earlier report, where it was \"" +
                          named(two.earlier, pair.earlier) + "\"";
        finding.at = heading_of(two.later, pair.later);
        finding.evidence.push_back({"earlier", heading_of(two.earlier, pair.earlier)});
        return finding;
    }
};

const RuleInfo& Reordered::info() const {
    static const std::string head = "# Parks Annual Report\n\nEnvironment Committee\n\n";
    static const auto part = [](const std::string& title, const std::string& text) {
        return "## " + title + "\n\n" + text + "\n\n";
    };
    static const std::string trees =
        part("Trees", "We planted four hundred oaks and ashes along the avenues of the borough.");
    static const std::string grass =
        part("Grass", "The meadows were mown twice, in June and in September, by the wardens.");
    static const std::string ponds =
        part("Ponds", "Every pond was dredged, and the herons have come back to the island.");
    static const std::string play =
        part("Play", "Swings and slides were painted, and a tower was built at the mill.");
    static const RuleInfo info{
        .id = "structure.reordered",
        .title = "A section that has changed its place",
        .severity = Severity::note,
        .kind = Kind::review,
        .proves = "A section that both reports have stands before or after others that it "
                  "followed or preceded last year.",
        .why = "Its number, and those of the sections it passed, are not last year's: references "
               "to them may now be wrong.",
        .cannot_see = "Why it was moved. Sections that became parts of others are not held "
                      "against their old places, nor are outlines with a new order altogether.",
        .examples =
            {
                {"one section that was moved",
                 {head + "6 June 2024\n\n" + trees + grass + ponds + play,
                  head + "5 June 2025\n\n" + play + trees + grass + ponds},
                 true},
                {"the same order",
                 {head + "6 June 2024\n\n" + trees + grass + ponds + play,
                  head + "5 June 2025\n\n" + trees + grass + ponds + play},
                 false},
                {"one left out",
                 {head + "6 June 2024\n\n" + trees + grass + ponds + play,
                  head + "5 June 2025\n\n" + trees + ponds + play},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> reordered() { return std::make_unique<Reordered>(); }

}  // namespace yearproof::plugin
