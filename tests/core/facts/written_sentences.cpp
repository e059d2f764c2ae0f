// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "written_sentences.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace yearproof::test {
namespace {

constexpr std::size_t telling_letters = 5;  ///< of a word: endings may differ

std::string first_day(int year, int month) {
    return iso(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / 1);
}

std::string whole(Period period) {
    return iso(period.first) + (period.first == period.last ? "" : ".." + iso(period.last));
}

std::string year_from(int year, int month) {
    const auto day = parse_iso(first_day(year + 1, month));
    return first_day(year, month) + ".." + iso(std::chrono::sys_days(*day) - std::chrono::days(1));
}

/// "CY2024", "FY2024", "AY2024", "2024-05", "2024-05-07", "now".
std::string one_period(const std::string& code) {
    if (code == "now") return one_period("2025-06");
    const auto number = [&](std::size_t at) { return std::stoi(code.substr(at, 4)); };
    if (code.starts_with("CY")) return year_from(number(2), 1);
    if (code.starts_with("FY")) return year_from(number(2), 4);
    if (code.starts_with("AY")) return year_from(number(2), 9);
    const auto month = code.size() == 7 ? parse_iso(code + "-01") : std::nullopt;
    return month ? whole(month_of(*month)) : code;
}

std::string start_of(const std::string& period) { return period.substr(0, period.find("..")); }
std::string end_of(const std::string& period) {
    const std::size_t dots = period.find("..");
    return dots == std::string::npos ? period : period.substr(dots + 2);
}

std::string period_of(const std::string& code) {
    const std::size_t dots = code.find("..");
    if (dots == std::string::npos) return one_period(code);
    return start_of(one_period(code.substr(0, dots))) + ".." +
           end_of(one_period(code.substr(dots + 2)));
}

std::string shown(const std::optional<Period>& period) { return period ? whole(*period) : "-"; }

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

void read_fact(const std::string& line, WrittenSentence& sentence) {
    const std::size_t bar = line.find('|');
    std::istringstream words(line.substr(0, bar));
    std::string value, unit, role, period;
    words >> value >> unit >> role >> period;
    sentence.facts.push_back(value + ' ' + unit + ' ' + role + ' ' + period_of(period));
    sentence.concepts.push_back(lower(line.substr(bar + 1)));
}

void read_times(const std::string& line, WrittenSentence& sentence) {
    std::istringstream parts(line.substr(line.find('@') + 1));
    for (std::string part; std::getline(parts, part, ';');) {
        const std::size_t sign = part.rfind(" = "), first = part.find_first_not_of(' ');
        sentence.times.push_back(part.substr(first, sign - first) + " = " +
                                 period_of(part.substr(sign + 3)));
    }
}

/// The first word that the concept lacks, by its first letters; "": none.
std::string missing_word(const std::string& concept_words, const std::string& wanted) {
    std::istringstream words(wanted);
    for (std::string word; words >> word;) {
        if (concept_words.find(word.substr(0, telling_letters)) == std::string::npos) return word;
    }
    return "";
}

}  // namespace

std::vector<WrittenSentence> read_written_sentences(const std::filesystem::path& file) {
    std::vector<WrittenSentence> sentences;
    std::ifstream in(file);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty()) continue;
        if (line[0] != ' ') {
            sentences.push_back({number, line, {}, {}, {}});
        } else if (line.find('@') != std::string::npos) {
            read_times(line, sentences.back());
        } else {
            read_fact(line, sentences.back());
        }
    }
    return sentences;
}

std::vector<std::string> shown_facts(const Report& report, const WrittenSentence& written) {
    std::vector<std::string> lines;
    for (const Fact& fact : report.facts.facts) {
        std::string line = fact.figure.value.text() + ' ' + fact.unit + ' ' +
                           std::string(name_of(fact.role)) + ' ' + shown(fact.period);
        const std::size_t at = lines.size();
        const std::string lacking = at < written.concepts.size()
                                        ? missing_word(lower(fact.what.words), written.concepts[at])
                                        : "";
        if (!lacking.empty()) line += " without " + lacking + " in [" + fact.what.words + "]";
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> shown_times(const Report& report) {
    std::vector<std::string> lines;
    for (const TimeExpression& time : report.facts.times)
        lines.push_back(std::string(report.document.words(time.range)) + " = " +
                        shown(time.period));
    return lines;
}

}  // namespace yearproof::test
