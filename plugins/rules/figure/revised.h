// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "notes.h"
#include "table_words.h"

#include <yearproof/facts/report.h>

#include <cstdint>
#include <optional>
#include <unordered_map>

/// Figures of which the report itself says that an earlier report gave them otherwise.
namespace yearproof::figure {

/// Asked of one report; what a sentence or a section says is read once.
class Revisions {
public:
    explicit Revisions(const Report& report);

    /// "The revised figure of 15,450", "15,450 (revised)", or the sentence behind it: "Late returns
    /// have since come in"; or its sentence gives what the earlier report said, "858 (last year's
    /// bulletin gave 856)"; or a note to it tells how it was counted; or another sentence of its
    /// section, or of one on the data, says so: "Figures for 2023/24 have been restated".
    bool tell_of(const Fact& fact, Decimal earlier);

private:
    bool says_so(std::uint32_t sentence);
    bool next_says_so(std::uint32_t sentence);
    bool section_says_so(std::uint32_t sentence);
    bool note_says_so(const Fact& fact);
    bool notes_say_so();
    bool quotes(const Fact& fact, Decimal earlier) const;
    std::uint32_t clause_of(const Fact& quoted) const;
    std::uint32_t end_of_quotation(const Fact& quoted) const;

    const Report& report_;
    Notes notes_to_;
    TableWords tables_;
    std::unordered_map<std::uint32_t, bool> sentences_, sections_;
    std::optional<bool> notes_;
};

}  // namespace yearproof::figure
