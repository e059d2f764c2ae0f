// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include <yearproof/source/trouble.h>
#include <yearproof/source/utf8.h>

#include <utility>

namespace yearproof::docx {
namespace {

constexpr std::string_view usual_document = "word/document.xml";

std::string folder_of(std::string_view part) {
    return std::string(part.substr(0, part.find_last_of('/') + 1));
}

/// "word/document.xml" has its relationships in "word/_rels/document.xml.rels".
std::string relationships_of(std::string_view part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

/// A target is relative to the folder of the part it belongs to, unless it begins with '/'.
std::string resolved(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string base = folder;
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../"))
            base = folder_of(base.substr(0, base.size() - !base.empty()));
        target.remove_prefix(target.find('/') + 1);
    }
    return base + std::string(target);
}

}  // namespace

Parts::Parts(const Source& source, const Limits& limits, std::function<void(std::string)> warn)
    : source_(source), limits_(limits), warn_(std::move(warn)), archive_(source, limits) {
    document_ = target("", "officeDocument");
    if (document_.empty() || !archive_.has(document_)) document_ = usual_document;
}

std::string Parts::target(const std::string& of, std::string_view kind) {
    const package::Markup list(unpacked(relationships_of(of)), limits_);
    for (const pugi::xml_node each : list.root().children()) {
        const std::string_view type = package::attribute(each, "Type");
        const bool external = package::attribute(each, "TargetMode") == "External";
        if (!external && type.substr(type.find_last_of('/') + 1) == kind)
            return resolved(folder_of(of), package::attribute(each, "Target"));
    }
    return "";
}

std::string Parts::unpacked(const std::string& name) {
    return name == document_ ? archive_.read(name) : archive_.read_beside(name, warn_);
}

package::Markup Parts::read(const std::string& name) {
    package::Markup part(unpacked(name), limits_);
    if (!part.problem().empty()) warn_(name + " " + part.problem());
    return part;
}

package::Markup Parts::document() {
    if (!archive_.has(document_))
        throw Trouble(TroubleKind::unreadable, source_.path, "",
                      "is no Word document: there is no " + document_ + " in it; save it as .docx");
    package::Markup part = read(document_);
    if (!part.root())
        throw Trouble(TroubleKind::unreadable, source_.path, "",
                      "is damaged: " + document_ + " " +
                          (part.problem().empty() ? "is empty" : part.problem()) +
                          "; save it again");
    return part;
}

std::optional<package::Markup> Parts::related(std::string_view kind) {
    std::string name = target(document_, kind);
    if (name.empty() || !archive_.has(name))
        name = folder_of(document_) + std::string(kind) + ".xml";
    if (!archive_.has(name)) return std::nullopt;
    return read(name);
}

std::pair<std::string, std::string> Parts::named(std::string_view id) {
    if (!targets_) read_targets();
    const auto found = targets_->find(id);
    if (found == targets_->end()) return {};
    try {
        return {found->second, archive_.read(found->second)};
    } catch (const Trouble&) {
        return {found->second, ""};  // it alone is not read
    }
}

package::Markup Parts::markup(std::string_view id) {
    return package::Markup(named(id).second, limits_);
}

void Parts::read_targets() {
    targets_.emplace();
    const package::Markup list(unpacked(relationships_of(document_)), limits_);
    for (const pugi::xml_node each : list.root().children()) {
        if (package::attribute(each, "TargetMode") == "External") continue;
        targets_->try_emplace(std::string(package::attribute(each, "Id")),
                              resolved(folder_of(document_), package::attribute(each, "Target")));
    }
}

std::string Parts::title() {
    const std::string name = target("", "core-properties");
    if (name.empty() || !archive_.has(name)) return "";
    const package::Markup part = read(name);
    return collapsed(package::child(part.root(), "title").text().get());
}

}  // namespace yearproof::docx
