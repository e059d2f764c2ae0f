// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/source/limits.h>

#include <blocks/words.h>
#include <package/markup.h>

#include <cstdint>
#include <vector>

#include "parts.h"
#include "styles.h"

/// What stands within a paragraph: text, spans, fields by what they show, notes.
namespace yearproof::odt {

struct Inline {
    blocks::Words words;
    std::vector<pugi::xml_node> boxes;  ///< text boxes and shapes that hang on it, in order
    std::vector<pugi::xml_node> notes;
    bool hidden = false;  ///< by a field in it: nothing of the paragraph is shown
};

class Runs {
public:
    Runs(const Parts& parts, Styles& styles, const Limits& limits)
        : parts_(parts), styles_(styles), limits_(limits) {}

    Inline read(pugi::xml_node paragraph, const Style& style);
    /// What stands between paragraphs.
    Inline read_by_itself(pugi::xml_node node);
    bool too_deep() const { return too_deep_; }
    /// Some of what was read shows a chart.
    bool charts() const { return charts_; }

private:
    const Parts& parts_;
    Styles& styles_;
    const Limits& limits_;
    Inline* into_ = nullptr;
    bool too_deep_ = false, charts_ = false;

    void contents(pugi::xml_node parent, const Style& look, std::uint32_t depth);
    void content(pugi::xml_node node, const Style& look, std::uint32_t depth);
    void frame(pugi::xml_node node, const Style& look);
    void span(pugi::xml_node node, const Style& look, std::uint32_t depth);
    void text(std::string_view words, const Style& look);
    void add(std::string_view words, const Style& look);
};

/// Text boxes and shapes with paragraphs of their own, within a frame or a group.
void find_boxes(pugi::xml_node node, std::vector<pugi::xml_node>& into, std::uint32_t most_depth);

}  // namespace yearproof::odt
