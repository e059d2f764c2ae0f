// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/alignment/pairing.h"

#include "yearproof/alignment/in_place.h"

#include <algorithm>

namespace yearproof::lining_up {
namespace {

constexpr double alike = 0.4;  ///< of the words of two paragraphs, the share that both have
constexpr std::size_t most_pairs = 4096;
constexpr std::int64_t window = 8;  ///< places, where there would be more pairs

struct Scored {
    double alike = 0;
    std::uint32_t distance = 0;
    std::uint32_t earlier = 0, later = 0;
};

struct Hashed {
    std::uint64_t hash = 0;
    std::uint32_t at = 0;
    friend auto operator<=>(const Hashed&, const Hashed&) = default;
};

std::vector<Hashed> by_hash(const ParagraphText& text) {
    std::vector<Hashed> result;
    for (std::uint32_t i = 0; i < text.paragraphs.size(); ++i)
        result.push_back({text.paragraphs[i].hash, i});
    std::sort(result.begin(), result.end());
    return result;
}

class Pairer {
public:
    Pairer(const ParagraphText& earlier, const ParagraphText& later)
        : earlier_(earlier), later_(later), taken_earlier_(earlier.paragraphs.size()),
          taken_later_(later.paragraphs.size()) {}

    std::vector<ParagraphPair> run() {
        pair_same();
        pair_alike();
        mark_moved();
        std::sort(pairs_.begin(), pairs_.end(),
                  [](const ParagraphPair& a, const ParagraphPair& b) { return a.later < b.later; });
        return std::move(pairs_);
    }

private:
    void take(std::uint32_t a, std::uint32_t b) {
        taken_earlier_[a] = taken_later_[b] = true;
        pairs_.push_back({a, b, false});
    }

    /// Of several that are the same on one side, the first goes with the first.
    void pair_same() {
        const auto a = by_hash(earlier_), b = by_hash(later_);
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a[i].hash == b[j].hash) {
                take(a[i++].at, b[j++].at);
            } else {
                ++(a[i].hash < b[j].hash ? i : j);
            }
        }
    }

    void pair_alike() {
        const auto a = left(taken_earlier_), b = left(taken_later_);
        const auto words_a = sorted_words(earlier_, a), words_b = sorted_words(later_, b);
        std::vector<Scored> scored;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const auto [from, to] = within_reach(i, a.size(), b.size());
            for (std::size_t j = from; j < to; ++j) {
                const double value =
                    are_of_one_label(a[i], b[j]) ? 1 : share_in_common(words_a[i], words_b[j]);
                if (value < alike) continue;
                const auto distance = static_cast<std::uint32_t>(i > j ? i - j : j - i);
                scored.push_back({value, distance, a[i], b[j]});
            }
        }
        std::sort(scored.begin(), scored.end(), [](const Scored& x, const Scored& y) {
            if (x.alike != y.alike) return x.alike > y.alike;
            if (x.distance != y.distance) return x.distance < y.distance;
            return x.earlier != y.earlier ? x.earlier < y.earlier : x.later < y.later;
        });
        for (const Scored& one : scored) {
            if (!taken_earlier_[one.earlier] && !taken_later_[one.later])
                take(one.earlier, one.later);
        }
    }

    /// Rows of a table are what their first cell says, whatever figures follow.
    bool are_of_one_label(std::uint32_t a, std::uint32_t b) const {
        const std::uint64_t label = earlier_.paragraphs[a].label;
        return label != 0 && label == later_.paragraphs[b].label;
    }

    static std::pair<std::size_t, std::size_t> within_reach(std::size_t i, std::size_t a,
                                                            std::size_t b) {
        if (a * b <= most_pairs) return {0, b};
        const auto middle = static_cast<std::int64_t>(i * b / a),
                   end = static_cast<std::int64_t>(b);
        return {static_cast<std::size_t>(std::clamp<std::int64_t>(middle - window, 0, end)),
                static_cast<std::size_t>(std::clamp<std::int64_t>(middle + window, 0, end))};
    }

    static std::vector<std::uint32_t> left(const std::vector<bool>& taken) {
        std::vector<std::uint32_t> result;
        for (std::uint32_t i = 0; i < taken.size(); ++i) {
            if (!taken[i]) result.push_back(i);
        }
        return result;
    }

    static std::vector<std::vector<std::uint64_t>>
    sorted_words(const ParagraphText& text, const std::vector<std::uint32_t>& paragraphs) {
        std::vector<std::vector<std::uint64_t>> result;
        for (const std::uint32_t p : paragraphs) {
            const auto words = text.hashes_of(text.paragraphs[p]);
            auto& sorted = result.emplace_back(words.begin(), words.end());
            std::sort(sorted.begin(), sorted.end());
        }
        return result;
    }

    static double share_in_common(const std::vector<std::uint64_t>& a,
                                  const std::vector<std::uint64_t>& b) {
        const auto [fewer, more] = std::minmax({a.size(), b.size()});
        if (2.0 * static_cast<double>(fewer) < alike * static_cast<double>(fewer + more)) return 0;
        std::size_t both = 0;
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a[i] == b[j]) {
                ++both;
                ++i;
                ++j;
            } else {
                ++(a[i] < b[j] ? i : j);
            }
        }
        return 2.0 * static_cast<double>(both) / static_cast<double>(a.size() + b.size());
    }

    void mark_moved() {
        std::vector<Placed> placed;
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const Paragraph& paragraph = earlier_.paragraphs[pairs_[i].earlier];
            placed.push_back(
                {pairs_[i].earlier, pairs_[i].later, i, {paragraph.end - paragraph.first, 0, 0}});
        }
        std::sort(placed.begin(), placed.end(),
                  [](const Placed& a, const Placed& b) { return a.earlier < b.earlier; });
        const auto stay = stay_in_place(placed);
        for (std::size_t i = 0; i < placed.size(); ++i) pairs_[placed[i].what].moved = !stay[i];
    }

    const ParagraphText& earlier_;
    const ParagraphText& later_;
    std::vector<bool> taken_earlier_, taken_later_;
    std::vector<ParagraphPair> pairs_;
};

}  // namespace

std::vector<ParagraphPair> pair_paragraphs(const ParagraphText& earlier,
                                           const ParagraphText& later) {
    return Pairer(earlier, later).run();
}

}  // namespace yearproof::lining_up
