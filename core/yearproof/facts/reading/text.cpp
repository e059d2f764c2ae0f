// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/text.h"

#include <algorithm>

namespace yearproof {

const Phrase* Text::ends(int first, int i, Meaning meaning, int most) const {
    if (i <= first || !lexicon.may_end(token(i - 1).word, meaning)) return nullptr;
    for (int start = std::max(first, i - most); start < i; ++start) {
        const Phrase* phrase = starts(start, i, meaning);
        if (phrase != nullptr && start + static_cast<int>(phrase->words) == i) return phrase;
    }
    return nullptr;
}

}  // namespace yearproof
