// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "references.h"
#include "sections.h"

#include <algorithm>
#include <memory>

namespace yearproof::plugin {
namespace {

constexpr std::size_t fewest_filled = 3;  ///< sections with text, where headings are headings
/// From so many, and one in so many of all headings: slides, menus and labels that look like
/// headings, or a draft of which nobody has to be told that it is not written yet.
constexpr std::size_t habit = 4, habit_share = 8;

bool has_text(const Section& section) { return section.end_block > section.first_block + 1; }

class Reader {
public:
    explicit Reader(const Report& report) : report_(report), sections_(report.outline.sections) {}

    /// Whether so many are empty that it is the way of this text.
    bool is_habit(std::size_t empty) const {
        const auto titled = std::count_if(sections_.begin(), sections_.end(), [](const auto& one) {
            return one.level > 0 && !one.title.empty();
        });
        return empty >= habit && habit_share * empty > static_cast<std::size_t>(titled);
    }

    /// Titled sections with nothing under them, neither text nor subsections.
    std::vector<std::uint32_t> read() const {
        std::vector<std::uint32_t> result;
        if (filled() < fewest_filled) return result;
        for (std::uint32_t i = first_filled(); i < sections_.size(); ++i) {
            if (is_empty(i) && !is_listed(i)) result.push_back(i);
        }
        return result;
    }

private:
    std::size_t filled() const {
        return static_cast<std::size_t>(
            std::count_if(sections_.begin(), sections_.end(), [](const Section& section) {
                return section.level > 0 && has_text(section);
            }));
    }

    /// What stands before is the report's head: title, body and date.
    std::uint32_t first_filled() const {
        const auto found =
            std::find_if(sections_.begin(), sections_.end(), [](const Section& section) {
                return section.level > 0 && has_text(section) && !section.title.empty();
            });
        return static_cast<std::uint32_t>(found - sections_.begin());
    }

    bool is_empty(std::uint32_t i) const {
        const Section& section = sections_[i];
        if (!is_titled(report_, i) || has_text(section)) return false;
        if (report_.document.blocks[section.first_block].kind != BlockKind::heading &&
            section.number.empty() && !names_part(i))
            return false;
        if (i + 1 >= sections_.size()) return true;
        if (says_nothing(i) || says_nothing(i + 1)) return false;
        // "Appendices", with "Appendix A" next, in formats that know no levels
        const bool over_parts = names_part(i) && label_of(i) == label_of(i + 1) &&
                                section.title.find(' ') == std::string::npos;
        return !over_parts && sections_[i + 1].level <= section.level;
    }

    /// "Appendix B"
    bool names_part(std::uint32_t i) const { return !label_of(i).empty(); }

    std::string label_of(std::uint32_t i) const {
        static const Meaning part = Lexicon::english().meaning("reference_word");
        const Phrase* word = begins_with(i, part);
        return word == nullptr ? "" : word->code;
    }

    /// "None" under a heading may look like one where something follows.
    bool says_nothing(std::uint32_t i) const {
        static const Meaning nothing = Lexicon::english().meaning("nothing");
        const Phrase* words = begins_with(i, nothing);
        return words != nullptr && sections_[i].number.empty() &&
               words->words > std::count(sections_[i].title.begin(), sections_[i].title.end(), ' ');
    }

    const Phrase* begins_with(std::uint32_t i, Meaning meaning) const {
        const auto& prose = report_.prose;
        const auto sentence = std::lower_bound(
            prose.sentences.begin(), prose.sentences.end(), sections_[i].heading.begin,
            [](const Sentence& one, std::uint32_t at) { return one.range.end <= at; });
        if (sentence == prose.sentences.end()) return nullptr;
        return Lexicon::english().find(&prose.words[sentence->first],
                                       sentence->end - sentence->first, meaning);
    }

    /// Appendices and tables of which none has text here are named, and stand in files of their
    /// own.
    bool is_listed(std::uint32_t i) const {
        const std::string label = label_of(i);
        if (label.empty()) return false;
        for (std::uint32_t other = 0; other < sections_.size(); ++other) {
            if (other != i && label_of(other) == label && has_text(sections_[other])) return false;
        }
        return true;
    }

    const Report& report_;
    const std::vector<Section>& sections_;
};

class Empty final : public Rule {
public:
    const RuleInfo& info() const override;

    void check(const Report& report, RuleContext& context) const override {
        const Reader reader(report);
        const std::vector<std::uint32_t> empty = reader.read();
        const bool habit_of_report = reader.is_habit(empty.size());
        for (const std::uint32_t section : empty) {
            if (habit_of_report) {
                context.unchecked(heading_of(report, section),
                                  "nothing stands under so many headings here that they may be "
                                  "none");
                continue;
            }
            Finding finding;
            finding.message = "Nothing stands under the heading \"" + named(report, section) + "\"";
            finding.at = heading_of(report, section);
            context.find(std::move(finding));
        }
    }
};

const RuleInfo& Empty::info() const {
    static const std::string text =
        "# Parks Report\n\n## Trees\n\nOaks were planted.\n\n## Grass\n\nIt was mown.\n\n";
    static const RuleInfo info{
        .id = "structure.empty",
        .title = "A heading with nothing under it",
        .severity = Severity::warning,
        .kind = Kind::review,
        .proves = "Neither text nor a table nor a further heading stands between the heading and "
                  "the next one of its level.",
        .why = "What was to stand there was forgotten, or the heading was.",
        .cannot_see = "Pictures, in formats that give none. What stands before the first section "
                      "with text is the report's head and is left alone, as is a list of "
                      "appendices that are files of their own. Where one in eight headings has "
                      "nothing under it, they may be slides or labels, and are unchecked.",
        .examples =
            {
                {"an appendix that was forgotten",
                 {text + "## Appendix A: Counts\n\nTen.\n\n## Appendix B: Tonnes\n\n## Background "
                         "papers\n\nNone\n"},
                 true},
                {"a heading by itself",
                 {text + "## Ponds\n\n## Play\n\nSwings were painted.\n"},
                 true},
                {"a heading over another",
                 {text + "## Ponds\n\n### The mill pond\n\nIt was dredged.\n"},
                 false},
                {"headings that are slides",
                 {text + "## Aims\n\n## Means\n\n## Results\n\n## Thanks\n\n## Ponds\n\nThe mill "
                         "pond was dredged.\n"},
                 false},
                {"appendices that are other files",
                 {text + "## Appendices\n\n### Appendix 1 - Strategy\n\n### Appendix 2 - Plan\n"},
                 false},
            },
    };
    return info;
}

}  // namespace

std::unique_ptr<Rule> empty() { return std::make_unique<Empty>(); }

}  // namespace yearproof::plugin
