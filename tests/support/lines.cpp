// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "support/lines.h"

#include "yearproof/document/builder.h"

#include <algorithm>
#include <string_view>

namespace yearproof::test {
namespace {

constexpr std::string_view bar = " | ";

class LinesReader {
public:
    explicit LinesReader(const std::string& text) : source_(builder_.source_text(text)) {}

    Document read() {
        for (std::size_t begin = 0; begin < source_.size();) {
            const std::size_t end = std::min(source_.find('\n', begin), source_.size());
            read_line(begin, end);
            begin = end + 1;
        }
        close_table();
        return builder_.take();
    }

private:
    void read_line(std::size_t begin, std::size_t end) {
        const std::string_view line = source_.substr(begin, end - begin);
        const std::size_t marks = line.find_first_not_of('#');
        if (line.find(bar) != line.npos) return read_row(begin, end);
        close_table();
        if (line.empty()) return;
        if (marks > 0) {
            builder_.begin(BlockKind::heading, static_cast<int>(marks));
            put(begin + marks + 1, end);
        } else {
            builder_.begin(BlockKind::paragraph);
            put(begin, end);
        }
        builder_.end();
    }

    void read_row(std::size_t begin, std::size_t end) {
        if (!table_) builder_.begin(BlockKind::table);
        table_ = true;
        builder_.begin_row();
        for (std::size_t at = begin; at <= end;) {
            const std::size_t stop = std::min(source_.find(bar, at), end);
            builder_.begin_cell();
            put(at, stop);
            builder_.end_cell();
            at = stop + bar.size();
        }
        builder_.end_row();
    }

    void close_table() {
        if (table_) builder_.end();
        table_ = false;
    }

    void put(std::size_t begin, std::size_t end) {
        if (begin < end)
            builder_.verbatim(source_.substr(begin, end - begin),
                              static_cast<std::uint32_t>(begin));
    }

    DocumentBuilder builder_{"memory", "test"};
    std::string_view source_;
    bool table_ = false;
};

}  // namespace

Document document_of_lines(const std::string& text) { return LinesReader(text).read(); }

}  // namespace yearproof::test
