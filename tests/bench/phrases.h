// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>

/// The words that generated reports are made of. A word in braces is a slot: see slot_words and
/// ReportWriter.
namespace yearproof::bench {

struct Topic {
    std::string_view title;
    std::string_view people;                 ///< whom it serves
    std::array<std::string_view, 3> stocks;  ///< counted on a day: "there were 12 ..."
    std::string_view event;                  ///< counted over months
    std::array<std::string_view, 2> shares;  ///< "84% of ..."
};

/// What one kind of yearly report is about.
struct Subject {
    std::string_view slug, title, committee, portfolio;
    std::span<const Topic> topics;
};

std::span<const Subject> subjects();
std::span<const std::string_view> narratives();
/// What may stand in a slot of a narrative; empty for a slot that is filled by the report itself.
std::span<const std::string_view> slot_words(std::string_view slot);
std::span<const std::string_view> place_beginnings();
std::span<const std::string_view> place_endings();
std::span<const std::string_view> surnames();
std::span<const std::string_view> month_names();

}  // namespace yearproof::bench
