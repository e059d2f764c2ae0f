// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/language/lexicon.h"

#include <optional>

namespace yearproof {

/// What a stage makes of a lexicon for itself: of the one that there is it is made once; any other,
/// which a test has, has its own. Private to the facts stage.
template <class Made>
class OfLexicon {
public:
    explicit OfLexicon(const Lexicon& lexicon) {
        if (&lexicon != &Lexicon::english()) own_.emplace(lexicon);
    }
    const Made& get() const { return own_ ? *own_ : english(); }

private:
    static const Made& english() {
        static const Made made(Lexicon::english());
        return made;
    }
    std::optional<Made> own_;
};

}  // namespace yearproof
