// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/reading/listed_parts.h"

#include <algorithm>
#include <optional>

namespace yearproof {
namespace {

constexpr std::size_t fewest_items = 2;

class ListReader {
public:
    ListReader(const Text& text, Facts& facts) : text_(text), facts_(facts) {}

    void run() {
        const auto& blocks = text_.document.blocks;
        for (std::size_t b = 1; b < blocks.size(); ++b) {
            if (!is_item(b) || is_item(b - 1) || !introduces(b - 1)) continue;
            std::size_t end = b;
            while (end < blocks.size() && is_item(end) && blocks[end].level == blocks[b].level)
                ++end;
            const bool nested = end < blocks.size() && is_item(end);
            if (!nested && end - b >= fewest_items) read(b - 1, end);
            b = end;
        }
    }

private:
    using Index = std::size_t;  ///< of a fact

    bool is_item(std::size_t block) const {
        return text_.document.blocks[block].kind == BlockKind::list_item;
    }
    bool introduces(std::size_t block) const {
        return text_.document.words(text_.document.blocks[block].text).ends_with(':');
    }

    void read(std::size_t lead, std::size_t end) {
        Statement statement;
        const std::optional<Index> whole = whole_of(lead);
        if (!whole) return;
        const Fact& all = facts_.facts[*whole];
        for (std::size_t block = lead + 1; block < end; ++block) {
            const std::optional<Index> part = part_in(block, all.unit);
            if (!part || facts_.facts[*part].figure.value > all.figure.value) return;
            statement.others.push_back(static_cast<std::int32_t>(*part));
        }
        statement.kind = Statement::Kind::parts;
        statement.subject = static_cast<std::int32_t>(*whole);
        statement.listed = true;
        statement.range = {all.range.begin,
                           facts_.facts[static_cast<Index>(statement.others.back())].range.end};
        facts_.statements.push_back(std::move(statement));
    }

    /// The only figure reported by the last sentence of a block that reports any.
    std::optional<Index> whole_of(std::size_t block) const {
        std::optional<Index> found;
        for (Index i = first_in(block); i < facts_.facts.size() && is_in(block, i); ++i) {
            const Fact& fact = facts_.facts[i];
            if (fact.role != Role::reported || fact.figure.value_max) continue;
            if (found && facts_.facts[*found].sentence == fact.sentence) return std::nullopt;
            found = i;
        }
        return found;
    }

    /// The only figure of that unit in an item.
    std::optional<Index> part_in(std::size_t block, const std::string& unit) const {
        std::optional<Index> found;
        for (Index i = first_in(block); i < facts_.facts.size() && is_in(block, i); ++i) {
            const Fact& fact = facts_.facts[i];
            if (fact.unit != unit) continue;
            if (found || fact.role != Role::reported || fact.figure.value_max) return std::nullopt;
            found = i;
        }
        return found;
    }

    Index first_in(std::size_t block) const {
        const std::uint32_t begin = text_.document.blocks[block].text.begin;
        const auto at = std::lower_bound(
            facts_.facts.begin(), facts_.facts.end(), begin,
            [](const Fact& fact, std::uint32_t from) { return fact.range.begin < from; });
        return static_cast<Index>(at - facts_.facts.begin());
    }
    bool is_in(std::size_t block, Index fact) const {
        return facts_.facts[fact].range.begin < text_.document.blocks[block].text.end;
    }

    const Text& text_;
    Facts& facts_;
};

}  // namespace

void tie_listed_parts(const Text& text, Facts& facts) { ListReader(text, facts).run(); }

}  // namespace yearproof
