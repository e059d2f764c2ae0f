// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "counted_list.h"

#include <memory>
#include <optional>

namespace yearproof::plugin {
namespace {

using structure::Count;
using structure::CountReader;
using structure::Named;

constexpr std::uint32_t shortest_clause = 5;  ///< tokens; "These are:" leans on the sentence before

/// The items that follow a block, or nothing where no list does or it is broken off and goes on.
std::optional<std::int64_t> items_after(const Report& report, std::uint32_t block) {
    const auto& blocks = report.document.blocks;
    std::uint32_t b = block + 1;
    if (b >= blocks.size() || blocks[b].kind != BlockKind::list_item) return {};
    const std::uint8_t level = blocks[b].level;
    std::int64_t items = 0;
    for (; b < blocks.size() && blocks[b].kind == BlockKind::list_item; ++b) {
        if (blocks[b].level < level) break;
        items += blocks[b].level == level;
    }
    const bool goes_on = b + 1 < blocks.size() && blocks[b].kind == BlockKind::paragraph &&
                         blocks[b].number.empty() && blocks[b + 1].kind == BlockKind::list_item;
    return goes_on ? std::nullopt : std::optional(items);
}

class ListCount final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const CountReader reader(report);
        const auto& sentences = report.prose.sentences;
        auto fact = report.facts.facts.begin();
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            while (fact != report.facts.facts.end() && fact->sentence < i) ++fact;
            if (sentences[i].row >= 0) continue;
            if (introduces(report, reader, sentences[i])) {
                judge_list(report, reader, i, context);
            } else if (fact != report.facts.facts.end() && fact->sentence == i) {
                judge_sentence(report, reader, sentences[i], context);
            }
        }
    }

private:
    /// The last of its block, with a colon at its end.
    static bool introduces(const Report& report, const CountReader& reader,
                           const Sentence& sentence) {
        return sentence.range.end == report.document.blocks[sentence.block].text.end &&
               reader.is_symbol(sentence.end - 1, ':');
    }

    static void judge_list(const Report& report, const CountReader& reader, std::size_t at,
                           RuleContext& context) {
        const auto& sentences = report.prose.sentences;
        const Sentence& sentence = sentences[at];
        auto count = reader.count_in(sentence);
        const bool leans = !count && at > 0 && sentences[at - 1].block == sentence.block &&
                           sentence.end - sentence.first <= shortest_clause;
        if (leans) count = reader.count_in(sentences[at - 1]);
        if (!count) return;
        const auto items = items_after(report, sentence.block);
        if (items) {
            judge(report, *count, {*items, *items}, context);
        } else {
            context.unchecked({&report, count->range}, "no plain list follows");
        }
    }

    static void judge_sentence(const Report& report, const CountReader& reader,
                               const Sentence& sentence, RuleContext& context) {
        const auto list = reader.list_in(sentence);
        if (list) judge(report, list->count, list->named, context);
    }

    static void judge(const Report& report, const Count& count, Named named, RuleContext& context) {
        const Place place{&report, count.range};
        const std::int64_t items = named.most;
        if (count.value >= named.least && count.value <= named.most) {
            context.tick(place);
            return;
        }
        if (items == 2 * count.value) {  // names and what they mean, by turns
            context.unchecked(place, "each may have two items");
            return;
        }
        Finding finding;
        finding.reported = report.document.words(count.range);
        finding.expected = std::to_string(items);
        finding.message = "\"" + finding.reported + "\" is said, but " + finding.expected +
                          (items == 1 ? " is named" : " are named");
        finding.at = place;
        context.find(std::move(finding));
    }
};

const RuleInfo& ListCount::info() const {
    static const RuleInfo info{
        .id = "structure.list-count",
        .title = "A number of things, and another number of them listed",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "The words before a list, or before a colon in a sentence, say how many things "
                  "follow, and another number of things follows; or a sentence names them (\"A, B "
                  "and C are the three partners\", \"two teams, one in A and one in B\").",
        .why = "One was added or dropped and the number was not, or one was lost.",
        .cannot_see = "Lists that say that they are not whole (\"including\"), sentences with two "
                      "such numbers, lists that a paragraph interrupts, and items within a "
                      "sentence that are more than a few words long.",
        .examples =
            {
                {"six of five",
                 {"My five priorities are:\n\n- oaks\n- ashes\n- elms\n- limes\n- yews\n- "
                  "planes\n"},
                 true},
                {"in a sentence",
                 {"Our work rests on three strands: the duty desk, the rescue fund, the help line "
                  "and the protocol.\n"},
                 true},
                {"named before",
                 {"Malden Council, the harbour police and the coast guard are the four safety "
                  "partners that meet here.\n"},
                 true},
                {"named behind",
                 {"The three groups are Health of the Crews, and the Pilots' Delivery Group.\n"},
                 true},
                {"one by one",
                 {"We pilot three teams, one in our north yard and one in our south yard.\n"},
                 true},
                {"one by one, of which one is two",
                 {"We pilot two teams, two in our north yard and one in our south yard.\n"},
                 true},
                {"two that are named, and how they are led",
                 {"The two groups are chaired by Ann, Bea and Cora. Malden, Harrow and Port and "
                  "Shore are the four towns. We pilot two teams, one in our north yard and one in "
                  "our south yard.\n"},
                 false},
                {"as many as are said",
                 {"They hold families against 6 key areas:\n\n- school\n- crime\n- need\n- "
                  "abuse\n- "
                  "health\n- work\n"},
                 false},
                {"not a whole list",
                 {"We have ten priorities, including:\n\n- oaks\n- ashes\n"},
                 false},
                {"four in a sentence",
                 {"Our work rests on four strands: the duty desk, the rescue fund, the help line "
                  "and the protocol.\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> list_count() { return std::make_unique<ListCount>(); }

}  // namespace yearproof::plugin
