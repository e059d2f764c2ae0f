// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <cstdint>
#include <unordered_map>

/// "the Lead Member Member for Housing": a word with a capital, twice over. It may be a name that
/// doubles (Wagga Wagga) or the end of a heading that stands before its text; which it is, is told
/// by how the report uses the word elsewhere.
namespace yearproof::plugin {

class DoubledNames {
public:
    /// The report must outlive it. It goes through the report once, when first asked.
    explicit DoubledNames(const Report& report) : report_(report) {}

    enum class Sureness : std::uint8_t { none, likely, sure };

    /// Whether of the tokens `first` and `first + 1`, which are alike, one is too many.
    Sureness is_slip(std::uint32_t first, const Sentence& sentence);

private:
    struct Uses {
        std::uint32_t single = 0, doubled = 0;
    };
    void read();
    bool is_word(std::uint32_t i) const;
    Sureness stands_single(std::uint32_t first, const Sentence& sentence);

    const Report& report_;
    bool read_ = false;
    std::unordered_map<std::uint32_t, Uses> words_;           ///< by Token::hash
    std::unordered_map<std::uint64_t, std::uint32_t> pairs_;  ///< of two words next to each other
};

}  // namespace yearproof::plugin
