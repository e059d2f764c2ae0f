// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/builder.h"
#include "yearproof/source/limits.h"
#include "yearproof/source/source.h"

#include <string>
#include <vector>

/// A format turns bytes into blocks and no more: the outline, paragraphs broken over pages, running
/// heads, list marks before numbers and typed numbering are the core's. One object serves all
/// threads: read() is const and keeps nothing.
namespace yearproof {

/// How sure a format is that a source is its own; the surest reads it, the better rank where two
/// are as sure.
enum class Confidence { none, by_name, by_content, certain };

struct FormatInfo {
    std::string id;                       ///< "markdown"
    std::string title;                    ///< "Markdown (CommonMark with tables)"
    std::vector<std::string> extensions;  ///< without the dot
    std::vector<std::string> media_types;
    int rank = 0;  ///< which of two renditions of one report is audited: the lowest (docx 10, odt
                   ///< 20, html 30, md 40, txt 50, pdf 60)
    /// Its library is large, and hostile files have ended such before: it is read in a process of
    /// its own unless told otherwise.
    bool risky = false;
    /// Another program has to read it first, which may take Limits::program_seconds.
    bool asks_program = false;
};

class Format {
public:
    virtual ~Format() = default;
    virtual const FormatInfo& info() const = 0;
    /// Looks at the content first, at the name where the content does not say. Never throws, reads
    /// a few kilobytes.
    virtual Confidence recognise(const Source& source) const = 0;
    /// Throws Trouble(unreadable) only when no document can be given at all; else gives it, with
    /// warnings.
    virtual void read(const Source& source, DocumentBuilder& builder,
                      const Limits& limits) const = 0;
};

}  // namespace yearproof
