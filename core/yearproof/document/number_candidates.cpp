// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/number_candidates.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace yearproof {
namespace {

constexpr int widest_gap = 3;
constexpr std::size_t longest_entry = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Of the marks "2.", "(2)" and "2)" only the first is how sections are numbered.
std::optional<DraftNumber> typed_number(const Drafts& drafts, const Draft& draft) {
    const Block& block = draft.block;
    if (block.kind == BlockKind::table || block.kind == BlockKind::footnote) return std::nullopt;
    const bool ordered =
        block.kind == BlockKind::list_item && !block.mark.empty() && is_digit(block.mark.front());
    if (ordered && !block.mark.ends_with('.')) return std::nullopt;
    const std::string_view words = ordered ? std::string_view(block.mark) : drafts.words(draft);
    if (words.empty() || !is_digit(words.front())) return std::nullopt;
    DraftNumber out{shape::number_at_begin(words), ordered};
    if (out.number.path.empty()) return std::nullopt;
    return out;
}

/// "Background ..... 4": a title with its page.
bool ends_with_page(std::string_view words) {
    const std::size_t number = words.find_last_not_of("0123456789");
    if (number == std::string_view::npos || number + 1 == words.size()) return false;
    const std::string_view before = words.substr(0, number + 1);
    return before.ends_with('\t') || before.ends_with("  ") || before.ends_with("..") ||
           before.ends_with(".. ") || before.ends_with(". . ");
}

/// A table of contents names sections that come later under the same number and title.
void leave_out_contents(const Drafts& drafts, std::vector<NumberCandidate>& candidates) {
    std::map<std::pair<std::vector<int>, std::string_view>, std::size_t> last;
    const auto key = [&drafts](const NumberCandidate& each) {
        return std::pair(each.typed.number.path, title_of(drafts, each));
    };
    const auto is_short = [&drafts](const NumberCandidate& each) {
        return title_of(drafts, each).size() <= longest_entry;
    };
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (is_short(candidates[i])) last[key(candidates[i])] = i;
    }
    std::vector<bool> entry(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const NumberCandidate& each = candidates[i];
        if (!is_short(each)) continue;
        const bool listed = (i + 1 < candidates.size() && touch(each, candidates[i + 1])) ||
                            (i > 0 && touch(each, candidates[i - 1]));
        const std::string_view title = title_of(drafts, each);
        const bool again = last[key(each)] > i + 1 && !shape::ends_sentence(title);
        const bool named = again || ends_with_page(title);
        entry[i] = listed && named && !drafts.list[each.place].source_heading;
    }
    std::size_t index = 0;
    std::erase_if(candidates, [&](const NumberCandidate&) { return entry[index++]; });
}

/// "5.4" or "5.3.1" right after "5.3": no decimal does that.
bool follows(const std::vector<int>& path, const NumberCandidate* before) {
    if (before == nullptr) return false;
    std::vector<int> expected = before->typed.number.path;
    if (path.size() == expected.size() + 1) expected.push_back(0);
    if (path.size() != expected.size()) return false;
    ++expected.back();
    return expected == path;
}

bool begins_with_capitals(std::string_view words) {
    return words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
}

/// Decimals begin sentences too ("2.5 times", "24.5 FTE"): they do not go on from what was last
/// numbered. `known`: the first part is that of a section near by.
bool is_section(const Drafts& drafts, const NumberCandidate& candidate,
                const NumberCandidate* before, bool known) {
    const std::string_view words = title_of(drafts, candidate);
    const std::vector<int>& path = candidate.typed.number.path;
    if (!shape::has_letter(words) || path.front() == 0) return false;
    if (drafts.list[candidate.place].source_heading || follows(path, before)) return true;
    if (path.size() > 2 || candidate.typed.number.full_stop) return known || path[1] == 1;
    if (shape::begins_small(words)) return false;
    const bool goes_on = known && (before == nullptr || path.front() >= before->value());
    return goes_on || ((known || path[1] == 1) && !begins_with_capitals(words));
}

}  // namespace

std::vector<NumberCandidate> number_candidates(const Drafts& drafts) {
    std::vector<NumberCandidate> out;
    for (std::size_t i = 0; i < drafts.list.size(); ++i) {
        std::optional<DraftNumber> typed = typed_number(drafts, drafts.list[i]);
        if (typed) out.push_back({i, std::move(*typed)});
    }
    leave_out_contents(drafts, out);
    return out;
}

std::string_view title_of(const Drafts& drafts, const NumberCandidate& candidate) {
    const std::string_view words = drafts.words(drafts.list[candidate.place]);
    return candidate.typed.from_mark ? words : words.substr(candidate.typed.number.title);
}

bool touch(const NumberCandidate& a, const NumberCandidate& b) {
    return a.place + 1 == b.place || b.place + 1 == a.place;
}

void accept_numbers_of_parts(const Drafts& drafts, std::vector<NumberCandidate>& candidates) {
    int current = 0;
    std::set<int> tops;
    const NumberCandidate* before = nullptr;
    for (NumberCandidate& candidate : candidates) {
        const int value = candidate.value();
        if (candidate.parts() == 1) tops.insert(value);
        if (candidate.parts() == 1 || candidate.typed.from_mark) continue;
        const bool near = value >= current && value <= current + widest_gap;
        candidate.accepted = is_section(drafts, candidate, before, near || tops.contains(value));
        if (!candidate.accepted) continue;
        current = value;
        before = &candidate;
    }
}

}  // namespace yearproof
