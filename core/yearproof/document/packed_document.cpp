// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/packed_document.h"

#include <concepts>
#include <cstring>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace yearproof {
namespace {

[[noreturn]] void refuse() { throw std::runtime_error("what came back is no document"); }

/// Writes the members one after the other: numbers as they lie in memory, texts and lists with
/// their length before them.
class Writer {
public:
    template <class... Members>
    void operator()(const Members&... members) {
        (write(members), ...);
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;

    template <class Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void write(Number number) {
        bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
    void write(TextRange range) { (*this)(range.begin, range.end); }
    void write(const std::string& text) {
        write(text.size());
        bytes_ += text;
    }
    template <class T>
    void write(const std::vector<T>& list) {
        write(list.size());
        for (const T& one : list) write(one);
    }
    template <class T>
    requires std::is_class_v<T>
    void write(const T& value) { members(*this, value); }
};

class Reader {
public:
    explicit Reader(std::string_view rest) : rest_(rest) {}
    template <class... Members>
    void operator()(Members&... members) {
        (read(members), ...);
    }
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;

    std::string_view take(std::size_t size) {
        if (size > rest_.size()) refuse();
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    void read(bool& flag) { flag = take(1).front() != 0; }
    template <class Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void read(Number& number) { std::memcpy(&number, take(sizeof number).data(), sizeof number); }
    void read(TextRange& range) { (*this)(range.begin, range.end); }
    void read(std::string& text) {
        std::size_t size = 0;
        read(size);
        text = take(size);
    }
    template <class T>
    void read(std::vector<T>& list) {
        std::size_t size = 0;
        read(size);
        // Each takes a byte at the least: no length makes a list larger than what was sent.
        if (size > rest_.size()) refuse();
        list.resize(size);
        for (T& one : list) read(one);
    }
    template <class T>
    requires std::is_class_v<T>
    void read(T& value) { members(*this, value); }
};

template <class T, class U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

template <class Io>
void members(Io& io, Like<Cell> auto& cell) {
    io(cell.text, cell.column_span, cell.row_span, cell.header);
}
template <class Io>
void members(Io& io, Like<Row> auto& row) {
    io(row.cells);
}
template <class Io>
void members(Io& io, Like<Table> auto& table) {
    io(table.rows);
}
template <class Io>
void members(Io& io, Like<Block> auto& block) {
    io(block.kind, block.level, block.text, block.mark, block.table, block.page, block.paragraph,
       block.bold, block.apart, block.number);
}
template <class Io>
void members(Io& io, Like<MapRun> auto& run) {
    io(run.text_begin, run.source_begin, run.source_length, run.verbatim);
}
template <class Io>
void members(Io& io, Like<LeftOver> auto& left_over) {
    io(left_over.kind, left_over.paragraph);
}
template <class Io>
void members(Io& io, Like<Frame> auto& frame) {
    io(frame.first, frame.last);
}
template <class Io>
void members(Io& io, Like<Document> auto& document) {
    io(document.text, document.blocks, document.tables, document.map, document.source_text,
       document.warnings, document.title_hint, document.left_overs, document.frames,
       document.sees_left_overs);
}

void demand(bool holds) {
    if (!holds) refuse();
}

void check_range(const Document& document, TextRange range) {
    demand(range.begin <= range.end && range.end <= document.text.size());
}

void check(const Document& document) {
    std::uint32_t end = 0;
    for (const Block& block : document.blocks) {
        check_range(document, block.text);
        demand(block.text.begin >= end && block.kind <= BlockKind::contact);
        demand(block.table >= -1 &&
               block.table < static_cast<std::int64_t>(document.tables.size()));
        demand((block.table >= 0) == (block.kind == BlockKind::table));
        check_range(document, block.number);
        end = block.text.end;
    }
    for (const Table& table : document.tables) {
        for (const Row& row : table.rows) {
            for (const Cell& cell : row.cells) check_range(document, cell.text);
        }
    }
    for (const LeftOver& each : document.left_overs) demand(each.kind <= LeftOverKind::highlight);
    std::uint32_t begin = 0;
    for (const MapRun& run : document.map) {
        demand(run.text_begin >= begin && run.text_begin <= document.text.size());
        demand(std::uint64_t{run.source_begin} + run.source_length <= document.source_text.size());
        begin = run.text_begin;
    }
}

}  // namespace

std::string pack_document(const Document& document) {
    Writer writer;
    writer(document);
    return writer.take();
}

Document unpack_document(std::string_view bytes) {
    Document document;
    Reader reader(bytes);
    reader(document);
    demand(reader.at_end());
    check(document);
    document.lines = document.source_text.empty() ? Lines() : Lines(document.source_text);
    return document;
}

}  // namespace yearproof
