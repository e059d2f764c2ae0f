// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "words_of_now.h"

#include <yearproof/language/word_stem.h>

namespace yearproof::period {
namespace {

class Reader {
public:
    explicit Reader(const Report& report) : report_(report) {}

    /// From the heading on, as far as its section goes: times and sections are both in reading
    /// order. What stands below the next one of the same section is that one's.
    void read(const YearHeading& heading, const YearHeading* next,
              std::vector<SaidOfNow>& found) const {
        const auto& times = report_.facts.times;
        const std::int32_t headed = section_of(*heading.time);
        const bool shared = next != nullptr && section_of(*next->time) == headed;
        const TimeExpression* const end = shared ? next->time : times.data() + times.size();
        std::int32_t last = -1;
        for (const TimeExpression* time = heading.time + 1; time < end; ++time) {
            const std::int32_t section = section_of(*time);
            if (!is_within(section, headed)) return;
            if (section == last || time->sentence == heading.time->sentence || !is_of_now(*time))
                continue;
            last = section;
            found.push_back({&heading, time});
        }
    }

private:
    std::int32_t section_of(const TimeExpression& time) const {
        const std::uint32_t block = report_.prose.sentences[time.sentence].block;
        return static_cast<std::int32_t>(report_.outline.section_of[block]);
    }
    bool is_within(std::int32_t section, std::int32_t headed) const {
        while (section > headed) section = report_.outline.sections[section].parent;
        return section == headed;
    }

    bool is_of_now(const TimeExpression& time) const {
        if (time.kind != TimeKind::relative || !time.backward) return false;
        // "Between January and December 2019 ... in this period"; one stands before, the heading's.
        const TimeExpression& before = *(&time - 1);
        const bool again = before.sentence == time.sentence && before.period == time.period;
        return !again && !counts_from_another(time) && !tells_which_report(time);
    }

    /// "In the last 12 months before the move".
    bool counts_from_another(const TimeExpression& time) const {
        return starts(time.end_token, time, counted_from_);
    }

    /// "This year's report", "last year's annual report".
    bool tells_which_report(const TimeExpression& time) const {
        const TextRange owner = report_.prose.tokens[time.end_token - 1].range;
        if (!has_apostrophe(report_.document.words(owner))) return false;
        std::uint32_t i = time.end_token;
        while (starts(i, time, title_word_)) {
            const Phrase* const word = find(i, title_word_);
            if (word->code == "report") return true;
            i += word->words;
        }
        return false;
    }

    const Phrase* find(std::uint32_t i, Meaning meaning) const {
        const auto& words = report_.prose.words;
        return lexicon_.find(&words[i], words.size() - i, meaning);
    }
    bool starts(std::uint32_t i, const TimeExpression& time, Meaning meaning) const {
        return i < report_.prose.sentences[time.sentence].end && find(i, meaning) != nullptr;
    }

    const Report& report_;
    const Lexicon& lexicon_ = Lexicon::english();
    const Meaning counted_from_ = lexicon_.meaning("counted_from"),
                  title_word_ = lexicon_.meaning("title_word");
};

}  // namespace

std::vector<SaidOfNow> words_of_now_below(const Report& report,
                                          const std::vector<YearHeading>& headings) {
    const Reader reader(report);
    std::vector<SaidOfNow> found;
    for (std::size_t i = 0; i < headings.size(); ++i)
        reader.read(headings[i], i + 1 < headings.size() ? &headings[i + 1] : nullptr, found);
    return found;
}

}  // namespace yearproof::period
