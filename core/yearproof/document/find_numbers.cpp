// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

// Which numbers at the beginning of a block are section numbers, and which belong to a list or to a
// sentence, is told by sequence and form alone. Numbers of several parts ("6.8.4") are taken unless
// they look like a decimal. A single number
// ("2.", "6") is a section when what follows it is numbered below it, or when it goes on where the
// last section stopped, outside of any other section's numbers, and does not stand among its
// neighbours of a list.

namespace yearproof {
namespace {

constexpr std::size_t longest_title = 160;
constexpr int widest_gap = 3;

struct Candidate {
    std::size_t place = 0;  ///< of the draft
    DraftNumber typed;
    bool accepted = false;
    bool child_confirmed = false;
    int value() const { return typed.number.path.front(); }
    std::size_t parts() const { return typed.number.path.size(); }
};

/// "2.", "(2)", "2)": only the first is how sections are numbered.
std::optional<DraftNumber> number_of_mark(const Draft& draft) {
    if (!draft.block.mark.ends_with('.')) return std::nullopt;
    DraftNumber out{shape::number_at_begin(draft.block.mark), true};
    if (out.number.path.empty()) return std::nullopt;
    return out;
}

std::optional<DraftNumber> typed_number(const Drafts& drafts, const Draft& draft) {
    if (draft.block.kind == BlockKind::table || draft.block.kind == BlockKind::footnote)
        return std::nullopt;
    const bool item = draft.block.kind == BlockKind::list_item;
    if (item && !draft.block.mark.empty() && draft.block.mark.front() >= '0' &&
        draft.block.mark.front() <= '9') {
        return number_of_mark(draft);
    }
    const std::string_view words = drafts.words(draft);
    if (words.empty() || words.front() < '0' || words.front() > '9') return std::nullopt;
    DraftNumber out{shape::number_at_begin(words), false};
    if (out.number.path.empty()) return std::nullopt;
    return out;
}

class Finder {
public:
    explicit Finder(Drafts& drafts) : drafts_(drafts) {
        for (std::size_t i = 0; i < drafts.list.size(); ++i) {
            std::optional<DraftNumber> typed = typed_number(drafts, drafts.list[i]);
            if (typed) candidates_.push_back({i, std::move(*typed)});
        }
    }

    void find() {
        pass_over_contents();
        accept_parts();
        find_neighbours();
        confirm_by_children();
        for (std::size_t i = 0; i < candidates_.size(); ++i) accept_single(i);
        drop_lonely_chain();
        apply();
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Drafts& drafts_;
    std::vector<Candidate> candidates_;
    std::vector<std::size_t> parts_before_, parts_after_;  ///< the accepted ones of several parts
    int last_top_ = 0;

    const Draft& draft(const Candidate& candidate) const { return drafts_.list[candidate.place]; }

    std::string_view title(const Candidate& candidate) const {
        const std::string_view words = drafts_.words(draft(candidate));
        return candidate.typed.from_mark ? words : words.substr(candidate.typed.number.title);
    }

    bool is_title(const Candidate& candidate) const {
        if (draft(candidate).source_heading) return true;
        const std::string_view words = title(candidate);
        return shape::has_letter(words) && words.size() <= longest_title &&
               !shape::begins_small(words) &&
               (!shape::ends_sentence(words) || shape::ends_with_colon(words)) &&
               !words.ends_with(',');
    }

    bool touches(std::size_t index, std::size_t other) const {
        return other < candidates_.size() &&
               (candidates_[index].place + 1 == candidates_[other].place ||
                candidates_[other].place + 1 == candidates_[index].place);
    }

    /// A table of contents names sections that come later under the same number and title.
    void pass_over_contents() {
        std::map<std::pair<std::vector<int>, std::string_view>, std::size_t> last;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            last[{candidates_[i].typed.number.path, title(candidates_[i])}] = i;
        }
        std::vector<bool> entry(candidates_.size());
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& each = candidates_[i];
            const bool listed = touches(i, i + 1) || (i > 0 && touches(i, i - 1));
            const bool again = last[{each.typed.number.path, title(each)}] > i;
            entry[i] =
                !draft(each).source_heading && listed && (again || ends_with_page(title(each)));
        }
        for (std::size_t i = candidates_.size(); i-- > 0;) {
            if (entry[i]) candidates_.erase(candidates_.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    /// "Background ..... 4": a title with its page.
    static bool ends_with_page(std::string_view words) {
        const std::size_t number = words.find_last_not_of("0123456789");
        if (number == std::string_view::npos || number + 1 == words.size()) return false;
        const std::string_view before = words.substr(0, number + 1);
        return before.ends_with('\t') || before.ends_with("  ") || before.ends_with("..") ||
               before.ends_with(".. ") || before.ends_with(". . ");
    }

    void accept_parts() {
        int current = 0;
        std::set<int> tops;
        const Candidate* before = nullptr;
        for (Candidate& candidate : candidates_) {
            if (candidate.parts() == 1) tops.insert(candidate.value());
            if (candidate.parts() == 1 || candidate.typed.from_mark) continue;
            const bool near =
                candidate.value() >= current && candidate.value() <= current + widest_gap;
            const bool known = near || tops.contains(candidate.value());
            candidate.accepted = is_section(candidate, before, known);
            if (!candidate.accepted) continue;
            current = candidate.value();
            before = &candidate;
        }
    }

    /// Decimals begin sentences too ("2.5 times", "24.5 FTE"): they do not go on from what was last
    /// numbered.
    bool is_section(const Candidate& candidate, const Candidate* before, bool known) const {
        const std::string_view words = title(candidate);
        const std::vector<int>& path = candidate.typed.number.path;
        if (!shape::has_letter(words) || path.front() == 0) return false;
        if (draft(candidate).source_heading || follows(path, before)) return true;
        if (path.size() > 2 || candidate.typed.number.full_stop) return known || path[1] == 1;
        if (shape::begins_small(words)) return false;
        return known ? before == nullptr || path.front() >= before->value() ||
                           !begins_with_capitals(words)
                     : path[1] == 1 && !begins_with_capitals(words);
    }

    /// "5.4" or "5.3.1" or "6.1" right after "5.3": no decimal does that.
    static bool follows(const std::vector<int>& path, const Candidate* before) {
        if (before == nullptr) return false;
        std::vector<int> expected = before->typed.number.path;
        if (path.size() == expected.size() + 1) expected.push_back(0);
        if (path.size() != expected.size()) return false;
        ++expected.back();
        return expected == path;
    }

    static bool begins_with_capitals(std::string_view words) {
        return words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
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
        const bool heading = draft(candidate).source_heading;
        const bool marked = candidate.typed.number.full_stop || heading || last_top_ > 0;
        candidate.accepted = candidate.child_confirmed ||
                             (marked && is_title(candidate) && is_expected(candidate) &&
                              is_between_sections(index) && (heading || !is_listed(index)));
        if (candidate.accepted) last_top_ = candidate.value();
    }

    /// One "1." alone, with nothing numbered below or after it, is no outline.
    void drop_lonely_chain() {
        const auto accepted = std::count_if(candidates_.begin(), candidates_.end(),
                                            [](const Candidate& c) { return c.accepted; });
        if (accepted != 1) return;
        for (Candidate& candidate : candidates_)
            candidate.accepted &= draft(candidate).source_heading;
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
