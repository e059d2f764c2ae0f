// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// Which sections of two reports correspond, and how.
namespace yearproof {

enum class Relation : std::uint8_t { same, renumbered, retitled, moved, split, merged };
std::string_view name_of(Relation relation);

struct Link {
    std::vector<std::uint32_t> earlier, later;  ///< indices into Outline::sections
    std::vector<Relation> relations;            ///< {same}, or any of the others
    double similarity = 0;                      ///< of the text, 0 to 1
    double confidence = 0;                      ///< that the link is right, 0 to 1
};

struct Alignment {
    std::vector<Link> links;  ///< ordered by the earlier section
    std::vector<std::uint32_t> removed, added;
    /// For every section of the earlier (later) report the link it is in, or -1.
    std::vector<std::int32_t> link_of_earlier, link_of_later;
};

namespace lining_up {
struct Side;
}

/// A report as alignment sees it. One that is aligned with the report before it and with the one
/// after it is read once for both.
class AlignmentSide {
public:
    explicit AlignmentSide(const Report& report);
    ~AlignmentSide();
    AlignmentSide(const AlignmentSide&) = delete;
    AlignmentSide& operator=(const AlignmentSide&) = delete;
    const lining_up::Side& read() const { return *read_; }

private:
    std::unique_ptr<const lining_up::Side> read_;
};

Alignment align(const AlignmentSide& earlier, const AlignmentSide& later);
Alignment align(const Report& earlier, const Report& later);

}  // namespace yearproof
