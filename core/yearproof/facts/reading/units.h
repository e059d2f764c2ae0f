// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/figures.h"

/// What follows a number: scale words, unit, the other end of a range; and the
/// hedge before it. Private to the facts stage.
namespace yearproof {

class UnitReader {
public:
    UnitReader(const Text& text, int first, int end) : text_(text), first_(first), end_(end) {}

    /// Completes `found`, whose value is read: `start` is its first token, `i`
    /// the one after its number. Returns the token after it.
    int read(FoundFigure& found, int start, int i) const;

    /// The same for what stands behind the bracket of "$(3.1) million", which ends before token i.
    int read_scale(FoundFigure& found, int i) const;

private:
    int scale(FoundFigure& found, int i) const;
    int range_end(FoundFigure& found, int start, int i) const;
    int scaled_range_end(FoundFigure& found, int start, int i) const;
    int unit(FoundFigure& found, int start, int i) const;
    bool named_unit(FoundFigure& found, int start, int i, int& end) const;
    bool tells_percent(int start, int i) const;
    int share_range_end(FoundFigure& found, int start, int i) const;
    int smaller_unit(FoundFigure& found, int i) const;
    int past_gas(int i) const;
    bool is_of_thing(const FoundFigure& found, int i, const Phrase& unit) const;
    bool is_limit_of_people(int hedge, int i) const;
    bool are_of_age(const FoundFigure& found, int start, int i) const;
    bool is_age(const FoundFigure& found, int start, int i) const;
    bool speaks_of_people(int at) const;
    bool counted(int start, int i) const;
    bool multiple(FoundFigure& found, int i, int& end) const;
    const Phrase* pence(const FoundFigure& found, int i) const;
    bool small_range(const FoundFigure& found) const;

    const Text& text_;
    int first_, end_;
};

/// The hedge that stands before token i.
Hedge hedge_before(const Text& text, int first, int i);
/// Token i, or the first of the hedges that stand before it: that of "about" in "by about 13".
int before_hedges(const Text& text, int first, int i);
int before_hedges(const Text& text, int first, const FoundFigure& figure);  ///< known already

}  // namespace yearproof
