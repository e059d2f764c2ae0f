// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/pack_entries.h"

#include "yearproof/audit/packing.h"
#include "yearproof/audit/place.h"
#include "yearproof/source/utf8.h"

#include <vector>

namespace yearproof {
namespace {

/// Places as bytes. The same words are the location of one tick and evidence of others, which stand
/// near it in the log: what was looked up is kept until other words need its slot.
class PackedPlaces {
public:
    explicit PackedPlaces(const SeriesRun& series) : series_(series), slots_(slot_count) {}

    /// Good until the next call.
    std::string_view of(const Spot& spot, bool in_context) {
        auto& slot = slots_[slot_of(spot, in_context)];
        if (slot.size == 0 || slot.spot != spot || slot.in_context != in_context) {
            locate(spot, in_context);
            slot = {spot, in_context, bytes_.size(), 0};
            packing::Packer packer(bytes_);
            packing::members(packer, place_);
            slot.size = bytes_.size() - slot.begin;
        }
        return std::string_view(bytes_).substr(slot.begin, slot.size);
    }

private:
    struct Slot {
        Spot spot;
        bool in_context = false;
        std::size_t begin = 0, size = 0;  ///< in bytes_; never 0 once filled
    };
    static constexpr unsigned slot_bits = 9;
    static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;

    static std::size_t slot_of(const Spot& spot, bool in_context) {
        const auto key = (std::uint64_t{spot.range.begin} << 8U) ^
                         (std::uint64_t{spot.seat} << 1U) ^ (in_context ? 1U : 0U);
        return (key * 0x9E3779B97F4A7C15U) >> (64 - slot_bits);  // by the golden ratio: Knuth
    }

    void locate(const Spot& spot, bool in_context) {
        const auto& seat = series_.seats[spot.seat];
        const auto locate = in_context ? locate_place : locate_spot;
        locate(*seat.report, seat.logged.id, spot.range, place_);
    }

    const SeriesRun& series_;
    std::vector<Slot> slots_;
    std::string bytes_;  ///< of all places so far
    LoggedPlace place_;  ///< filled over and over: its texts keep their room
};

struct PlaceToPack {
    PackedPlaces& places;
    Spot spot;
    bool in_context;
};

struct EvidenceToPack {
    std::string_view role;
    PlaceToPack place;
};

struct TickToPack {
    std::string_view rule;
    PlaceToPack location;
    const std::vector<EvidenceToPack>& evidence;
};

struct UncheckedToPack {
    std::string_view rule, reason;
    PlaceToPack location;
};

void members(packing::Packer& packer, const PlaceToPack& place) {
    packer.append(place.places.of(place.spot, place.in_context));
}
void members(packing::Packer& packer, const EvidenceToPack& evidence) {
    packing::evidence_members(packer, evidence);
}

class EntryPacker {
public:
    EntryPacker(const SeriesRun& series, Seat& seat, const std::vector<ActiveRule>& rules)
        : places_(series), entries_(seat.entries), packed_(seat.packed), rules_(rules),
          ticks_(packed_.ticks.end_bytes()), unchecked_(packed_.unchecked.end_bytes()) {
        packed_.passed.resize(rules.size() + 1);
        packed_.undecided.resize(rules.size() + 1);
    }

    void run() {
        for (const auto& tick : entries_.ticks) pack(tick);
        for (const auto& unchecked : entries_.unchecked) pack(unchecked);
    }

private:
    void pack(const EmittedTick& emitted) {
        const auto evidence = entries_.evidence(emitted);
        // Words about two places show that they speak of the same; one place is looked up.
        evidence_.clear();
        for (const auto& one : evidence) evidence_.push_back({one.role, {places_, one.spot, true}});
        const TickToPack tick{rules_[emitted.key.rule - 1].id(),
                              {places_, emitted.key.spot, !evidence.empty()},
                              evidence_};
        packing::tick_members(ticks_, tick);
        packed_.ticks.added();
        ++packed_.passed[emitted.key.rule];
    }

    void pack(const EmittedUnchecked& emitted) {
        const auto rule = emitted.key.rule;
        reason_.clear();
        append_collapsed(reason_, emitted.reason);
        const UncheckedToPack unchecked{rule == 0 ? std::string_view() : rules_[rule - 1].id(),
                                        reason_,
                                        {places_, emitted.key.spot, false}};
        packing::unchecked_members(unchecked_, unchecked);
        packed_.unchecked.added();
        ++packed_.undecided[rule];
    }

    PackedPlaces places_;
    const Emissions& entries_;
    PackedEntries& packed_;
    const std::vector<ActiveRule>& rules_;
    packing::Packer ticks_, unchecked_;
    std::vector<EvidenceToPack> evidence_;  ///< of one tick; keeps its room
    std::string reason_;
};

}  // namespace

void pack_entries(const SeriesRun& series, Seat& seat, const std::vector<ActiveRule>& rules) {
    EntryPacker(series, seat, rules).run();
}

}  // namespace yearproof
