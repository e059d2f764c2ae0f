// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/paragraphs.h"

#include <cstdint>
#include <vector>

/// Which paragraphs of two texts are the same one. Internal to the alignment stage.
namespace yearproof::lining_up {

struct ParagraphPair {
    std::uint32_t earlier = 0, later = 0;  ///< indices into ParagraphText::paragraphs
    bool moved = false;                    ///< others passed it
};

/// Each paragraph is in at most one pair; ordered by the later one. The very same first, then those
/// that have more words in common than not. Of long texts only paragraphs at about the same place
/// are held against each other.
std::vector<ParagraphPair> pair_paragraphs(const ParagraphText& earlier,
                                           const ParagraphText& later);

}  // namespace yearproof::lining_up
