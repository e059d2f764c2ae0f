// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/number_candidates.h"
#include "yearproof/document/number_path.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

// Which numbers at the beginning of a block are section numbers, and which belong to a list or to a
// sentence, is told by sequence and form alone. Numbers of several parts ("6.8.4") are taken unless
// they look like a decimal. A single number ("2.", "6") is a section when what follows it is
// numbered below it, or when it goes on where the last section stopped, outside of any other
// section's numbers, and does not stand among its neighbours of a list. One that the numbers around
// it show to be mistyped is a section's too.

namespace yearproof {
namespace {

constexpr std::size_t longest_title = 160;
constexpr int widest_gap = 3;

class Finder {
    using Candidate = NumberCandidate;

public:
    explicit Finder(Drafts& drafts) : drafts_(drafts), candidates_(number_candidates(drafts)) {
        const auto marked = std::count_if(drafts.list.begin(), drafts.list.end(),
                                          [](const Draft& draft) { return draft.source_heading; });
        marks_headings_ = marked >= 3;
    }

    void find() {
        accept_numbers_of_parts(drafts_, candidates_);
        find_neighbours();
        confirm_by_children();
        for (std::size_t i = 0; i < candidates_.size(); ++i) accept_single(i);
        accept_mistyped();
        drop_lonely_chain();
        apply();
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Drafts& drafts_;
    std::vector<Candidate> candidates_;
    std::vector<std::size_t> parts_before_, parts_after_;  ///< the accepted ones of several parts
    int last_top_ = 0;
    bool marks_headings_ = false;

    const Draft& draft(const Candidate& candidate) const { return drafts_.list[candidate.place]; }

    bool is_title(const Candidate& candidate) const {
        if (draft(candidate).source_heading) return true;
        const std::string_view words = title_of(drafts_, candidate);
        return shape::has_letter(words) && words.size() <= longest_title &&
               !shape::begins_small(words) &&
               (!shape::ends_sentence(words) || shape::ends_with_colon(words)) &&
               !words.ends_with(',');
    }

    bool touches(std::size_t index, std::size_t other) const {
        return other < candidates_.size() && touch(candidates_[index], candidates_[other]);
    }

    void find_neighbours() {
        const std::size_t size = candidates_.size();
        parts_before_.assign(size, none);
        parts_after_.assign(size, none);
        const auto counts = [this](std::size_t i) {
            return candidates_[i].parts() > 1 && candidates_[i].accepted;
        };
        for (std::size_t i = 1; i < size; ++i)
            parts_before_[i] = counts(i - 1) ? i - 1 : parts_before_[i - 1];
        for (std::size_t i = size; i-- > 1;) parts_after_[i - 1] = counts(i) ? i : parts_after_[i];
    }

    /// "2." before "2.1", and no other "2." nearer to it; a heading of the source goes before one
    /// that is none.
    void confirm_by_children() {
        std::map<int, std::size_t> nearest;
        for (std::size_t i = candidates_.size(); i-- > 0;) {
            Candidate& candidate = candidates_[i];
            if (candidate.parts() != 1 || !is_title(candidate)) continue;
            const auto found = nearest.find(candidate.value());
            const std::size_t other = found == nearest.end() ? none : found->second;
            nearest[candidate.value()] = i;
            if (!has_child(i) || is_followed(i)) continue;
            const bool nearer = other != none && other < parts_after_[i];
            const bool stronger = nearer && draft(candidate).source_heading &&
                                  !draft(candidates_[other]).source_heading;
            if (nearer && !stronger) continue;
            candidate.child_confirmed = true;
            if (stronger) candidates_[other].child_confirmed = false;
        }
    }

    /// The next number of several parts is below it, and the one before is not.
    bool has_child(std::size_t index) const {
        if (parts_after_[index] == none) return false;
        const int value = candidates_[index].value();
        const Candidate& after = candidates_[parts_after_[index]];
        const bool within =
            parts_before_[index] != none && candidates_[parts_before_[index]].value() == value;
        return after.value() == value && (!within || after.typed.number.path[1] == 1);
    }

    /// The next block is the next of a list.
    bool is_followed(std::size_t index) const {
        return touches(index, index + 1) && is_step(index, index + 1, 1);
    }

    bool is_step(std::size_t index, std::size_t other, int step) const {
        const Candidate& b = candidates_[other];
        return b.parts() == 1 && b.value() == candidates_[index].value() + step &&
               !draft(b).source_heading && !b.child_confirmed;
    }

    /// It stands among items of its own list, or holds a list below it.
    bool is_listed(std::size_t index) const {
        if (index > 0 && touches(index, index - 1) && is_step(index, index - 1, -1)) return true;
        if (is_followed(index)) return true;
        const Candidate& candidate = candidates_[index];
        if (!candidate.typed.from_mark || candidate.place + 1 >= drafts_.list.size()) return false;
        const Block& next = drafts_.list[candidate.place + 1].block;
        return next.kind == BlockKind::list_item && next.level > draft(candidate).block.level;
    }

    /// No other section's numbers go on around it.
    bool is_between_sections(std::size_t index) const {
        const int value = candidates_[index].value();
        const std::size_t before = parts_before_[index], after = parts_after_[index];
        return (before == none || candidates_[before].value() < value) &&
               (after == none || candidates_[after].value() > value);
    }

    bool is_expected(const Candidate& candidate) const {
        const int step = candidate.value() - last_top_;
        if (step == 1) return true;
        const bool trusted =
            draft(candidate).source_heading && (last_top_ > 0 || candidate.typed.number.full_stop);
        return trusted && step >= 0 && step <= widest_gap;
    }

    void accept_single(std::size_t index) {
        Candidate& candidate = candidates_[index];
        if (candidate.parts() != 1) return;
        candidate.accepted = candidate.child_confirmed || goes_on(index);
        if (candidate.accepted) last_top_ = candidate.value();
    }

    bool goes_on(std::size_t index) const {
        const Candidate& candidate = candidates_[index];
        const bool heading = draft(candidate).source_heading;
        // Where headings are marked, a number alone makes none.
        if (!heading && (marks_headings_ || is_listed(index))) return false;
        const bool marked = candidate.typed.number.full_stop || heading || last_top_ > 0;
        return marked && is_title(candidate) && is_expected(candidate) &&
               is_between_sections(index);
    }

    /// "87" between 8.6 and 8.8; "6." right over 5.1, where no 5 is.
    void accept_mistyped() {
        std::size_t before = none;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            Candidate& candidate = candidates_[i];
            if (!candidate.accepted && !is_listed(i)) {
                if (auto meant = meant_by(i, before)) {
                    candidate.typed.number.path = std::move(*meant);
                    candidate.accepted = true;
                }
            }
            if (candidate.accepted) before = i;
        }
    }

    std::optional<NumberPath> meant_by(std::size_t index, std::size_t before) const {
        const Candidate& candidate = candidates_[index];
        if (shape::begins_small(title_of(drafts_, candidate))) return std::nullopt;
        std::size_t after = index + 1;
        while (after < candidates_.size() && !candidates_[after].accepted) ++after;
        if (after == candidates_.size()) return std::nullopt;
        auto meant =
            meant_by_mistyped(before == none ? NumberPath{} : candidates_[before].typed.number.path,
                              candidate.typed.number.path, candidates_[after].typed.number.path);
        const bool heads = (before != none && draft(candidate).source_heading) ||
                           nearly_touches(candidate, after);  // "7 March" is a heading, too
        if (meant && meant->size() == 1 && !(heads && is_title(candidate))) return std::nullopt;
        return meant;
    }

    /// Right over it, or with a line in between: "3. Early help", "Hubs", "3.1".
    bool nearly_touches(const Candidate& candidate, std::size_t other) const {
        const std::size_t place = candidates_[other].place;
        if (place == candidate.place + 1) return true;
        if (place != candidate.place + 2) return false;
        const TextRange between = drafts_.list[candidate.place + 1].block.text;
        return between.size() <= longest_title;
    }

    /// One "1." alone, with nothing numbered below or after it, is no outline; "# 1 March" is a
    /// date.
    void drop_lonely_chain() {
        const auto accepted = std::count_if(candidates_.begin(), candidates_.end(),
                                            [](const Candidate& c) { return c.accepted; });
        if (accepted != 1) return;
        for (Candidate& candidate : candidates_) {
            candidate.accepted &=
                draft(candidate).source_heading && candidate.typed.number.full_stop;
        }
    }

    void apply() {
        for (Candidate& candidate : candidates_) {
            if (!candidate.accepted) continue;
            Draft& draft = drafts_.list[candidate.place];
            draft.number = static_cast<std::int32_t>(drafts_.numbers.size());
            drafts_.numbers.push_back(std::move(candidate.typed));
            if (draft.block.kind != BlockKind::heading) {
                draft.block.kind = BlockKind::paragraph;
                draft.block.level = 0;
            }
        }
    }
};

}  // namespace

void find_numbers(Drafts& drafts) { Finder(drafts).find(); }

}  // namespace yearproof
