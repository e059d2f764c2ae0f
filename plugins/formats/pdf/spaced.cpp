// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "spaced.h"

#include <yearproof/source/utf8.h>

#include <algorithm>
#include <cmath>

namespace yearproof::pdf {
namespace {

constexpr std::size_t fewest = 6;     ///< letters of a line that is set so
constexpr float widest = 0.6F;        ///< of the size, between two letters of a word
constexpr float same_gap = 0.12F;     ///< of the size: how much gaps differ
constexpr float widest_blank = 2.0F;  ///< of the size, between two words

class Joiner {
public:
    explicit Joiner(Page& page) : words_(page.words), text_(page.text) {}

    void join() {
        out_ = 0;
        for (std::size_t begin = 0; begin < words_.size();) {
            std::size_t end = begin + 1;
            while (end < words_.size() && is_letter(end - 1) && goes_on(end)) ++end;
            end - begin >= fewest ? join_run(begin, end) : keep(begin, end);
            begin = end;
        }
        words_.resize(out_);
    }

private:
    std::vector<Word>& words_;
    const std::string& text_;
    std::size_t out_ = 0;  ///< words that are written; they come before those that are read

    bool is_letter(std::size_t i) const {
        const Word& word = words_[i];
        return word.length <= 4 && text_[word.begin] != '.' &&
               decode(text_, word.begin).length == word.length;
    }

    float gap_before(std::size_t i) const { return words_[i].left - words_[i - 1].right; }

    bool goes_on(std::size_t i) const {
        const Word& last = words_[i - 1];
        const Word& next = words_[i];
        const float most = (next.blank_before ? widest_blank : widest) * last.size;
        return is_letter(i) && last.turn == next.turn && last.bold == next.bold &&
               last.mark == next.mark && last.begin + last.length == next.begin &&
               std::abs(last.size - next.size) < 0.1F && std::abs(last.base - next.base) < 0.1F &&
               gap_before(i) > 0 && gap_before(i) <= most;
    }

    void keep(std::size_t begin, std::size_t end) {
        for (; begin < end; ++begin) words_[out_++] = words_[begin];
    }

    /// The letters of a word stand as far apart as those of any other.
    void join_run(std::size_t begin, std::size_t end) {
        float least = 1e9F;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (!words_[i].blank_before) least = std::min(least, gap_before(i));
        }
        Word word = words_[begin];
        for (std::size_t i = begin + 1; i < end; ++i) {
            const Word next = words_[i];
            const float gap = next.left - word.right;
            if (next.blank_before || gap > least + same_gap * next.size) {
                words_[out_++] = word;
                word = next;
                continue;
            }
            word.right = next.right;
            word.length += next.length;
        }
        words_[out_++] = word;
    }
};

}  // namespace

void join_spaced_letters(Page& page) { Joiner(page).join(); }

}  // namespace yearproof::pdf
