// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <blocks/words.h>
#include <package/markup.h>

#include <cstdint>
#include <string>
#include <vector>

#include "styles.h"

/// What stands within a paragraph: runs of text, and what holds them.
namespace yearproof::docx {

/// A footnote or endnote that a text refers to.
struct NoteReference {
    std::string id;
    bool endnote = false;
    std::string mark;     ///< a sign that was typed in place of its number; else ""
    bool marked = false;  ///< it takes no number, whether its sign was found or not
};

/// What a paragraph's runs come to.
struct Inline {
    blocks::Words words;
    std::vector<pugi::xml_node> boxes;  ///< text boxes, tables and words that are drawn, in order
    std::vector<NoteReference> notes;
    std::vector<std::string> diagrams;  ///< ids of the parts that hold their words
    bool chart = false, object = false;
};

/// Only one branch of what is given in several forms is read: the newest.
pugi::xml_node chosen_branch(pugi::xml_node alternate_content);

/// Reads paragraphs one after the other; fields may go on from one to the next.
class Runs {
public:
    Runs(Styles& styles, const Limits& limits) : styles_(styles), limits_(limits) {}

    /// Adds what the paragraph holds, as its style shows it.
    void read(pugi::xml_node paragraph, const RunLook& look, Inline& into);
    /// The same of what stands between paragraphs, of which more may follow.
    void read_by_itself(pugi::xml_node node, const RunLook& look, Inline& into);
    /// Nothing more follows.
    void end_instructions();
    bool too_deep() const { return too_deep_; }

private:
    enum class Field : std::uint8_t { instruction, result };

    Styles& styles_;
    const Limits& limits_;
    std::vector<Field> fields_;  ///< open ones; only results are seen
    pugi::xml_node choices_;     ///< of the field that is open last, where it is a list of some
    std::uint32_t instructions_ = 0;  ///< of these, that show nothing yet
    Inline* into_ = nullptr;
    RunLook paragraph_look_;
    bool too_deep_ = false;

    bool hidden() const { return instructions_ > 0; }
    void end_field();
    void contents(pugi::xml_node parent, std::uint32_t depth);
    void content(pugi::xml_node node, std::uint32_t depth);
    void run(pugi::xml_node node, std::uint32_t depth);
    void run_part(pugi::xml_node node, const RunLook& look, std::uint32_t depth);
    void text(std::string_view words, const RunLook& look);
    void field_mark(pugi::xml_node node, const RunLook& look);
    void note(pugi::xml_node node, bool endnote);
    void find_boxes(pugi::xml_node node, const RunLook& look, std::uint32_t depth);
};

}  // namespace yearproof::docx
