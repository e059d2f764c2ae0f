// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/markup.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

/// What styles say of paragraphs and runs, with what they inherit.
namespace yearproof::docx {

/// The properties that matter of a run. What is not said is inherited.
struct RunLook {
    std::optional<bool> bold, hidden, raised;
    bool highlighted = false;  ///< never by a style

    /// What the other says goes before what this says.
    void refine(const RunLook& other);
};
RunLook run_look(pugi::xml_node properties);

struct NumberedBy {
    std::string list;  ///< numId; "0": it is taken off
    std::optional<int> level;
};

struct Style {
    std::optional<int> outline;  ///< 0 is the level of "Heading 1", 9 of body text
    bool title = false;          ///< of the whole document
    NumberedBy numbered;
    RunLook look;
};

/// On or off: <w:b/> and <w:b w:val="1"/>, but not <w:b w:val="false"/>.
bool is_on(pugi::xml_node property);
NumberedBy numbered_by(pugi::xml_node paragraph_properties);
/// -1: not said.
int outline_level(pugi::xml_node paragraph_properties);

class Styles {
public:
    /// `part` may be null, and must live as long as this.
    explicit Styles(const package::Markup* part);

    /// The default paragraph style where the id is "" or not known.
    const Style& paragraph(std::string_view id);
    const Style& run(std::string_view id);

private:
    std::unordered_map<std::string_view, pugi::xml_node> nodes_;
    std::unordered_map<std::string, Style> resolved_;
    std::string_view default_;

    const Style& resolve(std::string_view id, int depth);
    Style read(pugi::xml_node node, int depth);
};

}  // namespace yearproof::docx
