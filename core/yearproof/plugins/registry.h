// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/format.h"
#include "yearproof/log/reporter.h"
#include "yearproof/rules/rule.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The only door through which formats, rules and reporters come in. Used by one thread while
/// plugins are loaded; after that it does not change and may be read by all.
namespace yearproof {

enum class Extension : std::uint8_t { format, rule, reporter };
std::string_view name_of(Extension kind);
const std::vector<Extension>& every_extension();

/// An id, and the plugin that holds it.
struct Holder {
    Extension kind = Extension::rule;
    std::string id, plugin;
};

class Registry {
public:
    /// Each throws Trouble(plugin) naming the id and who holds it when the id is already taken
    /// among its kind, and when the id is not made of small letters, digits, '-' and '_' (a rule's:
    /// two such words with a '.' between).
    void add(std::unique_ptr<Format> format);
    void add(std::unique_ptr<Rule> rule);
    void add(std::unique_ptr<Reporter> reporter);

    /// In order of id. The objects live as long as the registry.
    std::vector<const Format*> formats() const;
    std::vector<const Rule*> rules() const;
    std::vector<const Reporter*> reporters() const;
    const Rule* rule(std::string_view id) const;          ///< null where there is none
    const Reporter* reporter(std::string_view id) const;  ///< null where there is none

    /// While a plugin's callback runs, what it adds is staged: all of it, or none when the callback
    /// throws.
    void begin(std::string plugin);
    void commit();
    void roll_back();

    /// All that was added and not rolled back, by kind and then by id; the core's own has the
    /// plugin "core".
    std::vector<Holder> holders() const;
    /// The plugin that holds an id; "" where none does.
    std::string owner(Extension kind, std::string_view id) const;

private:
    template <class T>
    struct Entry {
        std::string plugin;
        std::unique_ptr<T> object;
    };
    /// What is there, in order of id, and what the plugin being loaded has added so far.
    template <class T>
    struct Shelf {
        std::vector<Entry<T>> held, staged;
    };
    template <class T>
    void add_to(Shelf<T>& shelf, Extension kind, std::unique_ptr<T> object);

    std::string current_ = "core";
    Shelf<Format> formats_;
    Shelf<Rule> rules_;
    Shelf<Reporter> reporters_;
};

}  // namespace yearproof
