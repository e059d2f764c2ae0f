// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/identity/reporting_period.h"

#include "yearproof/facts/time/calendar.h"

#include <algorithm>

namespace yearproof::identity {
namespace {

constexpr int shortest = 80, longest = 800;     ///< days
constexpr std::uint32_t words_before_time = 3;  ///< "covers the period of time from"
constexpr std::uint32_t words_of_work = 7;  ///< "sets out the work of the portfolio holder between"
constexpr std::uint32_t words_back = 12;

bool reaches(const Phrase& covers, std::uint32_t at, const TimeExpression& time) {
    const std::uint32_t most = covers.code == "work" ? words_of_work : words_before_time;
    return at + covers.words + most >= time.first_token;
}

bool is_reporting_period(const TimeExpression& time) {
    if (!time.period || time.impossible || !time.year_stated || time.same_period) return false;
    const int days = days_between(time.period->first, time.period->last);
    return days >= shortest && days <= longest;
}

bool is_whole_year(const TimeExpression& time) {
    const int days = days_between(time.period->first, time.period->last);
    return days >= times::shortest_year && days <= times::longest_year;
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
            if (covers == nullptr) continue;
            const bool of_this = speaks_of_this(time);
            if (covers->code == "own" || of_this || (covers->code == "covers" && names_one(time)))
                out.push_back({*time.period, time.range, covers->code == "own" || of_this});
        }
    }

    void read_front(const std::vector<FrontLine>& front, std::vector<StatedPeriod>& out) const {
        const bool of_report = std::any_of(front.begin(), front.end(),
                                           [](const FrontLine& line) { return line.names_report; });
        for (const FrontLine& line : front) {
            const bool alone = line.part == Part::period && (of_report || line.labelled);
            if ((!alone && !line.names_report) || line.running) continue;
            for (const TimeExpression& time : times_) {
                if (time.first_token < line.first || time.end_token > line.end ||
                    !is_reporting_period(time) || is_told_by_days(time, front))
                    continue;
                const bool said = std::any_of(out.begin(), out.end(), [&](const StatedPeriod& p) {
                    return p.range == time.range;
                });
                if (!said) out.push_back({*time.period, time.range, is_title_of(line, time)});
            }
        }
    }

private:
    const Phrase* said_before(const TimeExpression& time) const {
        const Sentence& sentence = prose_.sentences[time.sentence];
        const Phrase* found = nullptr;
        for (std::uint32_t i = time.first_token > sentence.first + words_back
                                   ? time.first_token - words_back
                                   : sentence.first;
             i <= time.first_token; ++i) {
            const Phrase* phrase = phrase_at(prose_, lexicon_, i, covers_);
            if (phrase != nullptr && reaches(*phrase, i, time)) found = phrase;
        }
        return found;
    }

    /// The report spoken of last before the time, or null.
    const Phrase* report_before(const TimeExpression& time) const {
        const Phrase* found = nullptr;
        for (std::uint32_t i = prose_.sentences[time.sentence].first; i < time.first_token; ++i) {
            const Phrase* itself = phrase_at(prose_, lexicon_, i, itself_);
            if (itself != nullptr) found = itself;
        }
        return found;
    }
    bool names_one(const TimeExpression& time) const { return report_before(time) != nullptr; }
    bool speaks_of_this(const TimeExpression& time) const {
        const Phrase* report = report_before(time);
        return report != nullptr && report->code == "this";
    }

    /// "Annual report 2019", and below it "Year ended 31 May 2019": the days tell which year.
    bool is_told_by_days(const TimeExpression& year, const std::vector<FrontLine>& front) const {
        const bool named = year.kind == TimeKind::year || year.kind == TimeKind::financial_year;
        const auto tells = [&](const TimeExpression& time) {
            return time.kind != year.kind && time.kind != TimeKind::year &&
                   is_reporting_period(time) &&
                   (year.kind == TimeKind::year || is_whole_year(time)) &&
                   time.period->last.year() == year.period->last.year() &&
                   time.end_token <= front.back().end;
        };
        return named && std::any_of(times_.begin(), times_.end(), tells);
    }

    /// "Annual report 2023/24". Of a table's columns none is the period, and a plain year may be
    /// that of publication.
    bool is_title_of(const FrontLine& line, const TimeExpression& time) const {
        return line.names_report && time.kind != TimeKind::year &&
               prose_.sentences[time.sentence].row < 0;
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
