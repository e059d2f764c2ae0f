// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "acronyms.h"

#include <yearproof/rules/rule.h>
#include <yearproof/source/text_hash.h>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The acronyms of all reports of a series, ready to be asked.
namespace yearproof::plugin {

struct NamedUse {
    std::string name;
    std::vector<const AcronymUse*> uses;                ///< in reading order
    std::vector<const AcronymDefinition*> definitions;  ///< likewise
    std::vector<const AcronymDefinition*> sure;         ///< of these
    bool is_defined() const { return !definitions.empty(); }
};

/// One report's acronyms, by name.
struct ReportAcronyms {
    const Report* report = nullptr;
    Acronyms read;
    std::vector<NamedUse> names;  ///< in order of first use
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> index;  ///< into names

    const NamedUse* find(std::string_view name) const;
};

/// Where an acronym is explained.
struct Explained {
    const Report* report = nullptr;
    const AcronymDefinition* definition = nullptr;
};

/// How many of the words beside two acronyms are the same.
enum class Company : std::uint8_t {
    beside,   ///< the word before or the one behind, which says something
    between,  ///< the words before and behind, or three on one side
    passage,  ///< four words, of which two say something
};
constexpr std::size_t companies = 3;

class AcronymIndex {
public:
    explicit AcronymIndex(const SeriesView& series);

    const std::vector<ReportAcronyms>& reports() const { return reports_; }
    /// In report `at` or the latest one before it; with a null report where there is none.
    Explained explained(std::string_view name, std::size_t at) const;
    bool defined_anywhere(std::string_view name) const;
    std::size_t uses(std::string_view name) const;  ///< in all reports

    /// Names that are explained up to report `at`, or used again and again in it, with two
    /// neighbouring letters the other way round; or with one letter another.
    std::vector<std::string> swapped(std::string_view name, std::size_t at) const;
    std::vector<std::string> altered(std::string_view name, std::size_t at) const;

    /// A name explained up to report `at` that has one letter more; "" where there is none.
    std::string longer(std::string_view name, std::size_t at) const;

    /// Whether some report writes it as a word with one capital: "Mosaic" beside "MOSAIC".
    bool is_word(std::string_view name) const;

    /// Whether both stand among the same words somewhere, as close as is asked.
    bool same_company(std::string_view name, std::string_view other, Company how);

private:
    std::vector<ReportAcronyms> reports_;
    using Meant = std::unordered_map<std::string, std::set<std::string>>;  ///< never gone through
    Meant by_letters_, by_gap_;  ///< of the names that may be the ones that were meant
    using Companies = std::array<std::set<std::string>, companies>;
    std::unordered_map<std::string, Companies> companies_;  ///< asked for so far
    std::unordered_set<std::string> lower_names_;           ///< the names, in small letters
    std::set<std::string, std::less<>>
        words_;  ///< those of them written with one capital, in small letters

    void add_words(const Report& report);
    void add_keys(const NamedUse& one);
    bool established(std::string_view name, std::size_t at) const;
    std::vector<std::string> established_of(const std::set<std::string>& names,
                                            std::string_view name, std::size_t at) const;
    const Companies& company(std::string_view name);
};

/// "LSCPR" and "LCSPR".
bool is_swap(std::string_view a, std::string_view b);

}  // namespace yearproof::plugin
