// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include <yearproof/document/format.h>
#include <yearproof/source/trouble.h>

#include <package/ole.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "converter.h"

namespace yearproof {
namespace {

bool is_rich_text(std::string_view bytes) { return bytes.starts_with("{\\rtf"); }

/// Files of older and other word processors, by way of LibreOffice where it is installed: it turns
/// them into OpenDocument texts, which the format of these reads.
class Office : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{"office",
                                     "Rich Text, older Word and others (by LibreOffice)",
                                     {"doc", "dot", "rtf", "sxw", "stw", "wpd", "wps"},
                                     {"application/msword", "application/rtf", "text/rtf"},
                                     35,
                                     true,
                                     true};
        return info;
    }

    Confidence recognise(const Source& source) const override {
        if (is_rich_text(source.bytes) || package::is_word_ole(source.bytes))
            return Confidence::certain;
        const auto& own = info().extensions;
        const bool named =
            std::find(own.begin(), own.end(), extension_of(source.path)) != own.end();
        return named ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        if (package::is_encrypted_ole(source.bytes))
            throw Trouble(TroubleKind::unreadable, source.path, "",
                          std::string(package::why_ole(source.bytes)));
        // The folder and the profile in it serve every file that this process reads.
        static office::Converter converter;
        builder.converted(converter.to_open_document(source, kind_of(source), limits));
    }

private:
    /// By what it holds, whatever it is called.
    std::string kind_of(const Source& source) const {
        if (is_rich_text(source.bytes)) return "rtf";
        if (package::is_word_ole(source.bytes)) return "doc";
        return extension_of(source.path);
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> office() { return std::make_unique<Office>(); }
}  // namespace plugin

}  // namespace yearproof
