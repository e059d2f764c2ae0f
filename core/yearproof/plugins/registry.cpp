// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/plugins/registry.h"

#include "yearproof/source/trouble.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace yearproof {
namespace {

[[noreturn]] void refuse(std::string message) {
    throw Trouble(TroubleKind::plugin, "", "", std::move(message));
}

bool is_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool is_id(Extension kind, std::string_view id) {
    if (kind != Extension::rule) return is_word(id);
    const auto dot = id.find('.');
    return dot != id.npos && is_word(id.substr(0, dot)) && is_word(id.substr(dot + 1));
}

template <class Entries>
auto find(Entries& entries, std::string_view id) {
    return std::ranges::find_if(entries,
                                [&](const auto& entry) { return entry.object->info().id == id; });
}

template <class T, class Entries>
std::vector<const T*> objects(const Entries& entries) {
    std::vector<const T*> result;
    for (const auto& entry : entries) result.push_back(entry.object.get());
    return result;
}

template <class Shelf>
void commit_shelf(Shelf& shelf) {
    std::ranges::move(shelf.staged, std::back_inserter(shelf.held));
    shelf.staged.clear();
    std::ranges::sort(shelf.held, {}, [](const auto& entry) -> std::string_view {
        return entry.object->info().id;
    });
}

template <class Shelf>
void append_holders(std::vector<Holder>& out, Extension kind, const Shelf& shelf) {
    for (const auto& entry : shelf.held)
        out.push_back({kind, entry.object->info().id, entry.plugin});
}

}  // namespace

std::string_view name_of(Extension kind) {
    switch (kind) {
    case Extension::format:
        return "format";
    case Extension::rule:
        return "rule";
    case Extension::reporter:
        return "reporter";
    }
    return "";
}

const std::vector<Extension>& every_extension() {
    static const std::vector<Extension> all{Extension::format, Extension::rule,
                                            Extension::reporter};
    return all;
}

template <class T>
void Registry::add_to(Shelf<T>& shelf, Extension kind, std::unique_ptr<T> object) {
    if (!object) refuse(fmt::format("its factory gave no {}", name_of(kind)));
    const std::string& id = object->info().id;
    if (!is_id(kind, id))
        refuse(fmt::format("\"{}\" is not an id that a {} can have", id, name_of(kind)));
    if (const auto held = find(shelf.held, id); held != shelf.held.end()) {
        refuse(fmt::format("{} {} is already held by plugin {}", name_of(kind), id, held->plugin));
    }
    if (find(shelf.staged, id) != shelf.staged.end())
        refuse(fmt::format("it adds {} {} twice", name_of(kind), id));
    shelf.staged.push_back({current_, std::move(object)});
    if (current_ == "core") commit_shelf(shelf);
}

void Registry::add(std::unique_ptr<Format> format) {
    add_to(formats_, Extension::format, std::move(format));
}
void Registry::add(std::unique_ptr<Rule> rule) { add_to(rules_, Extension::rule, std::move(rule)); }
void Registry::add(std::unique_ptr<Reporter> reporter) {
    add_to(reporters_, Extension::reporter, std::move(reporter));
}

std::vector<const Format*> Registry::formats() const { return objects<Format>(formats_.held); }
std::vector<const Rule*> Registry::rules() const { return objects<Rule>(rules_.held); }
std::vector<const Reporter*> Registry::reporters() const {
    return objects<Reporter>(reporters_.held);
}

const Rule* Registry::rule(std::string_view id) const {
    const auto entry = find(rules_.held, id);
    return entry == rules_.held.end() ? nullptr : entry->object.get();
}

const Reporter* Registry::reporter(std::string_view id) const {
    const auto entry = find(reporters_.held, id);
    return entry == reporters_.held.end() ? nullptr : entry->object.get();
}

void Registry::begin(std::string plugin) { current_ = std::move(plugin); }

void Registry::commit() {
    commit_shelf(formats_);
    commit_shelf(rules_);
    commit_shelf(reporters_);
    current_ = "core";
}

void Registry::roll_back() {
    formats_.staged.clear();
    rules_.staged.clear();
    reporters_.staged.clear();
    current_ = "core";
}

std::vector<Holder> Registry::holders() const {
    std::vector<Holder> result;
    append_holders(result, Extension::format, formats_);
    append_holders(result, Extension::rule, rules_);
    append_holders(result, Extension::reporter, reporters_);
    return result;
}

std::string Registry::owner(Extension kind, std::string_view id) const {
    const auto all = holders();
    const auto found =
        std::ranges::find_if(all, [&](const Holder& h) { return h.kind == kind && h.id == id; });
    return found == all.end() ? "" : found->plugin;
}

}  // namespace yearproof
