// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "ruled.h"

#include "letters.h"
#include "segments.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yearproof::pdf {
namespace {

constexpr float slack = 2.5F;  ///< between rules that meet
constexpr std::size_t most_pairs = 2'000'000;
constexpr float most_padding = 8;
constexpr float next_line = 1.6F;  ///< of the size
constexpr std::size_t most_cells = 20'000;

/// Pieces of one line as one.
std::vector<Rule> joined(std::vector<Rule> rules, bool level) {
    const auto across = [level](const Rule& rule) { return level ? rule.top : rule.left; };
    const auto begin = [level](const Rule& rule) { return level ? rule.left : rule.top; };
    std::sort(rules.begin(), rules.end(), [&](const Rule& a, const Rule& b) {
        const float one = std::round(across(a)), other = std::round(across(b));
        return one != other ? one < other : begin(a) < begin(b);
    });
    std::vector<Rule> out;
    for (const Rule& rule : rules) {
        const bool near = !out.empty() && std::abs(across(out.back()) - across(rule)) <= 1.5F;
        float Rule::*const end = level ? &Rule::right : &Rule::bottom;
        if (near && begin(rule) <= out.back().*end + slack) {
            out.back().*end = std::max(out.back().*end, rule.*end);
        } else {
            out.push_back(rule);
        }
    }
    return out;
}

class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t of(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

private:
    std::vector<std::size_t> parent_;
};

bool meet(const Rule& level, const Rule& upright) {
    return upright.left >= level.left - slack && upright.left <= level.right + slack &&
           level.top >= upright.top - slack && level.top <= upright.bottom + slack;
}

std::vector<float> places(const std::vector<Rule>& rules, float Rule::*at) {
    std::vector<float> out;
    for (const Rule& rule : rules) out.push_back(rule.*at);
    std::sort(out.begin(), out.end());
    std::vector<float> apart;
    for (const float place : out) {
        if (apart.empty() || place - apart.back() > slack * 1.5F) apart.push_back(place);
    }
    return apart;
}

/// One connected set of rules.
struct Net {
    std::vector<Rule> level, upright;
};

class Cells {
public:
    Cells(const Net& net, const Page& page, std::vector<char>& taken)
        : net_(net), page_(page), taken_(taken), x_(places(net.upright, &Rule::left)),
          y_(places(net.level, &Rule::top)) {}

    /// Less than two columns or rows are a frame around text.
    bool is_table() const {
        if (x_.size() < 3 || y_.size() < 2) return false;
        const std::size_t cells = (x_.size() - 1) * (y_.size() - 1);
        const std::size_t rules = net_.level.size() + net_.upright.size();
        return cells >= 3 && cells <= most_cells && cells * rules <= most_pairs * 10;
    }

    FoundTable read() {
        FoundTable table{x_.front(), y_.front(), x_.back(), y_.back(), {}};
        rows_ = y_.size() - 1;
        columns_ = x_.size() - 1;
        covered_.assign(rows_ * columns_, 0);
        sort_words();
        for (std::size_t row = 0; row < rows_; ++row) read_row(row, table.grid);
        return table;
    }

    std::size_t filled() const { return filled_; }
    /// Its words are part of no paragraph any more.
    void take_words() {
        for (const auto& cell : words_) {
            for (const std::uint32_t word : cell) taken_[word] = 1;
        }
    }

private:
    const Net& net_;
    const Page& page_;
    std::vector<char>& taken_;
    std::vector<float> x_, y_;
    std::size_t rows_ = 0, columns_ = 0, filled_ = 0;
    std::vector<char> covered_;
    std::vector<std::vector<std::uint32_t>> words_;  ///< of each cell

    static std::ptrdiff_t slot(const std::vector<float>& edges, float at) {
        return std::upper_bound(edges.begin(), edges.end(), at) - edges.begin() - 1;
    }

    void sort_words() {
        words_.resize(rows_ * columns_);
        for (std::uint32_t i = 0; i < page_.words.size(); ++i) {
            const Word& word = page_.words[i];
            if (word.turn != 0 || taken_[i] != 0) continue;
            const auto column = slot(x_, word.middle()),
                       row = slot(y_, word.base - word.height() / 2);
            if (column < 0 || row < 0 || column >= static_cast<std::ptrdiff_t>(columns_) ||
                row >= static_cast<std::ptrdiff_t>(rows_))
                continue;
            words_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)]
                .push_back(i);
        }
    }

    bool ruled_right(std::size_t row, std::size_t column) const {
        const float at = x_[column + 1], middle = (y_[row] + y_[row + 1]) / 2;
        return std::any_of(net_.upright.begin(), net_.upright.end(), [&](const Rule& rule) {
            return std::abs(rule.left - at) <= slack * 1.5F && rule.top <= middle &&
                   rule.bottom >= middle;
        });
    }

    bool ruled_below(std::size_t row, std::size_t column) const {
        const float at = y_[row + 1], middle = (x_[column] + x_[column + 1]) / 2;
        return std::any_of(net_.level.begin(), net_.level.end(), [&](const Rule& rule) {
            return std::abs(rule.top - at) <= slack * 1.5F && rule.left <= middle &&
                   rule.right >= middle;
        });
    }

    void read_row(std::size_t row, Grid& grid) {
        GridRow cells;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (covered_[row * columns_ + column] == 0) cells.push_back(read_cell(row, column));
        }
        if (!cells.empty()) grid.push_back(std::move(cells));
    }

    GridCell read_cell(std::size_t row, std::size_t column) {
        std::size_t right = column + 1, below = row + 1;
        while (right < columns_ && !ruled_right(row, right - 1) &&
               covered_[row * columns_ + right] == 0)
            ++right;
        while (below < rows_ && !ruled_below(below - 1, column) &&
               covered_[below * columns_ + column] == 0)
            ++below;
        std::vector<std::uint32_t> words;
        for (std::size_t r = row; r < below; ++r) {
            for (std::size_t c = column; c < right; ++c) {
                covered_[r * columns_ + c] = 1;
                const auto& more = words_[r * columns_ + c];
                words.insert(words.end(), more.begin(), more.end());
            }
        }
        GridCell cell;
        cell.text = text_in(words, x_[column], x_[right], cell.header);
        cell.column_span = static_cast<int>(right - column);
        cell.row_span = static_cast<int>(below - row);
        filled_ += !cell.text.empty();
        return cell;
    }

    std::string text_in(const std::vector<std::uint32_t>& words, float left, float right,
                        bool& bold) const {
        if (words.empty()) return "";
        const Layout layout = lay_out(page_, words);
        std::string out;
        bold = true;
        const Segment* before = nullptr;
        for (const Segment& segment : layout.segments) {
            const std::string text = text_of(page_, layout, segment, {});
            if (before != nullptr && !is_cut(*before, out, segment, text, left, right)) out += ' ';
            out += text;
            bold = bold && segment.bold;
            before = &segment;
        }
        return out;
    }

    /// A word that is too long for its cell goes on in the next line, without a hyphen. Two figures
    /// of one length are two.
    static bool is_cut(const Segment& before, const std::string& text, const Segment& below,
                       const std::string& next, float left, float right) {
        if (below.base - before.base > next_line * before.size) return false;
        const float padding = before.left - left;
        if (padding > most_padding) return false;
        const bool full = before.right + 0.7F * before.size > right - padding;
        const bool one_word = before.last - before.first == 1;
        const bool word = is_letter(text.back()) && next.front() >= 'a' && next.front() <= 'z';
        const bool figure = is_digit(text.back()) && is_digit(next.front()) &&
                            below.width() < 0.95F * before.width();
        return full && one_word && (word || figure);
    }
};

std::vector<Net> nets_of(const std::vector<Rule>& level, const std::vector<Rule>& upright) {
    Groups groups(level.size() + upright.size());
    for (std::size_t i = 0; i < level.size(); ++i) {
        for (std::size_t j = 0; j < upright.size(); ++j) {
            if (meet(level[i], upright[j])) groups.join(i, level.size() + j);
        }
    }
    std::vector<Net> nets(level.size() + upright.size());
    for (std::size_t i = 0; i < level.size(); ++i) nets[groups.of(i)].level.push_back(level[i]);
    for (std::size_t j = 0; j < upright.size(); ++j)
        nets[groups.of(level.size() + j)].upright.push_back(upright[j]);
    std::erase_if(nets,
                  [](const Net& net) { return net.level.size() < 2 || net.upright.size() < 2; });
    return nets;
}

}  // namespace

std::vector<FoundTable> find_ruled_tables(const Page& page, std::vector<char>& taken) {
    std::vector<Rule> level, upright;
    for (const Rule& rule : page.rules) (rule.level() ? level : upright).push_back(rule);
    level = joined(std::move(level), true);
    upright = joined(std::move(upright), false);
    std::vector<FoundTable> out;
    if (level.size() < 2 || upright.size() < 2 || level.size() * upright.size() > most_pairs)
        return out;
    for (const Net& net : nets_of(level, upright)) {
        Cells cells(net, page, taken);
        if (!cells.is_table()) continue;
        FoundTable table = cells.read();
        if (cells.filled() < 3) continue;
        cells.take_words();
        out.push_back(std::move(table));
    }
    return out;
}

}  // namespace yearproof::pdf
