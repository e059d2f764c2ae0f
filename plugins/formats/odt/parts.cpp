// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include <yearproof/source/trouble.h>
#include <yearproof/source/utf8.h>

#include <package/archive.h>

#include <utility>

#include "formulas.h"

namespace yearproof::odt {
namespace {

constexpr std::size_t looked_at = 4096;

[[noreturn]] void refuse(const Source& source, std::string message) {
    throw Trouble(TroubleKind::unreadable, source.path, "", std::move(message));
}

std::string title_in(pugi::xml_node root) {
    const pugi::xml_node meta = package::child(root, "meta");
    return collapsed(package::child(meta, "title").text().get());
}

/// The list of parts names those that are encrypted, which look like damaged ones.
void refuse_encrypted(const Source& source, package::Archive& archive) {
    if (archive.read("META-INF/manifest.xml").find("encryption-data") != std::string::npos)
        refuse(source, "is encrypted: save it without a password");
}

void check_content(const Source& source, const package::Markup& content) {
    if (text_of(content.root())) return;
    if (!content.problem().empty()) refuse(source, "is damaged: its text " + content.problem());
    refuse(source, "is no OpenDocument text: there is no text in its content");
}

}  // namespace

bool is_flat(std::string_view bytes) {
    std::string head(bytes.substr(0, looked_at));
    // In two bytes a character every other one is NUL.
    if (head.substr(0, 4).find('\0') != std::string::npos) std::erase(head, '\0');
    return head.find("<office:document") != std::string_view::npos &&
           head.find("opendocument.text") != std::string_view::npos;
}

pugi::xml_node text_of(pugi::xml_node root) {
    return package::child(package::child(root, "body"), "text");
}

Parts read_parts(const Source& source, const Limits& limits,
                 const std::function<void(std::string)>& warn) {
    Parts parts;
    if (!package::is_archive(source.bytes)) {
        if (!is_flat(source.bytes))
            refuse(source, "is no OpenDocument text: it is no archive of parts; save it as .odt");
        parts.content.emplace(source.bytes, limits);
        check_content(source, *parts.content);
        parts.title = title_in(parts.content->root());
        if (!parts.content->problem().empty()) warn("it " + parts.content->problem());
        return parts;
    }
    parts.archive = std::make_unique<package::Archive>(source, limits);
    package::Archive& archive = *parts.archive;
    refuse_encrypted(source, archive);
    if (!archive.has("content.xml"))
        refuse(source, "is no OpenDocument text: there is no content.xml in it; save it as .odt");
    parts.content.emplace(archive.read("content.xml"), limits);
    check_content(source, *parts.content);
    parts.styles.emplace(archive.read_beside("styles.xml", warn), limits);
    parts.title = title_in(package::Markup(archive.read_beside("meta.xml", warn), limits).root());
    if (!parts.content->problem().empty()) warn("content.xml " + parts.content->problem());
    return parts;
}

Parts::Object Parts::object(pugi::xml_node object, const Limits& limits) const {
    const auto within = [&limits](pugi::xml_node math, pugi::xml_node document) {
        const pugi::xml_node chart = package::child(package::child(document, "body"), "chart");
        return Object{math ? odt::formula(math, limits.depth) : "", !chart.empty()};
    };
    if (object.first_child())
        return within(package::child(object, "math"), package::child(object, "document"));
    std::string_view folder = package::attribute(object, "href");
    if (!archive || folder.empty()) return {};
    if (folder.starts_with("./")) folder.remove_prefix(2);
    if (folder.ends_with('/')) folder.remove_suffix(1);
    std::string bytes;
    try {
        bytes = archive->read(std::string(folder) + "/content.xml");
    } catch (const Trouble&) {
        return {"", true};  // it alone is not read
    }
    const package::Markup part(std::move(bytes), limits);
    const pugi::xml_node root = part.root();
    return within(package::name_of(root) == "math" ? root : pugi::xml_node(), root);
}

}  // namespace yearproof::odt
