// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"

#include <cstdint>
#include <string>
#include <vector>

/// The sections of a document: headings, with and without numbers, and numbered paragraphs, as a
/// tree in reading order.
namespace yearproof {

struct Section {
    std::string number;  ///< as typed, without list mark and final full stop: "6.8.4", "6.63",
                         ///< "A1"; may be ""
    /// The parts of a decimal number: {6, 8, 4}; empty where it is none. Of a single number that
    /// was mistyped, those of the one that was meant: "87" between 8.6 and 8.8 is {8, 7}.
    std::vector<int> path;
    TextRange number_range;  ///< where the number is typed; empty where there is none
    std::string title;       ///< of a heading, white space collapsed; "" for a numbered paragraph
    TextRange heading;       ///< number and title; for a numbered paragraph, its number with
                             ///< the full stop after it
    std::uint8_t level = 0;  ///< 1: top; 0: what stands before the first heading
    bool numbered_paragraph = false;
    std::int32_t parent = -1;  ///< index of the section it stands in; -1: none
    std::uint32_t first_block = 0,
                  end_block =
                      0;  ///< its own blocks [first, end), heading block included, subsections not
};

struct Outline {
    std::vector<Section>
        sections;  ///< in reading order; the first may be the front matter (level 0)
    std::vector<std::uint32_t>
        section_of;  ///< for every block of the document, the section it stands in
};

Outline read_outline(const Document& document);

/// "6.8.4", else the title, else "" : how messages name a section.
std::string_view name_of(const Section& section);

}  // namespace yearproof
