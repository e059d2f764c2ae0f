// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <yearproof/facts/tense.h>
#include <yearproof/rules/rule.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

/// What several years tell in the same words: a whole sentence, or an event with its verb.
namespace yearproof::date {

/// A day, month, season or year that is printed in full and was over when its report was issued.
struct Told {
    const Report* report = nullptr;
    const TimeExpression* time = nullptr;
};

/// That the clause of the time speaks of what has been.
bool is_of_the_past(const Told& one);

class Tellings {
public:
    /// Oldest report first.
    void take_in(const Report& report);

    /// Times whose sentences are the same but for the time, of two reports or more: by first use,
    /// each in order.
    std::vector<std::vector<Told>> sentences() const;

    /// A time, and what earlier reports told of the same event.
    struct Event {
        Told later;
        std::vector<Told> earlier;  ///< at least one
    };
    /// Those whose sentences no earlier report has.
    const std::vector<Event>& events() const { return events_; }

private:
    using Index = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;  ///< of told_

    /// `here`: the words beside each time of its report, in order.
    void find_event(std::size_t at, const std::vector<std::uint64_t>& here);
    const ClauseTense& tense(std::size_t at);

    std::vector<Told> told_;
    std::vector<std::optional<ClauseTense>> tenses_;  ///< of each of told_, once it was asked
    std::vector<std::uint64_t> sentences_;  ///< of each of told_; 0: too short, or of a table
    Index by_sentence_;
    Index by_words_;  ///< some words beside the time, of the reports before
    std::vector<Event> events_;
};

}  // namespace yearproof::date
