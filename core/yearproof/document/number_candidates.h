// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/draft.h"

#include <cstddef>
#include <string_view>
#include <vector>

/// The blocks of a draft that begin with a number, before it is known which of them are sections.
namespace yearproof {

struct NumberCandidate {
    std::size_t place = 0;  ///< of the draft
    DraftNumber typed;
    bool accepted = false;         ///< it is a section number
    bool child_confirmed = false;  ///< the numbers below it come right after it
    int value() const { return typed.number.path.front(); }
    std::size_t parts() const { return typed.number.path.size(); }
};

/// In order of place; the lines of a table of contents are left out.
std::vector<NumberCandidate> number_candidates(const Drafts& drafts);

/// The words after the number.
std::string_view title_of(const Drafts& drafts, const NumberCandidate& candidate);

/// Their blocks follow each other, in either order.
bool touch(const NumberCandidate& a, const NumberCandidate& b);

/// Accepts the numbers of several parts ("6.8.4") that are no decimals.
void accept_numbers_of_parts(const Drafts& drafts, std::vector<NumberCandidate>& candidates);

}  // namespace yearproof
