// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/figures.h"

/// How each figure of a sentence is led to: "from 495", "to 482", "by 13",
/// "compared to 6". Private to the facts stage.
namespace yearproof {

enum class Lead : std::uint8_t {
    none,
    from,        ///< "from 495", "up from 72%"
    to,          ///< "to 482"
    by,          ///< "by 13"
    amount,      ///< "an increase of 13", "a 45% reduction", "13 more than"
    comparison,  ///< "compared to 6"
    level,       ///< "higher than 6"
    joined,      ///< "and 19", after a figure
    bracket,     ///< "(202", "(CP 268"
};

struct LeadIn {
    Lead lead = Lead::none;
    Direction direction = Direction::none;  ///< that the lead's own words say
                                            ///< ("lower than", "a reduction of")
    TextRange words;                        ///< of the lead
    bool benchmark = false;                 ///< a national or neighbours' figure
    bool target = false;                    ///< an aim is spoken of
    bool future = false;                    ///< it is still to come
    int gap_first = 0;                      ///< first token between the figure before and this one
};

Direction direction_of(const Phrase& phrase);

/// One for each of `figures`, which are those of the sentence in tokens [first,
/// end).
std::vector<LeadIn> read_leads(const Text& text, int first, int end, const FoundFigure* figures,
                               std::size_t count);

}  // namespace yearproof
