// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "compared.h"

#include "yearproof/log/layout.h"
#include "yearproof/source/trouble.h"
#include "yearproof/source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace yearproof::cli {
namespace {

using Sections = std::vector<std::uint32_t>;

constexpr std::uint32_t bytes_of_opening = 240;

std::uint32_t count(const Report& report) {
    return static_cast<std::uint32_t>(report.outline.sections.size());
}

class EntryLister {
public:
    explicit EntryLister(const Compared& compared) : compared_(compared) {}

    std::vector<Entry> run() {
        std::vector<bool> listed(compared_.alignment.links.size());
        for (std::uint32_t i = 0; i < count(compared_.fresh); ++i) {
            const std::int32_t of = compared_.alignment.link_of_later[i];
            if (of < 0) {
                entries_.push_back({Entry::Kind::added, i});
                continue;
            }
            const auto link = static_cast<std::uint32_t>(of);
            if (listed[link]) continue;
            listed[link] = true;
            add_removed_before(compared_.alignment.links[link]);
            entries_.push_back({Entry::Kind::linked, link});
        }
        add_removed(count(compared_.old));
        return std::move(entries_);
    }

private:
    /// A section that moved does not tell where others stood.
    void add_removed_before(const Link& link) {
        const bool moved = std::ranges::count(link.relations, Relation::moved) > 0;
        if (!moved && !link.earlier.empty()) add_removed(link.earlier.front());
    }

    void add_removed(std::uint32_t end) {
        for (; next_ < end; ++next_) {
            if (compared_.alignment.link_of_earlier[next_] < 0)
                entries_.push_back({Entry::Kind::removed, next_});
        }
    }

    const Compared& compared_;
    std::vector<Entry> entries_;
    std::uint32_t next_ = 0;  ///< of the old sections
};

/// Marks sections and all that stands below them.
std::vector<bool> with_descendants(const Report& report, const Sections& sections) {
    std::vector<bool> marked(count(report));
    for (const std::uint32_t section : sections) marked[section] = true;
    for (std::uint32_t i = 0; i < count(report); ++i) {
        const std::int32_t parent = report.outline.sections[i].parent;
        if (parent >= 0 && marked[static_cast<std::size_t>(parent)]) marked[i] = true;
    }
    return marked;
}

/// Marks the removed sections that stood below one of a marked link.
void mark_removed_below(const Compared& compared, const std::vector<bool>& links,
                        std::vector<bool>& old) {
    for (std::uint32_t i = 0; i < count(compared.old); ++i) {
        const std::int32_t link = compared.alignment.link_of_earlier[i],
                           parent = compared.old.outline.sections[i].parent;
        if (link >= 0) {
            old[i] = links[static_cast<std::size_t>(link)];
        } else if (parent >= 0 && old[static_cast<std::size_t>(parent)]) {
            old[i] = true;
        }
    }
}

bool meets(const Sections& sections, const std::vector<bool>& marked) {
    return std::ranges::any_of(sections, [&](std::uint32_t s) { return marked[s]; });
}

std::string opening_of(const Report& report, const Section& section) {
    std::string text;
    for (auto b = section.first_block; b < section.end_block && text.size() < bytes_of_opening;
         ++b) {
        TextRange range = report.document.blocks[b].text;
        if (!section.heading.empty() && range.contains(section.heading))
            range.begin = section.heading.end;
        range.end = std::min(range.end, range.begin + bytes_of_opening);
        while (range.end < report.document.text.size() &&
               (static_cast<unsigned char>(report.document.text[range.end]) & 0xC0U) == 0x80U)
            ++range.end;
        text.append(text.empty() ? "" : " ").append(report.document.words(range));
    }
    return text;
}

}  // namespace

std::vector<Entry> entries_of(const Compared& compared) { return EntryLister(compared).run(); }

std::vector<std::uint32_t> sections_called(const Report& report, const std::string& name) {
    const std::string title = lower_ascii(collapsed(name));
    Sections by_number, by_title;
    for (std::uint32_t i = 0; i < count(report); ++i) {
        const Section& section = report.outline.sections[i];
        if (!section.number.empty() && section.number == name) by_number.push_back(i);
        if (!section.title.empty() && lower_ascii(section.title) == title) by_title.push_back(i);
    }
    return by_number.empty() ? by_title : by_number;
}

std::vector<Entry> entries_of_section(const Compared& compared, const std::string& name) {
    const Sections later = sections_called(compared.fresh, name);
    const Sections earlier = later.empty() ? sections_called(compared.old, name) : Sections{};
    if (later.empty() && earlier.empty())
        throw Trouble(TroubleKind::usage, "", "",
                      fmt::format("neither report has a section {}; yearproof outline FILE lists "
                                  "what they have",
                                  shown(name)));
    const std::vector<bool> fresh = with_descendants(compared.fresh, later);
    std::vector<bool> old = with_descendants(compared.old, earlier);
    std::vector<bool> links(compared.alignment.links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = compared.alignment.links[i];
        links[i] = meets(link.later, fresh) || meets(link.earlier, old);
    }
    mark_removed_below(compared, links, old);
    std::vector<Entry> entries = entries_of(compared);
    std::erase_if(entries, [&](const Entry& entry) {
        if (entry.kind == Entry::Kind::linked) return !links[entry.index];
        return entry.kind == Entry::Kind::added ? !fresh[entry.index] : !old[entry.index];
    });
    return entries;
}

std::vector<std::uint32_t> old_sections(const Compared& compared, const Entry& entry) {
    if (entry.kind == Entry::Kind::added) return {};
    if (entry.kind == Entry::Kind::removed) return {entry.index};
    return compared.alignment.links[entry.index].earlier;
}

std::vector<std::uint32_t> fresh_sections(const Compared& compared, const Entry& entry) {
    if (entry.kind == Entry::Kind::removed) return {};
    if (entry.kind == Entry::Kind::added) return {entry.index};
    return compared.alignment.links[entry.index].later;
}

std::string words_of(const std::vector<Relation>& relations) {
    std::string words;
    for (const Relation relation : relations)
        words.append(words.empty() ? "" : ", ").append(name_of(relation));
    return words;
}

std::string relations_of(const Compared& compared, const Entry& entry) {
    if (entry.kind == Entry::Kind::removed) return "removed";
    if (entry.kind == Entry::Kind::added) return "added";
    return words_of(compared.alignment.links[entry.index].relations);
}

std::string heading_of(const Report& report, std::uint32_t index) {
    const Section& section = report.outline.sections[index];
    const std::string title =
        section.title.empty() ? shown(opening_of(report, section)) : shown(section.title);
    return section.number.empty() ? title : shown(section.number) + " " + title;
}

std::string words_of(const WordCounts& counts) {
    if (counts.removed == 0 && counts.added == 0) return "no word changed";
    if (counts.removed == 0) return counted(counts.added, "word") + " added";
    if (counts.added == 0) return counted(counts.removed, "word") + " removed";
    return fmt::format("{} removed, {} added", counted(counts.removed, "word"), counts.added);
}

}  // namespace yearproof::cli
