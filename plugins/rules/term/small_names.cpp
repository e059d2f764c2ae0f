// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "small_names.h"

#include <yearproof/language/word_stem.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <bitset>
#include <optional>
#include <unordered_map>

namespace yearproof::plugin {
namespace {

/// Two common words ("social care") are a name only where they are written so again and again.
constexpr std::uint32_t telling_words = 3, uses_of_two = 2;
constexpr std::size_t most_of_a_word = 64;  ///< names that begin with one word and are looked for
constexpr std::size_t small_uses = 3;       ///< beside which the one in capitals is odd
constexpr std::size_t most_evidence = 4;    ///< further places that are shown

/// The names of one report.
class Finder {
public:
    Finder(const Report& report, const Name* first, const Name* end,
           const std::vector<bool>& covered)
        : report_(report), tokens_(report.prose.tokens), covered_(covered) {
        for (const Name* name = first; name != end; ++name) {
            if (is_name(*name)) take_in(*name);
        }
    }

    void find(std::vector<Finding>& found) {
        if (begins_.none()) return;
        for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
            if (begins_[tokens_[i].hash % begins_.size()] && is_small(i)) i = look(i);
        }
        for (const std::uint64_t key : seen_) judge(known_.at(key), found);
    }

private:
    struct Known {
        const Name* name = nullptr;
        std::vector<const Name*> capitals;
        std::vector<TextRange> small;
    };

    bool is_word(std::uint32_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::word;
    }
    bool is_small(std::uint32_t i) const { return is_word(i) && !tokens_[i].capital; }

    /// Meant as a name where it stands: in a sentence, and no part of a longer name.
    bool is_name(const Name& name) const {
        if (name.words < 2 || name.capitals != name.words || name.small_start || name.small_end ||
            name.heading || name.sentence_start || name.owned)
            return false;
        if (name.first < 2 || has_capital(name.last + 1) || has_capital(name.first - 1))
            return false;
        // "Needs and Disabilities", "Board of Early Help"
        if (is(and_, name.last + 1) && has_capital(name.last + 2)) return false;
        if (is(link_, name.first - 1) && has_capital(name.first - 2)) return false;
        return std::none_of(tokens_.begin() + name.first, tokens_.begin() + name.last,
                            [](const Token& token) { return token.symbol == ','; });
    }

    /// Of a name: "The" begins a sentence.
    bool has_capital(std::uint32_t i) const {
        return is_word(i) && tokens_[i].capital && !is(article_, i);
    }
    bool is(Meaning meaning, std::uint32_t i) const {
        return is_word(i) &&
               Lexicon::english().find(&report_.prose.words[i], 1, meaning) != nullptr;
    }

    void take_in(const Name& name) {
        Known& known = known_[name.key];
        if (known.name == nullptr) {
            known.name = &name;
            std::vector<std::uint64_t>& keys = by_first_[tokens_[name.first].hash];
            if (keys.size() < most_of_a_word) keys.push_back(name.key);
            begins_.set(tokens_[name.first].hash % begins_.size());
        }
        known.capitals.push_back(&name);
    }

    /// The longest name that stands at token `i` in small letters is noted; its last token.
    std::uint32_t look(std::uint32_t i) {
        const auto at = by_first_.find(tokens_[i].hash);
        if (at == by_first_.end() || (i > 0 && tokens_[i].glued && tokens_[i - 1].symbol == '-'))
            return i;
        std::uint32_t last = i;
        Known* longest = nullptr;
        for (const std::uint64_t key : at->second) {
            Known& known = known_.at(key);
            const std::optional<std::uint32_t> end = last_of(*known.name, i);
            if (!end || *end <= last) continue;
            last = *end;
            longest = &known;
        }
        if (longest == nullptr || covered_[i] || has_capital(last + 1)) return i;
        if (longest->small.empty()) seen_.push_back(longest->name->key);
        longest->small.push_back({tokens_[i].range.begin, tokens_[last].range.end});
        return last;
    }

    /// Where the name ends that begins at `i` in small letters, a hyphen more or less.
    std::optional<std::uint32_t> last_of(const Name& name, std::uint32_t i) const {
        for (std::uint32_t k = name.first;; ++k, ++i) {
            if (tokens_[k].symbol == '-') ++k;
            if (i < tokens_.size() && tokens_[i].symbol == '-') ++i;
            if (i >= tokens_.size() || (is_word(i) && tokens_[i].capital)) return std::nullopt;
            const bool same = tokens_[i].hash == tokens_[k].hash;
            if (k == name.last)
                return is_word(i) && (same || stem(i) == stem(k)) ? std::optional(i) : std::nullopt;
            if (!same) return std::nullopt;
        }
    }
    std::uint64_t stem(std::uint32_t i) const {
        return stem_hash(report_.document.words(tokens_[i].range));
    }

    void judge(const Known& known, std::vector<Finding>& found) const {
        const bool telling = known.name->words >= telling_words;
        const std::size_t small = known.small.size(), capitals = known.capitals.size();
        if ((telling || capitals >= uses_of_two) && small * (telling ? 1 : 2) <= capitals)
            found.push_back(describe(known));
        else if (capitals == 1 && small >= small_uses && !known.name->defined &&
                 !is_listed(*known.name))
            found.push_back(describe_lone(known));
    }

    /// "Social Care, Youth Justice and the police": one of several that are named.
    bool is_listed(const Name& name) const {
        const auto is_comma = [this](std::uint32_t i) {
            return i < tokens_.size() && tokens_[i].symbol == ',';
        };
        return is_comma(name.first - 1) || is_comma(name.last + 1);
    }

    /// "Care Experienced", where it is no name elsewhere.
    Finding describe_lone(const Known& known) const {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&report_, range(*known.name)};
        finding.reported = collapsed(report_.document.words(finding.at.range));
        finding.expected = collapsed(report_.document.words(known.small.front()));
        finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected +
                          "\" elsewhere in this report (" + std::to_string(known.small.size()) +
                          " times)";
        finding.evidence.push_back({"same report", {&report_, known.small.front()}});
        return finding;
    }

    /// Ends as the one in small letters does, if any.
    const Name* alike(const Known& known) const {
        const std::string small = lower_form(report_.document.words(known.small.front()));
        const auto at =
            std::find_if(known.capitals.begin(), known.capitals.end(), [&](const Name* name) {
                return lower_form(report_.document.words(range(*name))) == small;
            });
        return at == known.capitals.end() ? known.name : *at;
    }
    TextRange range(const Name& name) const {
        return {tokens_[name.first].range.begin, tokens_[name.last].range.end};
    }

    Finding describe(const Known& known) const {
        Finding finding;
        finding.severity = Severity::note;
        finding.at = {&report_, known.small.front()};
        const TextRange name = range(*alike(known));
        finding.reported = collapsed(report_.document.words(known.small.front()));
        finding.expected = collapsed(report_.document.words(name));
        finding.message = "\"" + finding.reported + "\" is written \"" + finding.expected +
                          "\" elsewhere in this report";
        finding.evidence.push_back({"same report", {&report_, name}});
        for (std::size_t i = 1; i < known.small.size() && i <= most_evidence; ++i)
            finding.evidence.push_back({"again", {&report_, known.small[i]}});
        return finding;
    }

    const Report& report_;
    const std::vector<Token>& tokens_;
    const std::vector<bool>& covered_;
    const Meaning article_ = Lexicon::english().meaning("article"),
                  and_ = Lexicon::english().meaning("conjunction"),
                  link_ = Lexicon::english().meaning("name_link");
    std::unordered_map<std::uint64_t, Known> known_;  ///< by Name::key; never gone through
    std::unordered_map<std::uint32_t, std::vector<std::uint64_t>> by_first_;  ///< by Token::hash
    std::bitset<4096> begins_;         ///< parts of hashes of words that names begin with
    std::vector<std::uint64_t> seen_;  ///< names that also stand in small letters
};

}  // namespace

std::vector<Finding> find_small_names(const std::vector<const Report*>& reports,
                                      const std::vector<Name>& names,
                                      const std::vector<std::vector<bool>>& covered) {
    std::vector<Finding> found;
    for (const Name *at = names.data(), *end = at + names.size(); at != end;) {
        const Name* const first = at;
        at = std::find_if(first, end,
                          [first](const Name& name) { return name.report != first->report; });
        Finder(*reports[first->report], first, at, covered[first->report]).find(found);
    }
    return found;
}

}  // namespace yearproof::plugin
