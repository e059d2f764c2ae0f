// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>
#include <yearproof/source/source.h>

#include <package/archive.h>
#include <package/markup.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The parts of an OpenDocument text: an archive of them, or all in one XML file.
namespace yearproof::odt {

/// Begins as the form in one XML file does.
bool is_flat(std::string_view bytes);

struct Parts {
    std::optional<package::Markup> content;
    std::optional<package::Markup> styles;  ///< nothing where they stand in the content
    std::string title;
    std::unique_ptr<package::Archive> archive;  ///< null where all is in one file

    /// What a draw:object shows: a formula in words, or something else.
    struct Object {
        std::string formula;
        bool chart = false;
    };
    Object object(pugi::xml_node object, const Limits& limits) const;
};

/// Throws Trouble(unreadable) where there is no text; `warn` takes a line for each part that could
/// be read in part only.
Parts read_parts(const Source& source, const Limits& limits,
                 const std::function<void(std::string)>& warn);

/// office:text; null where there is none.
pugi::xml_node text_of(pugi::xml_node root);

}  // namespace yearproof::odt
