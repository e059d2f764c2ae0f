// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/format.h"
#include "yearproof/document/read_text.h"
#include "yearproof/source/encoding.h"

#include "reader.h"

#include <memory>

namespace yearproof {
namespace {

class Text : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{"text", "Plain text", {"txt", "text"}, {"text/plain"}, 50};
        return info;
    }

    /// Any words could be plain text, programs and settings too: only the name can say that they
    /// are a report.
    Confidence recognise(const Source& source) const override {
        const std::string extension = extension_of(source.path);
        if (extension != "txt" && extension != "text") return Confidence::none;
        return looks_like_text(source.bytes) ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        read_plain_text(read_text(source, builder), builder, limits);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> text() { return std::make_unique<Text>(); }
}  // namespace plugin

}  // namespace yearproof
