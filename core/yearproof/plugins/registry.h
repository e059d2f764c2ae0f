// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/format.h"
#include "yearproof/log/reporter.h"
#include "yearproof/rules/rule.h"

#include <memory>
#include <string>
#include <vector>

/// The only door through which formats, rules and reporters come in.
namespace yearproof {

class Registry {
public:
    /// Each throws Trouble(plugin) naming the id and who holds it, when the id is already taken.
    void add(std::unique_ptr<Format> format);
    void add(std::unique_ptr<Rule> rule);
    void add(std::unique_ptr<Reporter> reporter);

    /// In order of id. The objects live as long as the registry.
    std::vector<const Format*> formats() const;
    std::vector<const Rule*> rules() const;
    std::vector<const Reporter*> reporters() const;
    const Rule* rule(std::string_view id) const;          ///< null where there is none
    const Reporter* reporter(std::string_view id) const;  ///< null where there is none

    /// While a plugin's callback runs, what it adds is staged: all of it, or none when the callback throws.
    void begin(std::string plugin);
    void commit();
    void roll_back();
    /// The plugin that added an id ("core" for the core's own).
    std::string owner(std::string_view id) const;

private:
    template <class T>
    struct Entry {
        std::string plugin;
        std::unique_ptr<T> object;
    };
    std::string current_ = "core";
    std::vector<Entry<Format>> formats_, staged_formats_;
    std::vector<Entry<Rule>> rules_, staged_rules_;
    std::vector<Entry<Reporter>> reporters_, staged_reporters_;
    bool staging_ = false;
};

}  // namespace yearproof
