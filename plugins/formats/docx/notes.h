// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/markup.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "parts.h"
#include "runs.h"

/// Foot- and endnotes that the text refers to, numbered as they are shown.
namespace yearproof::docx {

struct Note {
    pugi::xml_node content;
    std::string mark;  ///< "1", "ii"
};

class Notes {
public:
    explicit Notes(Parts& parts) : parts_(parts) {}

    void refer(const std::vector<NoteReference>& references);
    /// Those referred to since it was last asked.
    std::vector<Note> take();

private:
    struct Kind {
        std::optional<package::Markup> part;
        std::unordered_map<std::string, pugi::xml_node> by_id;
        bool read = false;
        int count = 0;
    };

    Parts& parts_;
    Kind footnotes_, endnotes_;
    std::vector<Note> waiting_;

    void read(Kind& kind, std::string_view name);
};

}  // namespace yearproof::docx
