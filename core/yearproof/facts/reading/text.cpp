// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/text.h"

namespace yearproof {

const Phrase* Text::ends_from(int first, int i, Meaning meaning) const {
    for (int start = first; start < i; ++start) {
        const Phrase* phrase = starts(start, i, meaning);
        if (phrase != nullptr && start + static_cast<int>(phrase->words) == i) return phrase;
    }
    return nullptr;
}

}  // namespace yearproof
