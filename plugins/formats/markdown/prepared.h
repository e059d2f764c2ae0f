// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A source as the parser is given it. What people write that it does not know (GitHub's Markdown)
/// is put so that it does: the rules of tables have three hyphens a column ("|:-:|--|"), and notes
/// ("[^1]: words") are paragraphs, which it would take for the targets of links and leave out.
namespace yearproof::markdown {

class Prepared {
public:
    /// `source` from `begin` on is looked through, also what turns out to be no table or note: what
    /// is shown of it is what was written.
    Prepared(std::string_view source, std::size_t begin);

    /// The source itself where nothing had to be changed.
    std::string_view text() const { return copied_ == 0 ? source_ : text_; }
    /// The place in the source of a place in the text.
    std::uint32_t written(std::uint32_t offset) const;
    /// What stands in the source for words of the text.
    std::string_view as_written(std::uint32_t offset, std::size_t size) const;

    /// A note, or a reference to one.
    struct Note {
        std::string number;    ///< as it is shown: in the order of the references
        std::size_t size = 0;  ///< of its sign in the text; 0: there is none
    };
    /// The note whose words begin at a place in the text.
    Note note_at(std::uint32_t offset);
    /// The first place of a reference in words of the text; npos where they have none.
    std::size_t find_reference(std::string_view words) const;
    /// The note that words refer to which begin with the reference.
    Note reference(std::string_view words);

private:
    std::string_view source_;
    std::string text_;
    std::vector<std::uint32_t> inserted_;  ///< the places in the text of what was put in, in order
    std::size_t copied_ = 0;               ///< of the source; 0: it is as it was
    std::map<std::string, int, std::less<>> notes_;  ///< by their names; 0: no number yet
    int numbered_ = 0;

    void find_notes(std::size_t begin);
    void take_notes(std::string_view line);
    void keep_from_link(std::string_view line, std::size_t bracket);
    void copy_to(std::size_t end);
    void insert(char sign);
    void widen(std::string_view rule);
    void begin_note(std::string_view line, std::string_view name);
    std::string number_of(std::string_view name);
};

}  // namespace yearproof::markdown
