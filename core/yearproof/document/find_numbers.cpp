// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/draft.h"

#include <algorithm>
#include <optional>
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
        for (std::size_t i = 0; i < candidates_.size(); ++i) accept_parts(i);
        for (std::size_t i = 0; i < candidates_.size(); ++i) confirm_by_child(i);
        for (std::size_t i = 0; i < candidates_.size(); ++i) accept_single(i);
        drop_lonely_chain();
        apply();
    }

private:
    Drafts& drafts_;
    std::vector<Candidate> candidates_;
    int last_top_ = 0;

    const Draft& draft(const Candidate& candidate) const { return drafts_.list[candidate.place]; }

    std::string_view title(const Candidate& candidate) const {
        const std::string_view words = drafts_.words(draft(candidate));
        return candidate.typed.from_mark ? words : words.substr(candidate.typed.number.title);
    }

    const Candidate* parts_after(std::size_t index) const {
        for (std::size_t i = index + 1; i < candidates_.size(); ++i) {
            if (candidates_[i].parts() > 1 && candidates_[i].accepted) return &candidates_[i];
        }
        return nullptr;
    }

    const Candidate* parts_before(std::size_t index) const {
        for (std::size_t i = index; i-- > 0;) {
            if (candidates_[i].parts() > 1 && candidates_[i].accepted) return &candidates_[i];
        }
        return nullptr;
    }

    void accept_parts(std::size_t index) {
        Candidate& candidate = candidates_[index];
        if (candidate.parts() < 2 || candidate.typed.from_mark) return;
        const std::string_view words = title(candidate);
        if (!shape::has_letter(words) || candidate.value() == 0) return;
        candidate.accepted = draft(candidate).source_heading || candidate.typed.number.full_stop ||
                             candidate.parts() > 2 || !shape::begins_small(words) || follows(index);
    }

    /// "5.4" right after "5.3": no decimal does that.
    bool follows(std::size_t index) const {
        const Candidate* before = parts_before(index);
        if (before == nullptr) return false;
        std::vector<int> expected = before->typed.number.path;
        ++expected.back();
        return expected == candidates_[index].typed.number.path;
    }

    bool is_title(const Candidate& candidate) const {
        if (draft(candidate).source_heading) return true;
        const std::string_view words = title(candidate);
        return shape::has_letter(words) && words.size() <= longest_title &&
               !shape::begins_small(words) &&
               (!shape::ends_sentence(words) || shape::ends_with_colon(words)) &&
               !words.ends_with(',');
    }

    /// "2." before "2.1", and no other "2." nearer to it.
    void confirm_by_child(std::size_t index) {
        Candidate& candidate = candidates_[index];
        if (candidate.parts() != 1 || !is_title(candidate)) return;
        for (std::size_t i = index + 1; i < candidates_.size(); ++i) {
            const Candidate& after = candidates_[i];
            const bool same = after.value() == candidate.value();
            if (after.parts() == 1 && same && is_title(after)) return;
            if (after.parts() == 1 || !after.accepted) continue;
            const Candidate* before = parts_before(index);
            const bool within = before != nullptr && before->value() == candidate.value();
            candidate.child_confirmed = same && (!within || after.typed.number.path[1] == 1);
            return;
        }
    }

    bool is_neighbour(std::size_t index, std::size_t other, int step) const {
        const Candidate& a = candidates_[index];
        const Candidate& b = candidates_[other];
        const bool next = b.place + 1 == a.place || a.place + 1 == b.place;
        return next && b.parts() == 1 && b.value() == a.value() + step &&
               !draft(b).source_heading && !b.child_confirmed;
    }

    /// It stands among items of its own list, or holds a list below it.
    bool is_listed(std::size_t index) const {
        if (index > 0 && is_neighbour(index, index - 1, -1)) return true;
        if (index + 1 < candidates_.size() && is_neighbour(index, index + 1, 1)) return true;
        const Candidate& candidate = candidates_[index];
        if (!candidate.typed.from_mark || candidate.place + 1 >= drafts_.list.size()) return false;
        const Block& next = drafts_.list[candidate.place + 1].block;
        return next.kind == BlockKind::list_item && next.level > draft(candidate).block.level;
    }

    /// No other section's numbers go on around it.
    bool is_between_sections(std::size_t index) const {
        const int value = candidates_[index].value();
        const Candidate* before = parts_before(index);
        const Candidate* after = parts_after(index);
        return (before == nullptr || before->value() < value) &&
               (after == nullptr || after->value() > value);
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
        const bool marked =
            candidate.typed.number.full_stop || draft(candidate).source_heading || last_top_ > 0;
        candidate.accepted =
            candidate.child_confirmed ||
            (marked && is_title(candidate) && is_expected(candidate) &&
             is_between_sections(index) && (draft(candidate).source_heading || !is_listed(index)));
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
