// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/changes.h"

#include "yearproof/alignment/edits.h"
#include "yearproof/alignment/pairing.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yearproof {
namespace {

using lining_up::EditRun;
using lining_up::Paragraph;
using lining_up::ParagraphText;

/// Of a paragraph that is recognised in another section: a few words stand anywhere.
constexpr std::uint32_t fewest_words = 8;

/// The text of sections as it stands, block by block, headings left out.
std::vector<std::string_view> bytes_of(const Report& report,
                                       const std::vector<std::uint32_t>& sections) {
    std::vector<std::string_view> bytes;
    for (const std::uint32_t index : sections) {
        const Section& section = report.outline.sections[index];
        for (std::uint32_t b = section.first_block; b < section.end_block; ++b) {
            TextRange range = report.document.blocks[b].text;
            if (!section.heading.empty() && range.contains(section.heading))
                range.begin = section.heading.end;
            if (!range.empty()) bytes.push_back(report.document.words(range));
        }
    }
    return bytes;
}

ParagraphText text_of(const Report& report, const std::vector<std::uint32_t>& sections) {
    ParagraphText text;
    for (const std::uint32_t section : sections)
        add_paragraphs(report.document, report.outline.sections[section], text);
    return text;
}

/// Two texts, paragraph by paragraph.
class Comparer {
public:
    Comparer(const Report& earlier, const Report& later, const ParagraphText& a,
             const ParagraphText& b)
        : earlier_(earlier), later_(later), a_(a), b_(b) {}

    TextChange run() {
        const auto pairs = pair_paragraphs(a_, b_);
        std::vector<bool> paired(a_.paragraphs.size());
        for (const auto& pair : pairs) paired[pair.earlier] = true;
        auto next = pairs.begin();
        std::uint32_t done = 0;  // of the earlier paragraphs
        for (std::uint32_t i = 0; i < b_.paragraphs.size(); ++i) {
            if (next == pairs.end() || next->later != i) {
                add_one_sided(b_, i, Edit::added);
                continue;
            }
            for (; !next->moved && done < next->earlier; ++done) {
                if (!paired[done]) add_one_sided(a_, done, Edit::removed);
            }
            add_pair(*next++);
        }
        for (; done < a_.paragraphs.size(); ++done) {
            if (!paired[done]) add_one_sided(a_, done, Edit::removed);
        }
        result_.words.before = worded(earlier_, a_, 0, size(a_));
        result_.words.after = worded(later_, b_, 0, size(b_));
        return std::move(result_);
    }

private:
    static std::uint32_t size(const ParagraphText& text) {
        return static_cast<std::uint32_t>(text.words.size());
    }

    static std::uint64_t worded(const Report& report, const ParagraphText& text,
                                std::uint32_t first, std::uint32_t end) {
        std::uint64_t count = 0;
        for (std::uint32_t i = first; i < end; ++i)
            count += static_cast<std::uint64_t>(
                lining_up::is_worded(report.document.words(text.words[i])));
        return count;
    }

    void add_removed(ParagraphChange& to, std::uint32_t first, std::uint32_t end) {
        if (first == end) return;
        to.runs.push_back({Edit::removed, a_.range(first, end), {}});
        result_.words.removed += worded(earlier_, a_, first, end);
    }

    void add_added(ParagraphChange& to, std::uint32_t first, std::uint32_t end) {
        if (first == end) return;
        to.runs.push_back({Edit::added, {}, b_.range(first, end)});
        result_.words.added += worded(later_, b_, first, end);
    }

    void add_one_sided(const ParagraphText& text, std::uint32_t index, Edit edit) {
        const Paragraph& paragraph = text.paragraphs[index];
        ParagraphChange& change = result_.paragraphs.emplace_back();
        (edit == Edit::removed ? change.earlier : change.later) = paragraph.text;
        edit == Edit::removed ? add_removed(change, paragraph.first, paragraph.end)
                              : add_added(change, paragraph.first, paragraph.end);
    }

    void add_pair(const lining_up::ParagraphPair& pair) {
        const Paragraph &a = a_.paragraphs[pair.earlier], &b = b_.paragraphs[pair.later];
        ParagraphChange& change = result_.paragraphs.emplace_back();
        change.earlier = a.text;
        change.later = b.text;
        change.moved = pair.moved;
        if (a.hash == b.hash) {
            change.runs.push_back({Edit::kept, a_.range(a.first, a.end), b_.range(b.first, b.end)});
            return;
        }
        for (const EditRun& run : lining_up::edits_between(a_.hashes_of(a), b_.hashes_of(b)))
            add_run(change, run, a.first, b.first);
    }

    void add_run(ParagraphChange& to, const EditRun& run, std::uint32_t a, std::uint32_t b) {
        if (run.kept) {
            to.runs.push_back({Edit::kept, a_.range(a + run.earlier, a + run.earlier_end),
                               b_.range(b + run.later, b + run.later_end)});
            return;
        }
        add_removed(to, a + run.earlier, a + run.earlier_end);
        add_added(to, b + run.later, b + run.later_end);
    }

    const Report& earlier_;
    const Report& later_;
    const ParagraphText& a_;
    const ParagraphText& b_;
    TextChange result_;
};

}  // namespace

WordCounts& WordCounts::operator+=(const WordCounts& other) {
    before += other.before;
    after += other.after;
    removed += other.removed;
    added += other.added;
    return *this;
}

/// Where the paragraphs of both reports stand that each has once.
class TextChanges::Elsewhere {
public:
    Elsewhere(const Report& earlier, const Report& later) {
        add(earlier, &Places::earlier, &Places::times_earlier);
        add(later, &Places::later, &Places::times_later);
    }

    /// The section of the later report, where `of_earlier`, else of the earlier.
    std::int32_t find(std::uint64_t hash, bool of_earlier) const {
        const auto found = places_.find(hash);
        if (found == places_.end()) return -1;
        const Places& places = found->second;
        if (places.times_earlier != 1 || places.times_later != 1) return -1;
        return static_cast<std::int32_t>(of_earlier ? places.later : places.earlier);
    }

private:
    struct Places {
        std::uint32_t earlier = 0, later = 0;
        std::uint32_t times_earlier = 0, times_later = 0;
    };

    void add(const Report& report, std::uint32_t Places::*where, std::uint32_t Places::*times) {
        ParagraphText text;
        for (std::uint32_t i = 0; i < report.outline.sections.size(); ++i) {
            text.paragraphs.clear();
            text.hashes.clear();
            text.words.clear();
            add_paragraphs(report.document, report.outline.sections[i], text);
            for (const Paragraph& paragraph : text.paragraphs) {
                if (paragraph.end - paragraph.first < fewest_words) continue;
                Places& places = places_[paragraph.hash];
                places.*where = i;
                ++(places.*times);
            }
        }
    }

    std::unordered_map<std::uint64_t, Places> places_;
};

TextChanges::TextChanges(const Report& earlier, const Report& later)
    : earlier_(earlier), later_(later) {}

TextChanges::~TextChanges() = default;

const TextChanges::Elsewhere& TextChanges::elsewhere() const {
    if (!elsewhere_) elsewhere_ = std::make_unique<const Elsewhere>(earlier_, later_);
    return *elsewhere_;
}

TextChange TextChanges::of(const std::vector<std::uint32_t>& earlier,
                           const std::vector<std::uint32_t>& later) const {
    const ParagraphText a = text_of(earlier_, earlier), b = text_of(later_, later);
    TextChange change = Comparer(earlier_, later_, a, b).run();
    const auto look = [&](const ParagraphText& text, TextRange ParagraphChange::*side) {
        std::unordered_map<std::uint32_t, std::uint64_t> hashes;  // by where it begins
        for (const Paragraph& paragraph : text.paragraphs)
            hashes[paragraph.text.begin] = paragraph.hash;
        for (ParagraphChange& one : change.paragraphs) {
            if (one.on_both() || (one.*side).empty()) continue;
            one.elsewhere = elsewhere().find(hashes[(one.*side).begin], &text == &a);
        }
    };
    look(a, &ParagraphChange::earlier);
    look(b, &ParagraphChange::later);
    return change;
}

bool TextChanges::is_untouched(const Link& link) const {
    return bytes_of(earlier_, link.earlier) == bytes_of(later_, link.later);
}

WordCounts TextChanges::count(const Link& link) const {
    const ParagraphText a = text_of(earlier_, link.earlier), b = text_of(later_, link.later);
    return Comparer(earlier_, later_, a, b).run().words;
}

}  // namespace yearproof
