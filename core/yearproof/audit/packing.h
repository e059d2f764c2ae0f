// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/audit/audit_log.h"

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

/// Values of the log as bytes and back: the members one after the other, numbers in groups of seven
/// bits (LEB128), texts and lists with their length before them. Only ever read by the run that
/// wrote them.
namespace yearproof::packing {

template <class T, class U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

template <class Io>
void members(Io& io, Like<LoggedPlace> auto& place) {
    io(place.report, place.section, place.line, place.column, place.end_line, place.end_column,
       place.page, place.excerpt, place.before, place.after, place.paragraph);
}

// Those of an entry may be values of any kind that are packed alike.
template <class Io>
void evidence_members(Io& io, auto& evidence) {
    io(evidence.role, evidence.place);
}

template <class Io>
void tick_members(Io& io, auto& tick) {
    io(tick.rule, tick.location, tick.evidence);
}

template <class Io>
void unchecked_members(Io& io, auto& unchecked) {
    io(unchecked.rule, unchecked.reason, unchecked.location);
}

template <class Io>
void members(Io& io, Like<LoggedEvidence> auto& evidence) {
    evidence_members(io, evidence);
}

template <class Io>
void members(Io& io, Like<LoggedTick> auto& tick) {
    tick_members(io, tick);
}

template <class Io>
void members(Io& io, Like<LoggedUnchecked> auto& unchecked) {
    unchecked_members(io, unchecked);
}

template <class Io>
void members(Io& io, Like<LoggedSection> auto& section) {
    io(section.report, section.number, section.title, section.line);
}

template <class Io>
void members(Io& io, Like<LoggedLink> auto& link) {
    io(link.relations, link.similarity, link.confidence, link.sections);
}

template <class Io>
void members(Io& io, Like<LoggedAlignment> auto& alignment) {
    io(alignment.earlier, alignment.later, alignment.links, alignment.added, alignment.removed);
}

class Packer {
public:
    explicit Packer(std::string& bytes) : bytes_(bytes) {}

    template <class... Members>
    void operator()(const Members&... members) {
        (pack(members), ...);
    }
    /// A value that was packed before.
    void append(std::string_view packed) { bytes_ += packed; }

private:
    void pack(std::uint64_t number) {
        for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80U);
        bytes_ += static_cast<char>(number);
    }
    void pack(std::string_view text) {
        pack(std::uint64_t{text.size()});
        bytes_ += text;
    }
    template <class T>
    void pack(const std::vector<T>& list) {
        pack(std::uint64_t{list.size()});
        for (const auto& one : list) pack(one);
    }
    template <class T>
    requires(std::is_class_v<T> &&
             !std::convertible_to<T, std::string_view>) void pack(const T& value) {
        members(*this, value);
    }

    std::string& bytes_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
    std::size_t left() const { return rest_.size(); }

    template <class... Members>
    void operator()(Members&... members) {
        (unpack(members), ...);
    }

private:
    template <std::unsigned_integral Number>
    void unpack(Number& number) {
        number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            number |= static_cast<Number>(static_cast<Number>(byte & 0x7FU) << shift);
            if (byte < 0x80) return;
        }
    }
    void unpack(std::string& text) {
        std::uint64_t size = 0;
        unpack(size);
        text = take(size);
    }
    template <class T>
    void unpack(std::vector<T>& list) {
        std::uint64_t size = 0;
        unpack(size);
        list.resize(size);
        for (auto& one : list) unpack(one);
    }
    template <class T>
    requires std::is_class_v<T>
    void unpack(T& value) { members(*this, value); }

    std::string_view take(std::size_t size) {
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

}  // namespace yearproof::packing
