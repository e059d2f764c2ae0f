// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/identity/reporting_period.h"

#include <algorithm>

namespace yearproof::identity {
namespace {

constexpr int shortest = 80, longest = 800;     ///< days
constexpr std::uint32_t words_before_time = 3;  ///< "covers the period of time from"

bool is_reporting_period(const TimeExpression& time) {
    if (!time.period || time.impossible || !time.year_stated || time.same_period) return false;
    const int days = days_between(time.period->first, time.period->last);
    return days >= shortest && days <= longest;
}

class PeriodReader {
public:
    PeriodReader(const Prose& prose, const Lexicon& lexicon,
                 const std::vector<TimeExpression>& times)
        : prose_(prose), lexicon_(lexicon), times_(times),
          covers_(lexicon.meaning("covers_period")), itself_(lexicon.meaning("report_itself")) {}

    void read_text(std::vector<StatedPeriod>& out) const {
        for (const TimeExpression& time : times_) {
            if (!is_reporting_period(time)) continue;
            const Phrase* covers = said_before(time);
            if (covers != nullptr && speaks_of_itself(time, covers->code))
                out.push_back({*time.period, time.range});
        }
    }

    void read_front(const std::vector<FrontLine>& front, std::vector<StatedPeriod>& out) const {
        const bool of_report = std::any_of(front.begin(), front.end(),
                                           [](const FrontLine& line) { return line.names_report; });
        for (const FrontLine& line : front) {
            const bool alone = line.part == Part::period && (of_report || line.labelled);
            if (!alone && !line.names_report) continue;
            for (const TimeExpression& time : times_) {
                if (time.first_token < line.first || time.end_token > line.end ||
                    !is_reporting_period(time))
                    continue;
                const bool said = std::any_of(out.begin(), out.end(), [&](const StatedPeriod& p) {
                    return p.range == time.range;
                });
                if (!said) out.push_back({*time.period, time.range});
            }
        }
    }

private:
    const Phrase* said_before(const TimeExpression& time) const {
        const Sentence& sentence = prose_.sentences[time.sentence];
        const Phrase* found = nullptr;
        for (std::uint32_t i = time.first_token > sentence.first + 8 ? time.first_token - 8
                                                                     : sentence.first;
             i <= time.first_token; ++i) {
            const Phrase* phrase = phrase_at(prose_, lexicon_, i, covers_);
            if (phrase != nullptr && i + phrase->words + words_before_time >= time.first_token)
                found = phrase;
        }
        return found;
    }

    bool speaks_of_itself(const TimeExpression& time, std::string_view how) const {
        if (how == "own") return true;
        const Sentence& sentence = prose_.sentences[time.sentence];
        for (std::uint32_t i = sentence.first; i < time.first_token; ++i) {
            const Phrase* itself = phrase_at(prose_, lexicon_, i, itself_);
            if (itself != nullptr && (how == "covers" || itself->code == "this")) return true;
        }
        return false;
    }

    const Prose& prose_;
    const Lexicon& lexicon_;
    const std::vector<TimeExpression>& times_;
    Meaning covers_, itself_;
};

}  // namespace

std::vector<StatedPeriod> read_reporting_periods(const Prose& prose, const Lexicon& lexicon,
                                                 const std::vector<FrontLine>& front,
                                                 const std::vector<TimeExpression>& times) {
    std::vector<StatedPeriod> periods;
    const PeriodReader reader(prose, lexicon, times);
    reader.read_text(periods);
    reader.read_front(front, periods);
    return periods;
}

}  // namespace yearproof::identity
