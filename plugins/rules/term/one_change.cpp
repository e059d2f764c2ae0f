// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "one_change.h"

#include "side.h"

#include <yearproof/language/word_stem.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace yearproof::plugin {
namespace {

constexpr std::size_t most_alike = 8;  ///< sentences of one beginning or end that are looked at

class Finder {
public:
    Finder(const Report& earlier, const SentenceHashes& then, const Report& later,
           const SentenceHashes& now)
        : earlier_(earlier), later_(later), known_(then) {
        for (const Sentence& sentence : earlier_.sentences()) {
            if (holds(now, sentence.hash) || !earlier_.is_running(sentence)) continue;
            const Span span = earlier_.span(sentence);
            by_end_.push_back({earlier_.begin_key(span), span});
            by_end_.push_back({earlier_.end_key(span), span});
        }
        std::sort(by_end_.begin(), by_end_.end(), [](const Keyed& a, const Keyed& b) {
            return std::pair(a.key, a.span.first) < std::pair(b.key, b.span.first);
        });
    }

    Changes find() const {
        Changes found;
        if (by_end_.empty()) return found;
        for (const Sentence& sentence : later_.sentences()) {
            if (!holds(known_, sentence.hash) && later_.is_running(sentence))
                look(later_.span(sentence), found);
        }
        return found;
    }

private:
    static bool holds(const SentenceHashes& hashes, std::uint64_t hash) {
        return std::binary_search(hashes.begin(), hashes.end(), hash);
    }

    void look(Span now, Changes& found) const {
        std::vector<Span> alike;
        for (const std::uint64_t key : {later_.begin_key(now), later_.end_key(now)}) {
            auto at = std::lower_bound(
                by_end_.begin(), by_end_.end(), key,
                [](const Keyed& keyed, std::uint64_t wanted) { return keyed.key < wanted; });
            for (std::size_t i = 0; i < most_alike && at != by_end_.end() && at->key == key;
                 ++i, ++at)
                alike.push_back(at->span);
        }
        for (const Span then : alike) {
            if (compare(then, now, found)) return;
        }
    }

    bool same_token(std::uint32_t i, std::uint32_t k) const {
        if (earlier_.token(i).hash != later_.token(k).hash) return false;
        const std::string_view a = earlier_.text(i), b = later_.text(k);
        return a == b || lower_form(a) == lower_form(b);
    }
    /// What is left when the same words at both ends are taken off.
    bool compare(Span then, Span now, Changes& found) const {
        const Span all_then = then, all = now;
        while (then.size() > 0 && now.size() > 0 && same_token(then.first, now.first))
            ++then.first, ++now.first;
        while (then.size() > 0 && now.size() > 0 && same_token(then.end - 1, now.end - 1))
            --then.end, --now.end;
        const std::uint32_t common = all.size() - now.size();
        if (common < Side::fewest_words || 4 * common < 3 * all.size()) return false;
        return names(then, now, all, found.names) || words(then, now, all_then, all, found.words);
    }

    bool names(Span then, Span now, Span all, std::vector<NameChange>& found) const {
        if (then.size() == 0 || now.size() == 0) return one_word_less(then, now, found);
        if (const auto number = later_.definite_number(now, all.end)) {
            const auto before = earlier_.definite_number(then, then.end + 2);
            if (!before || *before == *number) return false;
            const Span told = later_.with_noun(now, all.end);
            then.end += told.end - now.end;
            found.push_back({earlier_.range(then), later_.range(told)});
            return true;
        }
        const bool starts = now.first == all.first;
        if (!earlier_.is_name(then, starts) || !later_.is_name(now, starts)) return false;
        if (earlier_.begins_little(then) != later_.begins_little(now) || is_one(then, now))
            return false;
        while (now.first > all.first && later_.is_capital(now.first - 1)) --now.first, --then.first;
        while (now.end < all.end && later_.is_capital(now.end)) ++now.end, ++then.end;
        found.push_back({earlier_.range(then), later_.range(now)});
        return true;
    }

    /// One word is another, or one of the two has a word more.
    bool words(Span then, Span now, Span all_then, Span all_now,
               std::vector<WordChange>& found) const {
        if (then.size() > 1 || now.size() > 1 || then.size() + now.size() == 0) return false;
        if ((then.size() == 1 && !earlier_.is_told(then.first)) ||
            (now.size() == 1 && !later_.is_told(now.first)))
            return false;
        WordChange change;
        change.opposite = is_opposite(then, now);
        change.number = (then.size() == 1 && !earlier_.is_word(then.first)) ||
                        (now.size() == 1 && !later_.is_word(now.first));
        if (change.number && is_measured(then, now)) return false;
        change.then = earlier_.hash(all_then);
        change.now = later_.hash(all_now);
        if (then.size() != now.size()) {
            if (then.first == all_then.first || then.end == all_then.end) return false;
            --then.first, --now.first, ++then.end, ++now.end;
        }
        change.earlier = earlier_.range(then);
        change.later = later_.range(now);
        found.push_back(change);
        return true;
    }
    /// "£1.4 million": other each year, and the same in some of them by chance.
    bool is_measured(Span then, Span now) const {
        const auto decimal = [](std::string_view text) { return text.find('.') != text.npos; };
        return (then.size() == 1 && decimal(earlier_.text(then.first))) ||
               (now.size() == 1 && decimal(later_.text(now.first)));
    }
    bool is_opposite(Span then, Span now) const {
        if (then.size() == 0) return later_.is_negation(now.first);
        if (now.size() == 0) return earlier_.is_negation(then.first);
        const Side::Pole a = earlier_.pole(then.first), b = later_.pole(now.first);
        return a.value != 0 && a.pair == b.pair && a.value == -b.value;
    }

    /// "Corporate Board" and "Corporate Parenting Board": a word within a name that one of them
    /// lacks.
    bool one_word_less(Span then, Span now, std::vector<NameChange>& found) const {
        if (then.size() + now.size() != 1) return false;
        const bool lost = now.size() == 0;
        if (!(lost ? earlier_.is_in_name(then.first) : later_.is_in_name(now.first))) return false;
        const Span then_name = earlier_.name_around(then), now_name = later_.name_around(now);
        if (std::min(then_name.size(), now_name.size()) < 2 ||
            std::max(then_name.size(), now_name.size()) > 2 * Side::longest_name)
            return false;
        found.push_back({earlier_.range(then_name), later_.range(now_name)});
        return true;
    }

    /// The same name in another form, or an acronym with other letters, which other rules tell.
    bool is_one(Span then, Span now) const {
        if (then.size() == 1 && now.size() == 1 && earlier_.is_acronym(then.first) &&
            later_.is_acronym(now.first))
            return true;
        return earlier_.stems(then) == later_.stems(now) ||
               earlier_.initials(then) == later_.initials(now) ||
               earlier_.letters(then) == later_.letters(now);
    }

    struct Keyed {
        std::uint64_t key = 0;
        Span span;
    };
    const Side earlier_, later_;
    const SentenceHashes& known_;  ///< of the earlier report
    /// Of the sentences that the later report does not have: by the words at either end, then in
    /// reading order.
    std::vector<Keyed> by_end_;
};

}  // namespace

SentenceHashes sentence_hashes(const Report& report) {
    SentenceHashes hashes;
    hashes.reserve(report.prose.sentences.size());
    for (const Sentence& sentence : report.prose.sentences) hashes.push_back(sentence.hash);
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

Changes find_changes(const Report& earlier, const SentenceHashes& then, const Report& later,
                     const SentenceHashes& now) {
    return Finder(earlier, then, later, now).find();
}

}  // namespace yearproof::plugin
