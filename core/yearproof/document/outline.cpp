// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/outline.h"

#include "yearproof/document/number_path.h"
#include "yearproof/document/shape.h"
#include "yearproof/source/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace yearproof {
namespace {

constexpr int deepest = 20;

/// Which depth of numbering each level of markup stands for, where a document keeps to one.
class MarkupLevels {
public:
    explicit MarkupLevels(const std::vector<Section>& sections, const Document& document) {
        std::map<int, std::set<int>> depths;
        for (const Section& section : sections) {
            const int level = document.blocks[section.first_block].level;
            if (level > 0 && !section.path.empty())
                depths[level].insert(static_cast<int>(section.path.size()));
            numbered_ |= !section.path.empty();
            used_ |= level > 0;
        }
        for (const auto& [level, found] : depths) {
            consistent_ &= found.size() == 1;
            depth_[level] = *found.begin();
        }
        consistent_ &= depths.size() > 1 || !numbered_;
    }

    bool numbered() const { return numbered_; }
    bool used() const { return !depth_.empty() || used_; }
    bool consistent() const { return consistent_; }

    /// 0: the markup does not say.
    int depth_of(int level) const {
        if (!numbered_ || level == 0) return level;
        if (!consistent_) return 0;
        const auto above = depth_.upper_bound(level);
        if (above == depth_.begin()) return 1;
        const auto& [known, depth] = *std::prev(above);
        return depth + (level - known);
    }

private:
    std::map<int, int> depth_;
    bool numbered_ = false, consistent_ = true, used_ = false;
};

class Reader {
public:
    explicit Reader(const Document& document) : document_(document) {}

    Outline read() {
        collect();
        mend_paths();
        set_levels();
        set_blocks();
        return std::move(outline_);
    }

private:
    static constexpr auto none = static_cast<std::size_t>(-1);

    const Document& document_;
    Outline outline_;
    std::vector<std::size_t>
        next_numbered_;  ///< of each section, the first with a number from it on
    /// One below the last heading so far that has a level of markup, and that has a number.
    int below_marked_ = 1, below_numbered_ = 1;

    std::vector<Section>& sections() { return outline_.sections; }

    void collect() {
        for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
            const Block& block = document_.blocks[i];
            const bool begins = block.kind == BlockKind::heading || !block.number.empty();
            if (begins) sections().push_back(section_of(block, i));
            if (!begins && sections().empty()) {
                sections().emplace_back();
            }
        }
    }

    Section section_of(const Block& block, std::uint32_t index) const {
        Section section;
        section.first_block = index;
        section.level = 1;
        section.numbered_paragraph = block.kind != BlockKind::heading;
        section.number_range = block.number;
        if (!block.number.empty()) {
            section.path = shape::number_at_begin(document_.words(block.text)).path;
        } else if (const std::uint32_t length = shape::lettered_number(document_.words(block.text));
                   length > 0) {
            section.number_range = {block.text.begin, block.text.begin + length};
        }
        section.number = document_.words(section.number_range);
        section.heading = section.numbered_paragraph ? with_stop(section.number_range) : block.text;
        if (!section.numbered_paragraph) section.title = title_of(block.text, section.number_range);
        return section;
    }

    /// Of numbers that were mistyped, so that they do not tear the outline apart.
    void mend_paths() {
        std::vector<Section*> numbered;
        for (Section& section : sections()) {
            if (!section.path.empty()) numbered.push_back(&section);
        }
        for (std::size_t i = 0; i + 1 < numbered.size(); ++i) {
            auto meant = meant_by_mistyped(i == 0 ? NumberPath{} : numbered[i - 1]->path,
                                           numbered[i]->path, numbered[i + 1]->path);
            if (meant) numbered[i]->path = std::move(*meant);
        }
    }

    TextRange with_stop(TextRange number) const {
        const bool stop = number.end < document_.text.size() && document_.text[number.end] == '.';
        return {number.begin, number.end + (stop ? 1 : 0)};
    }

    std::string title_of(TextRange heading, TextRange number) const {
        std::string_view words = document_.words(heading);
        if (!number.empty()) {
            words.remove_prefix(number.end - heading.begin);
            if (words.starts_with('.')) words.remove_prefix(1);
        }
        return collapsed(words);
    }

    void set_levels() {
        const MarkupLevels markup(sections(), document_);
        find_numbered();
        std::vector<std::int32_t> open;
        for (std::size_t i = 0; i < sections().size(); ++i) {
            Section& section = sections()[i];
            if (is_front(section)) {
                section.level = 0;
                continue;
            }
            close_before(open, section, unnumbered_level(i, markup));
            section.parent = open.empty() ? -1 : open.back();
            open.push_back(static_cast<std::int32_t>(i));
            note_heading(section);
        }
    }

    void find_numbered() {
        next_numbered_.assign(sections().size() + 1, none);
        for (std::size_t i = sections().size(); i-- > 0;)
            next_numbered_[i] = sections()[i].path.empty() ? next_numbered_[i + 1] : i;
    }

    void note_heading(const Section& section) {
        const Block& block = document_.blocks[section.first_block];
        if (block.kind != BlockKind::heading) return;
        if (block.level > 0) below_marked_ = section.level + 1;
        if (!block.number.empty()) below_numbered_ = section.level + 1;
    }

    bool is_front(const Section& section) const {
        const Block& block = document_.blocks[section.first_block];
        return block.kind != BlockKind::heading && section.number.empty();
    }

    /// Closes what does not hold the section, and sets its level.
    void close_before(std::vector<std::int32_t>& open, Section& section, int level) {
        const auto last = [&]() -> const Section& {
            return sections()[static_cast<std::size_t>(open.back())];
        };
        const int depth = static_cast<int>(section.path.size());
        if (section.numbered_paragraph) {
            // A heading without a number holds the numbered paragraphs after it, whatever their
            // depth.
            while (!open.empty() && !last().path.empty() &&
                   static_cast<int>(last().path.size()) >= depth)
                open.pop_back();
            level = open.empty() ? depth : last().level + 1;
        } else {
            if (depth > 0) level = depth;
            while (!open.empty() && last().level >= level) open.pop_back();
        }
        section.level = static_cast<std::uint8_t>(std::clamp(level, 1, deepest));
    }

    int unnumbered_level(std::size_t index, const MarkupLevels& markup) {
        const int level = document_.blocks[sections()[index].first_block].level;
        if (const int depth = markup.depth_of(level); depth > 0) return depth;
        if (markup.used() && markup.consistent()) return below_marked_;
        return markup.numbered() ? level_by_context(index) : 1;
    }

    /// Between "3.3" and "3.4" it heads what follows; before the first number and after the last it
    /// is at the top.
    int level_by_context(std::size_t index) {
        const std::size_t next = next_numbered_[index];
        if (next_numbered_[0] >= index || next == none) return 1;
        const Section& numbered = sections()[next];
        if (numbered.numbered_paragraph) return std::max(2, static_cast<int>(numbered.path.size()));
        return below_numbered_;
    }

    void set_blocks() {
        const auto blocks = static_cast<std::uint32_t>(document_.blocks.size());
        outline_.section_of.resize(blocks);
        for (std::size_t i = 0; i < sections().size(); ++i) {
            Section& section = sections()[i];
            section.end_block = i + 1 < sections().size() ? sections()[i + 1].first_block : blocks;
            for (std::uint32_t block = section.first_block; block < section.end_block; ++block) {
                outline_.section_of[block] = static_cast<std::uint32_t>(i);
            }
        }
    }
};

}  // namespace

Outline read_outline(const Document& document) { return Reader(document).read(); }

std::string_view name_of(const Section& section) {
    return section.number.empty() ? section.title : section.number;
}

}  // namespace yearproof
