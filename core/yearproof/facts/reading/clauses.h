// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/reading/text.h"

/// Short questions about the words around figures. Private to the facts stage.
namespace yearproof {

/// "14 nurses, 4 trainees and 4 apprentices": between two figures, tokens [from, to), stands
/// nothing but a noun and what joins a list.
bool is_list(const Text& text, int from, int to);
/// A mark or a comparison in tokens [from, to), after which another clause may speak of another
/// time.
bool breaks_off(const Text& text, int from, int to);
/// "has been approved": a verb that tells what is, before token i.
bool says_so(const Text& text, int first, int i);
/// "a national 2% rise", "the national increase of 7%": another's, right before token i.
bool weighs(const Text& text, int from, int to);
/// "£12.1m (3.3%)": the figure whose tokens are [to, end) is in a bracket of its own behind one
/// that ends at `from`.
bool restates(const Text& text, int from, int to, int end);
/// "31,050, while postgraduate applications rose | 11%": in tokens [from, to) another thing did.
bool moves_by_itself(const Text& text, int from, int to);
/// "0.4 points lower but above the 95%": what follows, in tokens [from, to), is said anew.
bool begins_clause(const Text& text, int from, int to);
/// "Three | more than first reported": than what is told, and it is no time.
bool is_more_than_told(const Text& text, int i, int end);
/// "13 resigned, so that there are three more": "there", in tokens [from, to), tells of others.
bool tells_anew(const Text& text, int from, int to);
bool beside_benchmark(const Text& text, int first, int i);

}  // namespace yearproof
