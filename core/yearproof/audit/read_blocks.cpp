// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/read_blocks.h"

#include "yearproof/audit/audit.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace yearproof {
namespace {

struct Choice {
    const Format* format = nullptr;
    Confidence confidence = Confidence::none;
};

bool is_better(const Choice& a, const Choice& b) {
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    if (b.format == nullptr) return false;
    const auto& one = a.format->info();
    const auto& other = b.format->info();
    return one.rank != other.rank ? one.rank < other.rank : one.id < other.id;
}

}  // namespace

const Format* choose_format(const std::vector<const Format*>& formats, const Source& source) {
    Choice best;
    for (const auto* format : formats) {
        const Choice choice{format, format->recognise(source)};
        if (is_better(choice, best)) best = choice;
    }
    return best.format;
}

namespace {

constexpr std::uint64_t embedded_share = 8;  ///< of what may be unpacked, text that is embedded

/// Not by another program, not what is risky, and nothing of what is embedded in it in turn. All
/// that one file embeds shares `room`, however often it names the same.
std::optional<Document> read_embedded(const std::vector<const Format*>& formats,
                                      const Source& source, Limits limits, std::uint64_t& room) {
    limits.unpacked_bytes = std::min(limits.unpacked_bytes, room);
    room -= std::min<std::uint64_t>(room, source.bytes.size());
    const Format* format = choose_format(formats, source);
    if (format == nullptr || format->info().risky || format->info().asks_program)
        return std::nullopt;
    DocumentBuilder builder(source.path, format->info().id);
    try {
        format->read(source, builder, limits);
        Document document = builder.take();
        const bool fits = document.text.size() <= room;
        room -= std::min<std::uint64_t>(room, document.text.size());
        return fits ? std::optional(std::move(document)) : std::nullopt;
    } catch (const Trouble&) {
        room /= 2;  // it may have taken all that it was given: many such come to an end
        return std::nullopt;
    }
}

}  // namespace

Document read_blocks(const std::vector<const Format*>& formats, const Format& format,
                     const Source& source, const Limits& limits) {
    DocumentBuilder builder(source.path, format.info().id);
    std::uint64_t room = limits.unpacked_bytes / embedded_share;
    builder.reads_embedded_by([&formats, &limits, &room](const Source& embedded) {
        return read_embedded(formats, embedded, limits, room);
    });
    format.read(source, builder, limits);
    std::optional<std::string> conversion = builder.take_conversion();
    if (!conversion) return builder.take();
    const Source converted{source.path, std::move(*conversion), source.digest};
    const Format* reader = choose_format(formats, converted);
    if (reader == nullptr || reader == &format)
        throw Trouble(TroubleKind::unreadable, source.path, "",
                      "what it was converted to is read by no format");
    reader->read(converted, builder, limits);
    return builder.take();
}

}  // namespace yearproof
