// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include <yearproof/document/format.h>
#include <yearproof/document/read_text.h>
#include <yearproof/source/encoding.h>
#include <yearproof/source/trouble.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "page.h"
#include "reader.h"
#include "web_archive.h"
#include "xhtml.h"

namespace yearproof {
namespace {

constexpr std::size_t looked_at = 8 * 1024;

/// In two bytes a character the signs that tell stand apart.
bool is_page(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, looked_at);
    if (head.find('\0') == std::string_view::npos) return html::begins_as_page(head);
    const std::optional<DecodedText> decoded = decode_text(head);
    return decoded && html::begins_as_page(decoded->text);
}

/// Letters are not told from pages by what they hold. Programs give such pages to Word by its name.
bool is_archived(const Source& source) {
    static constexpr std::array<std::string_view, 4> names{"mht", "mhtml", "doc", "dat"};
    const auto* named = std::find(names.begin(), names.end(), extension_of(source.path));
    return named != names.end() && html::is_web_archive(source.bytes);
}

/// Called one, and neither a letter nor a page.
bool is_no_archive(const Source& source) {
    const std::string ending = extension_of(source.path);
    if (ending != "mht" && ending != "mhtml") return false;
    const std::size_t first = source.bytes.find_first_not_of(" \t\r\n");
    return !is_page(source.bytes) && (first == std::string::npos || source.bytes[first] != '<');
}

/// By its name it is XML, whether it says so or not.
bool is_xhtml(const std::string& path) {
    const std::string ending = extension_of(path);
    return ending == "xhtml" || ending == "xht";
}

class Html : public Format {
public:
    const FormatInfo& info() const override {
        static const FormatInfo info{"html",
                                     "HTML",
                                     {"html", "htm", "xhtml", "xht", "mht", "mhtml"},
                                     {"text/html", "application/xhtml+xml"},
                                     30};
        return info;
    }

    Confidence recognise(const Source& source) const override {
        if (is_page(source.bytes) || is_archived(source)) return Confidence::certain;
        const auto& own = info().extensions;
        const bool named =
            std::find(own.begin(), own.end(), extension_of(source.path)) != own.end();
        return named && looks_like_text(source.bytes) ? Confidence::by_name : Confidence::none;
    }

    void read(const Source& source, DocumentBuilder& builder, const Limits& limits) const override {
        if (!is_archived(source) && is_no_archive(source))
            throw Trouble(TroubleKind::unreadable, source.path, "",
                          "is no archive of a page: save it as .html");
        if (!is_archived(source)) return read_source(source, builder, limits);
        std::string page = html::page_of_web_archive(source.bytes);
        if (page.empty())
            throw Trouble(TroubleKind::unreadable, source.path, "",
                          "holds no page: save it as .html");
        builder.warning("a page in the form of a letter: lines are those of the page in it");
        read_source({source.path, std::move(page), source.digest}, builder, limits);
    }

private:
    static void read_source(const Source& source, DocumentBuilder& builder, const Limits& limits) {
        const std::string& text = read_text(source, builder, html::declared_encoding(source.bytes));
        if (html::is_xml(text) || is_xhtml(source.path)) {
            read_page(source.path, text, html::as_html(text), builder, limits);
        } else {
            read_page(source.path, text, text, builder, limits);
        }
    }

    /// `page` is the text as HTML, with everything in its place.
    static void read_page(const std::string& path, std::string_view text, const std::string& html,
                          DocumentBuilder& builder, const Limits& limits) {
        const html::Page page(path, html, limits);
        builder.title_hint(html::title_of(page.root()));
        html::Reader(page.root(), {text, html}, builder, limits).read();
    }
};

}  // namespace

namespace plugin {
std::unique_ptr<Format> html() { return std::make_unique<Html>(); }
}  // namespace plugin

}  // namespace yearproof
