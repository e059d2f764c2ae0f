// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/archive.h>
#include <package/markup.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// The parts of a Word file, found as its relationships name them.
namespace yearproof::docx {

class Parts {
public:
    /// `warn` takes a line for each part that could be read in part only.
    Parts(const Source& source, const Limits& limits, std::function<void(std::string)> warn);

    /// The text itself; throws Trouble(unreadable) where the archive holds none.
    package::Markup document();
    /// "styles", "numbering", "footnotes", "endnotes"; nothing where there is none.
    std::optional<package::Markup> related(std::string_view kind);
    /// The part that the text refers to by an id, and its name; both "" where there is none.
    std::pair<std::string, std::string> named(std::string_view id);
    /// The same as a tree, without a root where there is none.
    package::Markup markup(std::string_view id);
    /// The title in the properties; "" where there is none.
    std::string title();

private:
    const Source& source_;
    const Limits& limits_;
    std::function<void(std::string)> warn_;
    package::Archive archive_;
    std::string document_;  ///< the name of the part that holds the text
    /// By id, the names of the parts that the text refers to; read when one is asked for.
    std::optional<std::map<std::string, std::string, std::less<>>> targets_;

    void read_targets();
    std::string target(const std::string& of, std::string_view kind);
    package::Markup read(const std::string& name);
    std::string unpacked(const std::string& name);
};

}  // namespace yearproof::docx
