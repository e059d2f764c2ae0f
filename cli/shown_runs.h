// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compared.h"

#include <string>
#include <vector>

/// The words of a change as a person or a program reads them.
namespace yearproof::cli {

struct ShownRun {
    Edit edit = Edit::kept;
    std::string before;  ///< what parts it from the run before: a blank, " | " between cells, or ""
    std::string words;   ///< on one line
};

std::vector<ShownRun> shown_runs(const Compared& compared, const ParagraphChange& paragraph);

/// All words of a paragraph on one side.
std::string paragraph_words(const Report& report, TextRange range);

/// A figure of the later report in place of one of the earlier.
struct ShownFigure {
    std::string old, fresh;  ///< as printed
    std::string what;        ///< is counted, in the later report's words
    Location old_place, place;
};

std::vector<ShownFigure> shown_figures(const Compared& compared, const TextChange& change);

}  // namespace yearproof::cli
