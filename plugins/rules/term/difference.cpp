// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "difference.h"

#include <yearproof/language/word_stem.h>

#include <string>
#include <vector>

namespace yearproof::plugin {
namespace {

/// A word of a name, and what stands between it and the next.
struct Part {
    std::string lower;        ///< without apostrophes
    bool possessive = false;  ///< has one
    std::string link;         ///< little words behind it, without articles; "-" for a hyphen
    bool comma = false;       ///< a comma among them
};

bool is_article(const Report& report, std::uint32_t i) {
    static const Meaning article = Lexicon::english().meaning("article");
    return Lexicon::english().find(&report.prose.words[i], 1, article) != nullptr;
}

void add_link(const Report& report, std::uint32_t i, Part& part) {
    const Token& token = report.prose.tokens[i];
    if (token.symbol == ',') {
        part.comma = true;
    } else if (token.kind == TokenKind::symbol) {
        if (token.symbol == '-') part.link = "-";
        if (token.symbol == '\'') part.possessive = true;
    } else if (!is_article(report, i)) {
        part.link +=
            (part.link.empty() ? "" : " ") + lower_form(report.document.words(token.range));
    }
}

std::vector<Part> parts_of(const NamePlace& place) {
    const std::vector<std::uint32_t> words = content_tokens(*place.report, *place.name);
    std::vector<Part> parts;
    for (std::size_t k = 0; k < words.size(); ++k) {
        const std::string_view text =
            place.report->document.words(place.report->prose.tokens[words[k]].range);
        Part part;
        part.lower = lower_form(text);
        part.possessive = part.lower.size() != text.size();
        const std::uint32_t next = k + 1 < words.size() ? words[k + 1] : words[k];
        for (std::uint32_t i = words[k] + 1; i < next; ++i) add_link(*place.report, i, part);
        parts.push_back(std::move(part));
    }
    return parts;
}

/// The little words that stand for each other by mistake.
bool is_swap(const std::string& a, const std::string& b) {
    static const Meaning swapped = Lexicon::english().meaning("swapped_link");
    const WordId ids[] = {Lexicon::english().word(a), Lexicon::english().word(b)};
    return Lexicon::english().find(&ids[0], 1, swapped) != nullptr &&
           Lexicon::english().find(&ids[1], 1, swapped) != nullptr;
}

/// A little word that is often left out of a name.
bool is_passed_over(const std::string& link) {
    static const Meaning passed_over = Lexicon::english().meaning("passed_over_link");
    const WordId id = Lexicon::english().word(link);
    return Lexicon::english().find(&id, 1, passed_over) != nullptr;
}

bool one_letter_more(const std::string& longer, const std::string& shorter) {
    return longer.size() == shorter.size() + 1 && longer.starts_with(shorter);
}

/// Collects differences until there is more than one, or one that says nothing.
class Comparison {
public:
    Comparison(const std::vector<Part>& a, const std::vector<Part>& b) : a_(a), b_(b) {}

    std::optional<Difference> result() {
        for (std::size_t i = 0; i < a_.size() && !mute_; ++i) {
            words(i);
            if (i + 1 < a_.size()) links(i);
        }
        return mute_ || found_.size() != 1 ? std::nullopt : std::optional(found_.front());
    }

private:
    void words(std::size_t i) {
        const Part &a = a_[i], &b = b_[i];
        if (a.lower == b.lower && a.possessive == b.possessive) return;
        if (a.lower == b.lower) return owned(i, Difference::apostrophe);
        const bool one_owns = a.possessive != b.possessive;
        const Part& owner = a.possessive ? a : b;
        const Part& other = a.possessive ? b : a;
        if (one_owns && one_letter_more(owner.lower, other.lower)) {
            if (i == 0) mute_ = true;  // "Kent's Youth Service" and "Kent Youth Service"
            owned(i, Difference::possessive);
        } else if (one_letter_more(a.lower, b.lower) || one_letter_more(b.lower, a.lower) ||
                   ends_alike(a.lower, b.lower)) {
            plural(i);
        } else {
            found_.push_back(Difference::derived);
        }
    }

    /// At the end it may be owner of what follows.
    void owned(std::size_t i, Difference kind) {
        if (i + 1 == a_.size()) return;
        if (a_[i].comma || b_[i].comma) mute_ = true;
        found_.push_back(kind);
    }

    /// "body" and "bodies": the longer one ends as plurals do.
    static bool ends_alike(const std::string& a, const std::string& b) {
        const std::string& longer = a.size() > b.size() ? a : b;
        const std::string& shorter = a.size() > b.size() ? b : a;
        return longer.size() == shorter.size() + 2 && longer.back() == 's' && shorter.back() != 's';
    }

    /// Of the last word, or of one that "of" or "for" follows, it is grammar.
    void plural(std::size_t i) {
        if (i + 1 == a_.size()) return;
        if (!a_[i].link.empty() && is_swap(a_[i].link, a_[i].link)) mute_ = true;
        found_.push_back(Difference::plural);
    }

    void links(std::size_t i) {
        if (a_[i].link == b_[i].link) return;
        const std::optional<Difference> kind = between(a_[i], b_[i]);
        if (kind) found_.push_back(*kind);
        mute_ = mute_ || !kind;
    }

    /// What the different links of two parts say, if anything.
    static std::optional<Difference> between(const Part& a, const Part& b) {
        if (a.comma || b.comma) return std::nullopt;
        const bool one_empty = a.link.empty() || b.link.empty();
        if (one_empty && a.link + b.link == "-") return Difference::hyphen;
        if (is_swap(a.link, b.link)) return Difference::little;
        if (one_empty && is_passed_over(a.link + b.link)) return Difference::inserted;
        return std::nullopt;
    }

    const std::vector<Part>&a_, &b_;
    std::vector<Difference> found_;
    bool mute_ = false;
};

}  // namespace

std::optional<Difference> difference(const NamePlace& a, const NamePlace& b) {
    const std::vector<Part> first = parts_of(a), second = parts_of(b);
    if (first.size() != second.size()) return std::nullopt;
    return Comparison(first, second).result();
}

}  // namespace yearproof::plugin
