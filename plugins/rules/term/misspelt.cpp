// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "misspelt.h"

#include "spelling.h"
#include <yearproof/language/word_stem.h>
#include <yearproof/source/utf8.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace yearproof::plugin {
namespace {

constexpr std::size_t shortest = 3;  ///< letters; of two, both words must have capitals

/// What the words before the bracket spell.
struct Meant {
    std::string name;
    Spelling words;
    bool swapped = false;
};

std::uint32_t first_of_sentence(const Report& report, std::uint32_t token) {
    return report.prose.sentences[sentence_of(report.prose, token)].first;
}

class Reader {
public:
    Reader(const AcronymIndex& index, std::size_t at)
        : index_(index), at_(at), report_(*index.reports()[at].report) {}

    std::map<std::string, Finding> read() const {
        std::map<std::string, Finding> found;
        const Acronyms& all = index_.reports()[at_].read;
        auto definition = all.definitions.begin();
        for (const AcronymUse& use : all.uses) {
            while (definition != all.definitions.end() && definition->token < use.token)
                ++definition;
            const bool explained = definition != all.definitions.end() &&
                                   definition->token == use.token && definition->sure;
            if (explained || !opens_bracket(use.token) || found.contains(use.name)) continue;
            if (const auto meant = meant_by(use)) found.emplace(use.name, describe(use, *meant));
        }
        return found;
    }

private:
    bool opens_bracket(std::uint32_t token) const {
        return token > 1 && report_.prose.tokens[token - 1].symbol == '(';
    }

    std::optional<Meant> meant_by(const AcronymUse& use) const {
        const std::uint32_t lowest = first_of_sentence(report_, use.token);
        if (auto meant = swapped(use, lowest)) return meant;
        return use.name.size() < shortest ? std::nullopt : altered(use, lowest);
    }

    /// "Forum for Young Lives (FLY)"
    bool begins_before(const Spelling& words, std::uint32_t lowest) const {
        return words.first > lowest + 1 && report_.prose.tokens[words.first - 1].capital;
    }

    /// Named for its sound: "Medway Youth Association (MAY)".
    static bool is_word(const std::string& name) {
        return Lexicon::english().word(lower_form(name)) != 0;
    }

    std::optional<Meant> swapped(const AcronymUse& use, std::uint32_t lowest) const {
        if (is_word(use.name)) return std::nullopt;
        for (std::size_t i = 0; i + 1 < use.name.size(); ++i) {
            std::string name = use.name;
            std::swap(name[i], name[i + 1]);
            if (name == use.name || is_rather_typed(use, name)) continue;
            const auto words = spelled(use, lowest, name);
            if (words && !begins_before(*words, lowest)) return Meant{name, *words, true};
        }
        return std::nullopt;
    }

    /// Of one letter only what the series knows: "(KMC)" may be another council.
    std::optional<Meant> altered(const AcronymUse& use, std::uint32_t lowest) const {
        const std::size_t last = index_.reports().size() - 1;
        for (const std::string& name : index_.altered(use.name, last)) {
            if (index_.uses(name) < index_.uses(use.name)) continue;
            if (const auto words = spelled(use, lowest, name)) return Meant{name, *words, false};
        }
        return std::nullopt;
    }

    /// The report's own way, as with names that were translated: "International Organization for
    /// Standardization (ISO)".
    bool is_rather_typed(const AcronymUse& use, const std::string& name) const {
        const std::size_t meant = index_.uses(name);
        return meant == 0 ? index_.uses(use.name) > 1 || is_common_acronym(report_, use)
                          : index_.uses(use.name) > meant;
    }

    std::optional<Spelling> spelled(const AcronymUse& use, std::uint32_t lowest,
                                    const std::string& name) const {
        auto words = spelled_before(report_, lowest, use.token - 1, name);
        if (!words || !words->sure) return std::nullopt;
        return name.size() >= shortest || has_capitals(*words) ? words : std::nullopt;
    }
    bool has_capitals(const Spelling& words) const {
        return words.end == words.first + 2 && report_.prose.tokens[words.first].capital &&
               report_.prose.tokens[words.first + 1].capital;
    }

    Finding describe(const AcronymUse& use, const Meant& meant) const {
        const TextRange words{report_.prose.tokens[meant.words.first].range.begin,
                              report_.prose.tokens[meant.words.end - 1].range.end};
        const bool known = index_.uses(meant.name) > 0;
        Finding finding;
        finding.severity = known && meant.swapped ? Severity::error : Severity::warning;
        finding.kind = known && meant.swapped ? Kind::fail : Kind::review;
        finding.at = {&report_, report_.prose.tokens[use.token].range};
        finding.reported = use.form;
        finding.expected = meant.name;
        finding.message = "\"" + use.name + "\" is not what its words spell: \"" +
                          collapsed(report_.document.words(words)) + "\" is \"" + meant.name + "\"";
        finding.evidence.push_back({"definition", {&report_, words}});
        return finding;
    }

    const AcronymIndex& index_;
    std::size_t at_;
    const Report& report_;
};

}  // namespace

std::map<std::string, Finding> misspelt(const AcronymIndex& index, std::size_t at) {
    return Reader(index, at).read();
}

}  // namespace yearproof::plugin
