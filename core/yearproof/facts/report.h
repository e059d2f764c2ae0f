// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/fact.h"

#include <string>

/// A report: a document plus what it says of itself and what was read from it.
namespace yearproof {

/// A reporting period as a report states it.
struct StatedPeriod {
    Period period;
    TextRange range;      ///< the time itself
    bool of_this = true;  ///< said of this very report ("this report", its title), not of "it"
};

struct Identity {
    std::string title;
    TextRange title_range;
    std::string
        body;  ///< who issued it: the committee or organisation at its head; "" where none is named
    std::optional<Date> issued;
    TextRange issued_range;
    std::optional<Period> period;  ///< "It covers the period from April 2024 until February 2025"
    TextRange period_range;        ///< the time itself
    std::vector<StatedPeriod> other_periods;  ///< further ones, in reading order
};

struct Report {
    std::string path, digest;
    Document document;
    Outline outline;
    Prose prose;
    Identity identity;
    TimeContext context;
    Facts facts;
    std::size_t words = 0;
    /// Of the text, in its place; only where a report was cut down to what tells its series.
    std::vector<std::uint64_t> sample;
};

/// Reads what the document says of itself, before its facts are: title, body, date of issue,
/// reporting period.
Identity read_identity(const Document& document, const Outline& outline, const Prose& prose,
                       const Lexicon& lexicon, bool day_first = true);

/// A report from its assembled document, all but its facts: enough to tell which series it belongs
/// to, and to align it. `as_of` stands for the date of issue where the document gives none;
/// `day_first`: 05/03/2026 is 5 March, not May 3.
Report open_report(Document document, std::string digest, std::optional<Date> as_of,
                   bool day_first = true);

/// A report of which nothing is known but its sections: enough to align it. Its places have lines
/// and no columns: what those are counted in is as long as the text.
Report outline_report(Document document, std::string digest);

/// Lets go of an opened report's words, which take the most room, but for those of its title: what
/// waits for others of its series does so without them.
void let_go_of_words(Report& report);
void read_words_again(Report& report);

/// The facts of an opened report that has its words.
void read_facts_of(Report& report);

/// All of it.
Report read_report(Document document, std::string digest, std::optional<Date> as_of,
                   bool day_first = true);

}  // namespace yearproof
