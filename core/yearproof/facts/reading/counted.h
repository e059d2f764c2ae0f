// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/concepts.h"

/// What the figures of a sentence count, one after the other, and which of it the next figure may
/// carry: of its sentence, or of the one before it in the paragraph. Private to the facts stage.
namespace yearproof {

class CountedThings {
public:
    CountedThings(const Text& text, const ConceptReader& concepts, Facts& facts)
        : text_(text), concepts_(concepts), facts_(facts) {}

    /// The figures of a sentence that begins at token `first`; both outlive the reading of it.
    void begin(const Sentence& sentence, int first, const std::vector<FoundFigure>& figures);
    /// What figure i counts; the figures before it were noted.
    Concept read(std::size_t i);
    /// The fact last added is that of figure i.
    void note(std::size_t i);
    /// All are noted: "17% and 9%, respectively" and "from 88 to 103 offences" are set right.
    void finish();

private:
    ConceptReader::Before before(std::size_t i) const;
    bool is_aside(std::size_t i) const;
    bool is_of_main(std::size_t i) const;
    bool is_where(int figure) const;
    bool continues(const Sentence& sentence) const;
    bool opens_with_parts() const;
    const Concept* named_in_full(std::size_t i, const Concept& what) const;
    const Concept& spoken_before() const;
    bool says_respectively() const;
    void share_ends() const;
    void share_names() const;
    bool are_ends(const FoundFigure& from, const FoundFigure& to) const;
    int end() const { return static_cast<int>(sentence_->end); }

    const Text& text_;
    const ConceptReader& concepts_;
    Facts& facts_;
    const Sentence* sentence_ = nullptr;
    const std::vector<FoundFigure>* figures_ = nullptr;
    int first_ = 0;
    static constexpr auto none = static_cast<std::size_t>(-1);
    bool earlier_ = false;             ///< the paragraph has counted something before the sentence
    std::size_t last_counted_ = none;  ///< the fact whose concept the next figure may carry
    Concept counted_;                  ///< that concept
    std::vector<std::size_t> mains_;   ///< the facts of the sentence that tell what it counts: not
                                       ///< those behind a preposition ("in 14 towns")
    std::vector<std::size_t> spoken_;  ///< those of the sentence before
};

}  // namespace yearproof
