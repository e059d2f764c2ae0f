// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compared.h"
#include "yearproof/log/reporter.h"

#include <ostream>
#include <string>
#include <vector>

/// The forms of a comparison of two reports.
namespace yearproof::cli {

/// For the terminal: the outlines side by side, with how each section changed.
void write_comparison(const Compared& compared, const ReporterOptions& look, std::ostream& out);

/// For the terminal: what the words of these sections became, and the figures that changed. Both
/// reports must have their facts.
void write_changes(const Compared& compared, const std::vector<Entry>& entries,
                   const ReporterOptions& look, std::ostream& out);

/// One of them alone, behind `prefix`.
void write_change(const Compared& compared, const TextChanges& changes, const Entry& entry,
                  const std::string& prefix, const ReporterOptions& look, std::ostream& out);

/// A page by itself, with outline and words. Both reports must have their facts.
void write_comparison_html(const Compared& compared, std::ostream& out);

/// By the form that docs/json.md describes.
void write_comparison_json(const Compared& compared, std::ostream& out);
/// The same of these sections alone, with their words. Both reports must have their facts.
void write_changes_json(const Compared& compared, const std::vector<Entry>& entries,
                        std::ostream& out);

}  // namespace yearproof::cli
