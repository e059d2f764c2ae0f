// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "ocr.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace yearproof::pdf {
namespace {

constexpr float least_sure = 40;      ///< of 100: below, it guessed at a stain
constexpr float of_the_size = 0.93F;  ///< a line's height, from its highest to its lowest letter
constexpr float same_size = 0.25F;    ///< lines that differ no more were printed in one
constexpr float widest_blank = 1.2F;  ///< of the size: wider gaps are between cells
constexpr std::size_t column_count = 12;  ///< level ... left top width height conf text
constexpr int line_level = 4, word_level = 5;

struct Row {
    std::array<std::string_view, column_count> columns;

    float number(std::size_t column) const {
        const std::string_view digits = columns[column];
        float value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    int level() const { return static_cast<int>(number(0)); }
    float left() const { return number(6); }
    float width() const { return number(8); }
    float height() const { return number(9); }
    float bottom() const { return number(7) + height(); }
    float sureness() const { return number(10); }
    std::string_view text() const { return columns[11]; }
};

std::string_view cut(std::string_view& from, char at) {
    const std::size_t end = std::min(from.find(at), from.size());
    const std::string_view out = from.substr(0, end);
    from.remove_prefix(std::min(end + 1, from.size()));
    return out;
}

Row row_of(std::string_view line) {
    Row row;
    for (auto& column : row.columns) column = cut(line, '\t');
    return row;
}

bool is_word(const Row& row) {
    return row.level() == word_level && row.sureness() >= least_sure &&
           row.text().find_first_not_of(' ') != std::string_view::npos;
}

float median_of(std::vector<float> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

class Picture {
public:
    Picture(float scale, Page& page) : scale_(scale), page_(page) {}

    void read(const std::vector<Row>& rows) {
        std::vector<float> heights;
        for (const Row& row : rows) {
            if (row.level() == line_level) heights.push_back(row.height());
        }
        usual_ = median_of(std::move(heights));
        for (std::size_t begin = 0; begin < rows.size();) {
            std::size_t end = begin + 1;
            while (end < rows.size() && rows[end].level() == word_level) ++end;
            if (rows[begin].level() == line_level) line(rows, begin, end);
            begin = end;
        }
    }

private:
    float scale_;
    Page& page_;
    float usual_ = 0;  ///< height of a line

    /// Its words stand on one line and have one size, whatever letters they are of.
    void line(const std::vector<Row>& rows, std::size_t begin, std::size_t end) {
        std::vector<float> bottoms;
        for (std::size_t i = begin + 1; i < end; ++i) bottoms.push_back(rows[i].bottom());
        const float base = median_of(std::move(bottoms)) * scale_;
        const float height = rows[begin].height();
        const bool usual = std::abs(height - usual_) <= same_size * usual_;
        const float size = (usual ? usual_ : height) * scale_ / of_the_size;
        bool first = true;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (!is_word(rows[i])) continue;
            word(rows[i], base, size, first);
            first = false;
        }
    }

    void word(const Row& row, float base, float size, bool first) {
        Word word{row.left() * scale_, (row.left() + row.width()) * scale_, base, size};
        word.begin = static_cast<std::uint32_t>(page_.text.size());
        word.length = static_cast<std::uint32_t>(row.text().size());
        word.blank_before = !first && word.left - page_.words.back().right < widest_blank * size;
        page_.text += row.text();
        page_.words.push_back(word);
    }
};

}  // namespace

void add_words(std::string_view table, float scale, Page& page) {
    std::vector<Row> rows;
    while (!table.empty()) rows.push_back(row_of(cut(table, '\n')));
    Picture(scale, page).read(rows);
}

}  // namespace yearproof::pdf
