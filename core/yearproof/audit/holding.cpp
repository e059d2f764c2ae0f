// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/holding.h"

#include "yearproof/series/series.h"

namespace yearproof {
namespace {

template <class T>
std::size_t bytes_of(const std::vector<T>& list) {
    return list.capacity() * sizeof(T);
}

std::size_t bytes_of(const Report& report) {
    const auto& document = report.document;
    return document.text.capacity() + document.source_text.capacity() + bytes_of(document.blocks) +
           bytes_of(document.map) + bytes_of(report.outline.sections) +
           bytes_of(report.prose.tokens) + bytes_of(report.prose.words) +
           bytes_of(report.prose.sentences);
}

}  // namespace

void Holding::take_in(Report& report) {
    let_go_of_words(report);
    const auto bytes = bytes_of(report);
    if (bytes_.fetch_add(bytes) + bytes <= most_bytes_) return;
    bytes_ -= bytes;
    keep_clues_of_series(report);
}

bool is_whole(const Report& report) { return !report.outline.section_of.empty(); }

}  // namespace yearproof
