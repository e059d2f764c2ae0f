// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "shown_runs.h"

#include "yearproof/log/layout.h"
#include "yearproof/source/utf8.h"

#include <algorithm>

namespace yearproof::cli {
namespace {

constexpr auto between_cells = " | ";

/// A block holds no line end but those between its cells.
std::string separator(const Report& report, TextRange paragraph, std::uint32_t begin) {
    const std::string& text = report.document.text;
    if (begin <= paragraph.begin) return "";
    std::uint32_t from = begin;
    while (from > paragraph.begin && (text[from - 1] == ' ' || text[from - 1] == '\n')) --from;
    if (text.find('\n', from) < begin) return between_cells;
    if (from < begin) return " ";
    // A no-break or thin space ends with a byte of its own kind.
    for (std::uint32_t length = 2; length <= 3 && paragraph.begin + length <= begin; ++length) {
        const CodePoint last = decode(text, begin - length);
        if (last.length == length && is_space(last.value)) return " ";
    }
    return "";
}

}  // namespace

std::string paragraph_words(const Report& report, TextRange range) {
    std::string words;
    const std::string_view text = report.document.words(range);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string cell = shown(text.substr(begin, end - begin));
        if (begin > 0) words += between_cells;
        words += cell;
        begin = end + 1;
    }
    return words;
}

std::vector<ShownRun> shown_runs(const Compared& compared, const ParagraphChange& paragraph) {
    std::vector<ShownRun> result;
    for (const WordRun& run : paragraph.runs) {
        const bool gone = run.edit == Edit::removed;
        const Report& report = gone ? compared.old : compared.fresh;
        const TextRange range = gone ? run.earlier : run.later;
        ShownRun& shown = result.emplace_back();
        shown.edit = run.edit;
        shown.words = paragraph_words(report, range);
        if (result.size() > 1)
            shown.before =
                separator(report, gone ? paragraph.earlier : paragraph.later, range.begin);
    }
    return result;
}

std::vector<ShownFigure> shown_figures(const Compared& compared, const TextChange& change) {
    std::vector<ShownFigure> result;
    for (const FigureChange& one : changed_figures(compared.old, compared.fresh, change)) {
        const Fact &old = compared.old.facts.facts[one.earlier],
                   &fresh = compared.fresh.facts.facts[one.later];
        const Document &a = compared.old.document, &b = compared.fresh.document;
        result.push_back({shown(a.words(old.range)), shown(b.words(fresh.range)),
                          shown(fresh.what.words), a.locate(old.range), b.locate(fresh.range)});
    }
    return result;
}

}  // namespace yearproof::cli
