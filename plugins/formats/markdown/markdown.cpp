// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/format.h"
#include "yearproof/document/read_text.h"
#include "yearproof/source/encoding.h"

#include "marks.h"
#include "reader.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace yearproof {
namespace {

/// What is looked at of a source, as text: as far in every encoding, of which the widest takes four
/// bytes for what UTF-8 has in one.
constexpr std::size_t sample = 64 * 1024;
constexpr std::size_t widest = 4;

class Markdown : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{"markdown",
                                     "Markdown (CommonMark with tables)",
                                     {"md", "markdown", "mdown", "mkd"},
                                     {"text/markdown"},
                                     40};
        return info;
    }

    /// A .txt that is written in Markdown is Markdown. Other names are left alone: '#' begins
    /// comments elsewhere.
    Confidence recognise(const Source& source) const override {
        const std::string extension = extension_of(source.path);
        const bool own = std::find(info().extensions.begin(), info().extensions.end(), extension) !=
                         info().extensions.end();
        if (!own && extension != "txt" && extension != "text") return Confidence::none;
        const std::optional<DecodedText> decoded =
            decode_text(std::string_view(source.bytes).substr(0, sample * widest));
        if (source.bytes.empty() || !decoded) return Confidence::none;
        if (markdown::shows_markdown(std::string_view(decoded->text).substr(0, sample)))
            return Confidence::by_content;
        return own ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        read_markdown(source.path, read_text(source, builder), builder, limits);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> markdown() { return std::make_unique<Markdown>(); }
}  // namespace plugin

}  // namespace yearproof
