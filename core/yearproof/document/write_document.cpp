// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yearproof {
namespace {

/// Tags that extraction left in the text ("22<sup>nd of</sup>").
constexpr std::array<std::string_view, 10> leftover_tags{"b",    "br",     "em",  "font", "i",
                                                         "span", "strong", "sub", "sup",  "u"};

constexpr std::string_view soft_hyphen = "\u00AD";

std::size_t leftover_length(std::string_view text) {
    const std::size_t close = text.substr(0, 200).find('>');
    if (close == std::string_view::npos || close < 2) return 0;
    std::string_view name = text.substr(1, close - 1);
    if (name.starts_with('/')) name.remove_prefix(1);
    name = name.substr(0, name.find_first_of(" /"));
    const bool known =
        std::find(leftover_tags.begin(), leftover_tags.end(), name) != leftover_tags.end();
    return known ? close + 1 : 0;
}

class Writer {
public:
    explicit Writer(Drafts drafts)
        : drafts_(std::move(drafts)), read_(drafts_.read),
          has_soft_hyphens_(read_.text.find(soft_hyphen) != std::string::npos) {}

    Document write() {
        out_.path = std::move(read_.path);
        out_.format = std::move(read_.format);
        out_.warnings = std::move(read_.warnings);
        out_.title_hint = std::move(read_.title_hint);
        out_.left_overs = std::move(read_.left_overs);
        out_.frames = std::move(read_.frames);
        out_.sees_left_overs = read_.sees_left_overs;
        out_.text.reserve(read_.text.size() + 64);
        out_.map.reserve(read_.map.size());
        out_.blocks.reserve(drafts_.list.size());
        for (Draft& draft : drafts_.list) write(draft);
        out_.source_text = std::move(read_.source_text);
        out_.lines = std::move(read_.lines);
        return std::move(out_);
    }

private:
    Drafts drafts_;
    Document& read_;
    Document out_;
    bool has_soft_hyphens_;  ///< where a word may be broken, if a line ends there

    std::uint32_t here() const { return static_cast<std::uint32_t>(out_.text.size()); }

    void write(Draft& draft) {
        if (!out_.text.empty() && !out_.blocks.empty()) out_.text.push_back('\n');
        Block block = std::move(draft.block);
        const TextRange source = block.text;
        block.text.begin = here();
        if (block.kind == BlockKind::table) {
            write_table(block);
        } else {
            write_number(draft, block, source);
            copy(source);
            for (std::size_t i = 0; i < draft.joined.size(); ++i) {
                join(i == 0 ? source : draft.joined[i - 1]);
                copy(draft.joined[i]);
            }
        }
        block.text.end = here();
        if (draft.number >= 0) block.mark.clear();
        if (!block.text.empty()) out_.blocks.push_back(std::move(block));
    }

    void write_table(Block& block) {
        Table table = std::move(read_.tables[static_cast<std::size_t>(block.table)]);
        block.table = static_cast<std::int32_t>(out_.tables.size());
        bool first = true;
        for (Row& row : table.rows) {
            for (Cell& cell : row.cells) {
                if (!first) out_.text.push_back('\n');
                first = false;
                const std::uint32_t begin = here();
                copy(cell.text);
                cell.text = {begin, here()};
            }
        }
        out_.tables.push_back(std::move(table));
    }

    /// The number that was typed as a list mark goes back into the text, where its section can
    /// point at it.
    void write_number(const Draft& draft, Block& block, TextRange source) {
        const shape::Number* number = drafts_.number_of(draft);
        if (number == nullptr) return;
        if (drafts_.numbers[static_cast<std::size_t>(draft.number)].from_mark)
            put_mark(block.mark, source.begin);
        block.number = {block.text.begin, block.text.begin + number->length};
    }

    void put_mark(const std::string& mark, std::uint32_t text_begin) {
        if (!read_.source_text.empty()) {
            const std::uint32_t end = read_.source_offset(text_begin);
            const std::size_t last =
                read_.source_text.find_last_not_of(" \t*_#[", end == 0 ? 0 : end - 1);
            const std::size_t begin =
                last == std::string::npos || last + 1 < mark.size() ? 0 : last + 1 - mark.size();
            if (read_.source_text.compare(begin, mark.size(), mark) == 0) {
                const auto at = static_cast<std::uint32_t>(begin);
                const auto size = static_cast<std::uint32_t>(mark.size());
                add_run({here(), at, size, true});
                add_run({here() + size, at + size, end - at - size, false});
            } else {
                add_run({here(), end, 0, false});
            }
        }
        out_.text += mark;
        out_.text += ' ';
    }

    /// A blank for what stood between two halves.
    void join(TextRange before) {
        // "long-" and "term" belong to one word.
        if (out_.text.size() > 1 && out_.text.back() == '-' &&
            out_.text[out_.text.size() - 2] != ' ')
            return;
        if (!read_.source_text.empty())
            add_run({here(), read_.source_offset(before.end, true), 1, true});
        out_.text += ' ';
    }

    void add_run(MapRun run) {
        if (!out_.map.empty()) {
            MapRun& last = out_.map.back();
            const bool continues = last.verbatim && run.verbatim &&
                                   last.text_begin + last.source_length == run.text_begin &&
                                   last.source_begin + last.source_length == run.source_begin;
            if (continues) {
                last.source_length += run.source_length;
                return;
            }
        }
        out_.map.push_back(run);
    }

    void copy(TextRange range) {
        const std::string_view text = read_.text;
        while (range.begin < range.end) {
            const std::size_t tag = text.substr(0, range.end).find('<', range.begin);
            const std::size_t length = tag == std::string_view::npos
                                           ? 0
                                           : leftover_length(text.substr(tag, range.end - tag));
            if (length == 0) {
                const std::size_t stop = tag == std::string_view::npos ? range.end : tag + 1;
                copy_plain({range.begin, static_cast<std::uint32_t>(stop)});
                range.begin = static_cast<std::uint32_t>(stop);
                continue;
            }
            copy_plain({range.begin, static_cast<std::uint32_t>(tag)});
            range.begin = static_cast<std::uint32_t>(tag + length);
        }
    }

    void copy_plain(TextRange range) {
        while (has_soft_hyphens_) {
            const std::string_view text = std::string_view(read_.text).substr(0, range.end);
            const std::size_t soft = text.find(soft_hyphen, range.begin);
            if (soft == std::string_view::npos) break;
            copy_piece({range.begin, static_cast<std::uint32_t>(soft)});
            range.begin = static_cast<std::uint32_t>(soft + soft_hyphen.size());
        }
        copy_piece(range);
    }

    void copy_piece(TextRange range) {
        if (range.empty()) return;
        copy_runs(range);
        std::size_t at = out_.text.size();
        out_.text.append(read_.text, range.begin, range.size());
        while ((at = out_.text.find('\n', at)) != std::string::npos) out_.text[at] = ' ';
    }

    void copy_runs(TextRange range) {
        auto run = std::upper_bound(
            read_.map.begin(), read_.map.end(), range.begin,
            [](std::uint32_t offset, const MapRun& each) { return offset < each.text_begin; });
        if (run != read_.map.begin()) --run;
        for (; run != read_.map.end() && run->text_begin < range.end; ++run) {
            MapRun copy = *run;
            const std::uint32_t skipped =
                range.begin > run->text_begin ? range.begin - run->text_begin : 0;
            copy.text_begin = here() + (run->text_begin + skipped - range.begin);
            if (run->verbatim) {
                if (skipped >= run->source_length) continue;
                const std::uint32_t room = range.end - (run->text_begin + skipped);
                copy.source_begin += skipped;
                copy.source_length = std::min(run->source_length - skipped, room);
            }
            add_run(copy);
        }
    }
};

}  // namespace

Document write_document(Drafts drafts) { return Writer(std::move(drafts)).write(); }

}  // namespace yearproof
