// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/facts/time.h"
#include "yearproof/log/xml.h"
#include "yearproof/log/xml_attributes.h"
#include "yearproof/source/trouble.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <sstream>
#include <tinyxml2.h>

namespace yearproof {
namespace {

using tinyxml2::XMLElement;

struct Input {
    const std::string& path;

    [[noreturn]] void fail(int line, const std::string& message) const {
        throw Trouble(TroubleKind::unreadable, path, "line " + std::to_string(line), message);
    }
};

/// The attributes of one element: what attributes() calls.
class Attributes {
public:
    Attributes(const XMLElement& element, const Input& input) : element_(element), input_(input) {}

    void required(const char* name, std::string& value) const;
    void optional(const char* name, std::string& value) const;
    template <std::unsigned_integral T>
    void required(const char* name, T& value) const {
        std::string digits;
        required(name, digits);
        value = static_cast<T>(number(name, digits, std::numeric_limits<T>::max()));
    }
    template <std::unsigned_integral T>
    void optional(const char* name, T& value) const {
        if (element_.Attribute(name) != nullptr) required(name, value);
    }
    void one_of(const char* name, std::string& value,
                std::initializer_list<std::string_view> known) const;
    void flag(const char* name, bool& value) const;

private:
    std::uint64_t number(const char* name, const std::string& digits, std::uint64_t most) const;
    [[noreturn]] void fail(const std::string& message) const {
        input_.fail(element_.GetLineNum(), message);
    }

    const XMLElement& element_;
    const Input& input_;
};

void Attributes::optional(const char* name, std::string& value) const {
    if (const auto* found = element_.Attribute(name)) value = found;
}

void Attributes::required(const char* name, std::string& value) const {
    if (element_.Attribute(name) == nullptr)
        fail(std::string("<") + element_.Name() + "> has no " + name);
    optional(name, value);
}

void Attributes::one_of(const char* name, std::string& value,
                        std::initializer_list<std::string_view> known) const {
    required(name, value);
    if (std::find(known.begin(), known.end(), value) == known.end())
        fail("\"" + value + "\" is no " + name);
}

void Attributes::flag(const char* name, bool& value) const {
    std::string word = "false";
    if (element_.Attribute(name) != nullptr) one_of(name, word, {"true", "false"});
    value = word == "true";
}

std::uint64_t Attributes::number(const char* name, const std::string& digits,
                                 std::uint64_t most) const {
    std::uint64_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || stopped != end || value > most)
        fail("\"" + digits + "\" is no number for " + name);
    return value;
}

/// Reads a log, an element a function. What it does not know it refuses: a log that was read in
/// part is no record.
class LogReader {
public:
    explicit LogReader(const std::string& path) : input_{path} {}

    AuditLog read(const std::string& bytes);

private:
    void top(const tinyxml2::XMLNode& node);
    void root(const XMLElement& element);
    bool record(const XMLElement& element);
    bool head(const XMLElement& element);

    // Each takes a child of the element that the value stands for; false where it does not know it.
    bool part(const XMLElement& child, LoggedSeries& series) const;
    bool part(const XMLElement& child, LoggedReport& report) const;
    bool part(const XMLElement& child, LoggedAlignment& alignment) const;
    bool part(const XMLElement& child, LoggedFinding& finding) const;
    bool part(const XMLElement& child, LoggedTick& tick) const;
    bool part(const XMLElement& child, LoggedUnchecked& unchecked) const;
    bool part(const XMLElement& child, LoggedPlace& place) const;

    /// For elements with attributes and nothing else.
    template <class T>
    T leaf(const XMLElement& element) const {
        T value;
        attributes_of(element, value);
        children(element, [](const XMLElement&) { return false; });
        return value;
    }
    template <class T>
    T node(const XMLElement& element) const {
        T value;
        attributes_of(element, value);
        children(element, [&](const XMLElement& child) { return part(child, value); });
        return value;
    }
    template <class T>
    void attributes_of(const XMLElement& element, T& value) const {
        const Attributes from(element, input_);
        attributes(from, value);
    }
    template <class Body>
    void children(const XMLElement& element, Body known) const {
        for (const auto* child = element.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            if (!known(*child)) unknown(*child);
        }
    }
    LoggedLink link(const XMLElement& element) const;
    LoggedEvidence evidence(const XMLElement& element) const;
    std::string attribute(const XMLElement& element, const char* name) const;
    static std::string text(const XMLElement& element);
    [[noreturn]] void unknown(const XMLElement& element) const;

    Input input_;
    AuditLog log_;
    bool has_root_ = false, has_summary_ = false;
};

bool is(const XMLElement& element, std::string_view name) { return element.Name() == name; }

constexpr auto no_log = "this is not an audit log of yearproof";

/// Whatever is no XML at all gets no lesson in XML.
bool may_be_xml(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

/// "2026-03-05T09:30:00Z".
bool is_date_and_time(const std::string& text) {
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:ddZ";
    const auto fits = [](char c, char f) { return f == 'd' ? c >= '0' && c <= '9' : c == f; };
    if (!std::equal(text.begin(), text.end(), form.begin(), form.end(), fits)) return false;
    const auto date = parse_iso(text.substr(0, 10));
    return date && date->ok() && text.substr(11, 2) < "24" && text.substr(14, 2) < "60" &&
           text.substr(17, 2) <= "60";
}

AuditLog LogReader::read(const std::string& bytes) {
    if (!may_be_xml(bytes)) input_.fail(1, no_log);
    tinyxml2::XMLDocument document;
    if (document.Parse(bytes.data(), bytes.size()) != tinyxml2::XML_SUCCESS) {
        input_.fail(std::max(1, document.ErrorLineNum()), "this is not well-formed XML");
    }
    for (const auto* node = document.FirstChild(); node != nullptr; node = node->NextSibling())
        top(*node);
    if (!has_summary_) input_.fail(1, has_root_ ? "there is no <summary>: the log is cut" : no_log);
    return std::move(log_);
}

/// One element, and before and after it nothing that could change how it is understood.
void LogReader::top(const tinyxml2::XMLNode& node) {
    if (node.ToComment() != nullptr || node.ToDeclaration() != nullptr) return;
    const auto* element = node.ToElement();
    if (element == nullptr)
        input_.fail(node.GetLineNum(), "an audit log has no document type and no text of its own");
    if (has_root_) input_.fail(node.GetLineNum(), "a second document begins here");
    has_root_ = true;
    root(*element);
}

void LogReader::root(const XMLElement& element) {
    if (!is(element, "auditLog") ||
        element.Attribute("xmlns", std::string(audit_log_namespace).c_str()) == nullptr) {
        input_.fail(element.GetLineNum(), no_log);
    }
    attributes_of(element, log_);
    if (!log_.started.empty() && !is_date_and_time(log_.started))
        input_.fail(element.GetLineNum(), "\"" + log_.started + "\" is no date and time");
    children(element, [this](const XMLElement& child) { return record(child) || head(child); });
}

bool LogReader::record(const XMLElement& element) {
    if (is(element, "finding")) {
        log_.findings.push_back(node<LoggedFinding>(element));
    } else if (is(element, "tick")) {
        log_.ticks.push_back(node<LoggedTick>(element));
    } else if (is(element, "unchecked")) {
        log_.unchecked.push_back(node<LoggedUnchecked>(element));
    } else if (is(element, "series")) {
        log_.series.push_back(node<LoggedSeries>(element));
    } else if (is(element, "unreadable")) {
        log_.unreadable.push_back(leaf<LoggedUnreadable>(element));
    } else if (is(element, "skipped")) {
        log_.skipped.push_back(attribute(element, "path"));
    } else {
        return false;
    }
    return true;
}

bool LogReader::head(const XMLElement& element) {
    if (is(element, "plugin")) {
        log_.plugins.push_back(leaf<LoggedPlugin>(element));
    } else if (is(element, "configuration")) {
        log_.configuration_path = attribute(element, "path");
        log_.configuration_digest = attribute(element, "digest");
    } else if (is(element, "rules")) {
        children(element, [this](const XMLElement& child) {
            if (is(child, "rule")) log_.rules.push_back(leaf<LoggedRule>(child));
            return is(child, "rule");
        });
    } else if (is(element, "summary")) {
        if (has_summary_) return false;
        log_.summary = leaf<LogSummary>(element);
        has_summary_ = true;
    } else {
        return false;
    }
    return true;
}

bool LogReader::part(const XMLElement& child, LoggedSeries& series) const {
    if (is(child, "report")) {
        series.reports.push_back(node<LoggedReport>(child));
    } else if (is(child, "alignment")) {
        series.alignments.push_back(node<LoggedAlignment>(child));
    } else {
        return false;
    }
    return true;
}

bool LogReader::part(const XMLElement& child, LoggedReport& report) const {
    if (is(child, "warning")) report.warnings.push_back(text(child));
    return is(child, "warning");
}

bool LogReader::part(const XMLElement& child, LoggedAlignment& alignment) const {
    if (is(child, "link")) {
        alignment.links.push_back(link(child));
    } else if (is(child, "added")) {
        alignment.added.push_back(leaf<LoggedSection>(child));
    } else if (is(child, "removed")) {
        alignment.removed.push_back(leaf<LoggedSection>(child));
    } else {
        return false;
    }
    return true;
}

LoggedLink LogReader::link(const XMLElement& element) const {
    LoggedLink link;
    std::istringstream relations(attribute(element, "relations"));
    for (std::string relation; relations >> relation;) link.relations.push_back(relation);
    link.similarity = attribute(element, "similarity");
    link.confidence = attribute(element, "confidence");
    children(element, [&](const XMLElement& child) {
        if (is(child, "section")) link.sections.push_back(leaf<LoggedSection>(child));
        return is(child, "section");
    });
    return link;
}

bool LogReader::part(const XMLElement& child, LoggedFinding& finding) const {
    if (is(child, "message")) {
        finding.message = text(child);
    } else if (is(child, "location")) {
        finding.location = node<LoggedPlace>(child);
    } else if (is(child, "evidence")) {
        finding.evidence.push_back(evidence(child));
    } else if (is(child, "reported")) {
        finding.reported = text(child);
    } else if (is(child, "expected")) {
        finding.expected = text(child);
    } else if (is(child, "waiver")) {
        finding.waiver.push_back(leaf<LoggedWaiver>(child));
    } else {
        return false;
    }
    return true;
}

bool LogReader::part(const XMLElement& child, LoggedTick& tick) const {
    if (is(child, "location")) {
        tick.location = node<LoggedPlace>(child);
    } else if (is(child, "evidence")) {
        tick.evidence.push_back(evidence(child));
    } else {
        return false;
    }
    return true;
}

bool LogReader::part(const XMLElement& child, LoggedUnchecked& unchecked) const {
    if (is(child, "location")) unchecked.location = node<LoggedPlace>(child);
    return is(child, "location");
}

bool LogReader::part(const XMLElement& child, LoggedPlace& place) const {
    if (!is(child, "excerpt")) return false;
    place.excerpt = text(child);
    const Attributes from(child, input_);
    context_attributes(from, place);
    return true;
}

LoggedEvidence LogReader::evidence(const XMLElement& element) const {
    LoggedEvidence evidence{"", node<LoggedPlace>(element)};
    Attributes(element, input_).optional("role", evidence.role);
    return evidence;
}

std::string LogReader::attribute(const XMLElement& element, const char* name) const {
    std::string value;
    Attributes(element, input_).required(name, value);
    return value;
}

/// All of it, though a comment stands in the middle.
std::string LogReader::text(const XMLElement& element) {
    std::string all;
    for (const auto* child = element.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (child->ToText() != nullptr) all += child->Value();
    }
    return all;
}

void LogReader::unknown(const XMLElement& element) const {
    input_.fail(element.GetLineNum(),
                std::string("<") + element.Name() +
                    "> does not belong here: is the log of a newer yearproof?");
}

}  // namespace

AuditLog read_xml(const std::string& path, const std::string& bytes) {
    return LogReader(path).read(bytes);
}

}  // namespace yearproof
