// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "lists.h"

#include <algorithm>
#include <utility>

namespace yearproof::docx {
namespace {

using blocks::Numeral;
using package::attribute;
using package::child;

constexpr int furthest_start = 1'000'000;
/// A number in words ("Recommendation 3:") is shorter.
constexpr std::size_t longest_label = 200;

/// Words for numbers ("First") are written in the document's language: they are shown in digits.
Numeral form_of(std::string_view name) {
    if (name == "lowerLetter") return Numeral::lower_letter;
    if (name == "upperLetter") return Numeral::upper_letter;
    if (name == "lowerRoman") return Numeral::lower_roman;
    if (name == "upperRoman") return Numeral::upper_roman;
    if (name == "decimalZero") return Numeral::padded;
    return name == "none" ? Numeral::none : Numeral::decimal;
}

int small_number(pugi::xml_node node, int otherwise) {
    return std::clamp(package::number(attribute(node, "val"), otherwise), -1, furthest_start);
}

/// -1: out of range.
int level_index(pugi::xml_node node) {
    const int level = package::number(attribute(node, "ilvl"), -1);
    return level < deepest_list ? level : -1;
}

}  // namespace

Lists::Lists(const package::Markup* part) {
    if (part == nullptr) return;
    for (const pugi::xml_node each : part->root().children()) {
        if (package::name_of(each) == "abstractNum") read_definition(each);
        if (package::name_of(each) == "num") read_list(each);
    }
}

Lists::Level Lists::read_level(pugi::xml_node node) {
    Level level;
    const std::string_view form = attribute(child(node, "numFmt"), "val");
    level.bullet = form == "bullet";
    level.form = level.bullet ? Numeral::none : form_of(form);
    level.start = small_number(child(node, "start"), 0);
    level.restart = small_number(child(node, "lvlRestart"), -1);
    level.text = attribute(child(node, "lvlText"), "val");
    level.style = attribute(child(node, "pStyle"), "val");
    const pugi::xml_node legal = child(node, "isLgl");
    level.legal = legal && is_on(legal);
    return level;
}

void Lists::read_definition(pugi::xml_node node) {
    const std::string id(attribute(node, "abstractNumId"));
    Definition definition;
    for (const pugi::xml_node each : node.children()) {
        const int at = package::name_of(each) == "lvl" ? level_index(each) : -1;
        if (at >= 0) definition.levels[static_cast<std::size_t>(at)] = read_level(each);
    }
    if (const pugi::xml_node link = child(node, "styleLink"))
        style_links_[std::string(attribute(link, "val"))] = id;
    if (const pugi::xml_node link = child(node, "numStyleLink"))
        definition_links_[id] = attribute(link, "val");
    definitions_.try_emplace(id, std::move(definition));
}

void Lists::read_list(pugi::xml_node node) {
    List list;
    list.definition = attribute(child(node, "abstractNumId"), "val");
    for (const pugi::xml_node each : node.children()) {
        const int at = package::name_of(each) == "lvlOverride" ? level_index(each) : -1;
        if (at < 0) continue;
        const auto index = static_cast<std::size_t>(at);
        if (const pugi::xml_node level = child(each, "lvl")) list.levels[index] = read_level(level);
        if (const pugi::xml_node start = child(each, "startOverride"))
            list.starts[index] = small_number(start, 1);
    }
    lists_.try_emplace(std::string(attribute(node, "numId")), std::move(list));
}

/// A definition may stand for the one of a list style.
Lists::Definition* Lists::definition_of(const List& list) {
    std::string id = list.definition;
    if (const auto link = definition_links_.find(id); link != definition_links_.end()) {
        const auto named = style_links_.find(link->second);
        if (named != style_links_.end()) id = named->second;
    }
    const auto found = definitions_.find(id);
    return found == definitions_.end() ? nullptr : &found->second;
}

const Lists::Level& Lists::level_at(const List& list, const Definition& definition,
                                    std::size_t at) {
    return list.levels[at] ? *list.levels[at] : definition.levels[at];
}

/// A style that names a list and no level stands at the level that names the style.
int Lists::level_of(const NumberedBy& numbered, const List& list, const Definition& definition,
                    std::string_view style_id) const {
    if (numbered.level) return std::clamp(*numbered.level, 0, deepest_list - 1);
    for (std::size_t at = 0; at < deepest_list; ++at) {
        if (!style_id.empty() && level_at(list, definition, at).style == style_id)
            return static_cast<int>(at);
    }
    return 0;
}

void Lists::count(List& list, Definition& definition, std::size_t at) {
    const bool anew = list.starts[at] && !list.started[at];
    list.started[at] = true;
    if (anew) {
        definition.counts[at] = *list.starts[at];
    } else if (definition.begun[at]) {
        ++definition.counts[at];
    } else {
        definition.counts[at] = level_at(list, definition, at).start;
    }
    definition.begun[at] = true;
    // A level that nothing stands at yet counts as begun by what stands below it.
    for (std::size_t above = 0; above < at; ++above) {
        if (definition.begun[above]) continue;
        definition.begun[above] = true;
        definition.counts[above] = level_at(list, definition, above).start;
    }
    for (std::size_t below = at + 1; below < deepest_list; ++below) {
        const int restart = level_at(list, definition, below).restart;
        if (restart < 0 || static_cast<int>(at) < restart) definition.begun[below] = false;
    }
}

/// "%1.%2" with the counts in place of the signs.
std::string Lists::shown(const List& list, const Definition& definition, std::size_t at) {
    const Level& level = level_at(list, definition, at);
    std::string out;
    for (std::size_t i = 0; i < level.text.size() && out.size() < longest_label; ++i) {
        const bool sign = level.text[i] == '%' && i + 1 < level.text.size() &&
                          level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
        if (!sign) {
            out += level.text[i];
            continue;
        }
        const auto of = static_cast<std::size_t>(level.text[++i] - '1');
        const Level& counted = level_at(list, definition, of);
        const Numeral form =
            level.legal && counted.form != Numeral::none ? Numeral::decimal : counted.form;
        const int value = definition.begun[of] ? definition.counts[of] : counted.start;
        out += blocks::numeral(value, form, blocks::AfterZ::repeats);
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::optional<Label> Lists::next(const NumberedBy& numbered, std::string_view style_id) {
    const auto found = lists_.find(numbered.list);
    if (found == lists_.end() || numbered.list == "0") return std::nullopt;
    List& list = found->second;
    Definition* definition = definition_of(list);
    if (definition == nullptr) return std::nullopt;
    const int level = level_of(numbered, list, *definition, style_id);
    const auto at = static_cast<std::size_t>(level);
    count(list, *definition, at);
    const Level& look = level_at(list, *definition, at);
    if (look.bullet)
        return Label{look.text.empty() ? "" : blocks::bullet_mark(look.text), level, true};
    return Label{shown(list, *definition, at), level, false};
}

}  // namespace yearproof::docx
