// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <vector>

/// The lines at a report's head, before its first section, and what each of them is. Private to
/// the reader of a report's identity.
namespace yearproof::identity {

enum class Part : std::uint8_t { plain, title, body, date, period, other };

struct FrontLine {
    std::uint32_t first = 0, end = 0;  ///< tokens, without a label before them
    std::uint32_t block = 0;
    Part part = Part::plain;
    bool labelled = false;
    bool heading = false;
    bool names_body = false;  ///< holds the name of a body, and nothing of a title
    bool names_title = false;
    bool names_report = false;  ///< a title of the kind that covers a period
    bool running = false;       ///< no title, but sentences, or a long one with its full stop
};

/// The phrase of a meaning that begins at the token, or null.
const Phrase* phrase_at(const Prose& prose, const Lexicon& lexicon, std::uint32_t token,
                        Meaning meaning);

/// A token before which the head is over: the end of the first block that is too long for it.
std::uint32_t end_of_head(const Prose& prose);

std::vector<FrontLine> read_front_matter(const Document& document, const Outline& outline,
                                         const Prose& prose, const Lexicon& lexicon,
                                         const std::vector<TimeExpression>& times);

}  // namespace yearproof::identity
