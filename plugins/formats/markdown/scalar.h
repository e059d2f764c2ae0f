// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/document/builder.h>

#include <cstddef>
#include <string_view>

/// One value of a front matter, as it is written: plain, in quotes, or in lines that are put
/// together again ("title: >" and the lines under it).
namespace yearproof::markdown {

struct Scalar {
    std::string_view words;  ///< within the source, without quotes; "" where there are none
    char quote = 0;          ///< that they stand between
    std::string_view sign;   ///< three of them, where they are as many
    bool ended = false;      ///< by a quote or a comment: no line can go on with it
    bool block = false;      ///< in lines of its own: "#" and quotes are words

    /// The first line of it.
    static Scalar begin(std::string_view value);
    /// Nothing was written yet, not even a quote: a list may follow in its place.
    bool waits() const { return words.empty() && quote == 0 && !block; }
    /// Takes a further line; false where it has ended.
    bool go_on(std::string_view line);
    /// With line ends as blanks and escapes as what they mean.
    void show(std::string_view source, DocumentBuilder& builder) const;

private:
    void add(std::string_view line);
    void join(std::string_view more);
};

/// Three quotes, double or single, that the value begins with; "" where it begins with none.
std::string_view long_quotes(std::string_view value);

/// Where the string ends that the text begins with, behind its quote; 0 where it does not end, or
/// the text begins with none.
std::size_t end_of_string(std::string_view text);

}  // namespace yearproof::markdown
