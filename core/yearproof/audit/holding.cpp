// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/holding.h"

#include <algorithm>

namespace yearproof {
namespace {

/// About what the texts and lists within a fact take.
constexpr std::size_t bytes_within_fact = 300;

template <class T>
std::size_t bytes_of(const std::vector<T>& list) {
    return list.capacity() * sizeof(T);
}

std::size_t bytes_of(const Report& report) {
    const auto& document = report.document;
    const auto& facts = report.facts;
    return document.text.capacity() + document.source_text.capacity() + bytes_of(document.blocks) +
           bytes_of(document.map) + bytes_of(report.outline.sections) +
           bytes_of(report.prose.tokens) + bytes_of(report.prose.words) +
           bytes_of(report.prose.sentences) + bytes_of(facts.facts) +
           facts.facts.size() * bytes_within_fact + bytes_of(facts.times) +
           bytes_of(facts.statements);
}

/// What group_series looks at: the identity, the text by its blocks, and the words of the title.
void shrink(Report& report) {
    auto& prose = report.prose;
    const auto is_before = [end = report.identity.title_range.end](const Token& token) {
        return token.range.begin < end;
    };
    const auto kept = static_cast<std::size_t>(
        std::find_if_not(prose.tokens.begin(), prose.tokens.end(), is_before) -
        prose.tokens.begin());
    prose = {{prose.tokens.begin(), prose.tokens.begin() + static_cast<std::ptrdiff_t>(kept)},
             {prose.words.begin(), prose.words.begin() + static_cast<std::ptrdiff_t>(kept)},
             {}};
    report.outline = {};
    report.facts = {};
    report.document.source_text = {};
    report.document.lines = {};
    report.document.map = {};
    report.document.tables = {};
}

}  // namespace

void Holding::take_in(Report& report) {
    const auto bytes = bytes_of(report);
    if (bytes_.fetch_add(bytes) + bytes <= most_bytes_) return;
    bytes_ -= bytes;
    shrink(report);
}

bool is_whole(const Report& report) { return !report.outline.section_of.empty(); }

}  // namespace yearproof
