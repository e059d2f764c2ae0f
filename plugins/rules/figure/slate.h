// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "yearproof/facts/report.h"

#include <cstdint>
#include <vector>

/// A grid of figures laid out for adding up: lines that may be sums of other lines, each with an
/// entry in every track. Rows are lines and columns tracks, or the other way round.
namespace yearproof::figure {

struct Entry {
    enum class State : std::uint8_t { none, known, unknown };
    State state = State::none;  ///< unknown: suppressed, a range, or of another unit
    std::int64_t value = 0;     ///< twice the value, in the last place of its track
    std::int64_t slack = 0;     ///< twice what rounding may have moved it by
    std::int32_t fact = -1;     ///< -1: a dash, which is a zero
};

struct Line {
    GridLine said;
    bool figures = false;   ///< it has entries that can be added
    bool own_unit = false;  ///< its entries are of another unit than the rest of their tracks
};

struct Track {
    std::string unit;   ///< of most of its entries; "count" also of money
    int decimals = 0;   ///< of the place that values are counted in
    int printed = 0;    ///< decimals of that place as printed, before any scale
    bool rate = false;  ///< averages, shares and the like: does not add up
};

class Slate {
public:
    enum class Direction : std::uint8_t { down, across };
    Slate(const Report& report, const Grid& grid, Direction direction);

    std::vector<Line> lines;
    std::vector<Track> tracks;
    const Entry& at(std::size_t line, std::size_t track) const {
        return entries_[line * tracks.size() + track];
    }
    Direction direction() const { return direction_; }

private:
    void lay(const Report& report, const Grid& grid, const std::vector<std::size_t>& track_of);
    /// `rounding`: what its counts were rounded to.
    void settle(const Report& report, std::size_t track, int rounding);
    Entry& entry(std::size_t line, std::size_t track) {
        return entries_[line * tracks.size() + track];
    }

    Direction direction_;
    std::vector<Entry> entries_;
};

}  // namespace yearproof::figure
