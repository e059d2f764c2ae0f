// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include <yearproof/document/format.h>
#include <yearproof/source/trouble.h>

#include <package/archive.h>
#include <package/markup.h>
#include <package/ole.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "body.h"
#include "lists.h"
#include "parts.h"
#include "styles.h"

namespace yearproof {
namespace {

constexpr std::size_t looked_at = 64 * 1024;

/// Every Word file has a part of this name, though the text may be in another.
constexpr std::string_view telling_name = "word/";

bool names_a_part(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, looked_at);
    const std::string_view tail =
        bytes.substr(bytes.size() > looked_at ? bytes.size() - looked_at : 0);
    return head.find(telling_name) != std::string_view::npos ||
           tail.find(telling_name) != std::string_view::npos;
}

class Docx : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{
            "docx",
            "Word (Office Open XML)",
            {"docx", "docm", "dotx", "dotm"},
            {"application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
            10};
        return info;
    }

    Confidence recognise(const Source& source) const override {
        const auto& own = info().extensions;
        const bool named =
            std::find(own.begin(), own.end(), extension_of(source.path)) != own.end();
        if (package::is_archive(source.bytes) && names_a_part(source.bytes))
            return Confidence::certain;
        return named ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        if (package::is_ole(source.bytes))
            throw Trouble(TroubleKind::unreadable, source.path, "",
                          std::string(package::why_ole(source.bytes)));
        if (!package::is_archive(source.bytes))
            throw Trouble(TroubleKind::unreadable, source.path, "",
                          "is no Word document: it is no archive of parts; save it as .docx");
        docx::Parts parts(source, limits,
                          [&builder](std::string line) { builder.warning(std::move(line)); });
        const package::Markup document = parts.document();
        const std::optional<package::Markup> style_part = parts.related("styles");
        const std::optional<package::Markup> list_part = parts.related("numbering");
        docx::Styles styles(style_part ? &*style_part : nullptr);
        docx::Lists lists(list_part ? &*list_part : nullptr);
        builder.title_hint(parts.title());
        builder.sees_left_overs();
        docx::Body(parts, styles, lists, builder, limits).read(document.root());
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> docx() { return std::make_unique<Docx>(); }
}  // namespace plugin

}  // namespace yearproof
