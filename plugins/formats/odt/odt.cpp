// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include <yearproof/document/format.h>
#include <yearproof/source/trouble.h>

#include <package/archive.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "body.h"
#include "lists.h"
#include "parts.h"
#include "styles.h"

namespace yearproof {
namespace {

/// The first part of such an archive is its media type, not compressed.
bool says_so(std::string_view bytes) {
    return bytes.substr(0, 200).find("mimetypeapplication/vnd.oasis.opendocument.text") !=
           std::string_view::npos;
}

class Odt : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{"odt",
                                     "OpenDocument text",
                                     {"odt", "fodt", "ott"},
                                     {"application/vnd.oasis.opendocument.text"},
                                     20};
        return info;
    }

    Confidence recognise(const Source& source) const override {
        if (says_so(source.bytes) || odt::is_flat(source.bytes)) return Confidence::certain;
        const auto& own = info().extensions;
        const bool named =
            std::find(own.begin(), own.end(), extension_of(source.path)) != own.end();
        return named ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        const odt::Parts parts = odt::read_parts(
            source, limits, [&builder](std::string line) { builder.warning(std::move(line)); });
        odt::Styles styles;
        odt::Lists lists;
        for (const auto* part : {&parts.styles, &parts.content}) {
            if (!*part) continue;
            styles.add((*part)->root());
            lists.add((*part)->root());
        }
        builder.title_hint(parts.title);
        builder.sees_left_overs();
        odt::Body(parts, styles, lists, builder, limits).read(odt::text_of(parts.content->root()));
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> odt() { return std::make_unique<Odt>(); }
}  // namespace plugin

}  // namespace yearproof
