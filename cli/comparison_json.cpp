// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_json.h"

#include "comparison.h"
#include "report_json.h"
#include "shown_runs.h"

#include <fmt/format.h>

namespace yearproof::cli {
namespace {

void write_side(Json& json, std::string_view name, const Report& report) {
    json.key(name).begin_object().key("path").text(report.path);
    write_sections(json, report);
    json.end_object();
}

std::string_view name_of(Edit edit) {
    return edit == Edit::kept ? "kept" : edit == Edit::removed ? "removed" : "added";
}

std::string_view name_of(const ParagraphChange& paragraph) {
    if (paragraph.later.empty()) return "removed";
    if (paragraph.earlier.empty()) return "added";
    return paragraph.runs.size() == 1 ? "same" : "changed";
}

void write_paragraph(Json& json, const Compared& compared, const ParagraphChange& paragraph) {
    json.begin_object().key("change").text(name_of(paragraph));
    json.key("moved").boolean(paragraph.moved);
    if (paragraph.elsewhere >= 0)
        json.key(paragraph.later.empty() ? "wentTo" : "cameFrom")
            .text(section_id(static_cast<std::size_t>(paragraph.elsewhere)));
    json.key("runs").begin_array();
    for (const ShownRun& run : shown_runs(compared, paragraph))
        json.begin_object().key(name_of(run.edit)).text(run.before + run.words).end_object();
    json.end_array().end_object();
}

void write_place(Json& json, std::string_view name, const std::string& text,
                 const Location& place) {
    json.key(name).begin_object().key("text").text(text);
    if (place.line > 0) json.key("line").number(place.line).key("column").number(place.column);
    json.end_object();
}

void write_figure(Json& json, const ShownFigure& figure) {
    json.begin_object().key("concept").text(figure.what);
    write_place(json, "old", figure.old, figure.old_place);
    write_place(json, "new", figure.fresh, figure.place);
    json.end_object();
}

void write_sections_alone(Json& json, const Compared& compared, const TextChanges& changes,
                          const std::vector<Entry>& entries, Entry::Kind kind) {
    json.key(kind == Entry::Kind::removed ? "removed" : "added").begin_array();
    for (const Entry& entry : entries) {
        if (entry.kind != kind) continue;
        json.begin_object().key("id").text(section_id(entry.index));
        write_change_members(
            json, compared,
            changes.of(old_sections(compared, entry), fresh_sections(compared, entry)));
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void write_sections(Json& json, const Report& report) {
    json.key("sections").begin_array();
    for (std::size_t i = 0; i < report.outline.sections.size(); ++i) {
        const Section& section = report.outline.sections[i];
        json.begin_object().key("id").text(section_id(i));
        json.key("number").text(section.number).key("title").text(section.title);
        if (const auto line = place_of(report, section).line; line > 0)
            json.key("line").number(line);
        json.end_object();
    }
    json.end_array();
}

void write_ids(Json& json, std::string_view name, const std::vector<std::uint32_t>& sections) {
    json.key(name).begin_array();
    for (const auto section : sections) json.text(section_id(section));
    json.end_array();
}

void write_link_members(Json& json, const Link& link) {
    write_ids(json, "old", link.earlier);
    write_ids(json, "new", link.later);
    json.key("relations").begin_array();
    for (const Relation relation : link.relations) json.text(name_of(relation));
    json.end_array();
    json.key("similarity").digits(fmt::format("{:.2f}", link.similarity));
    json.key("confidence").digits(fmt::format("{:.2f}", link.confidence));
}

void write_counts(Json& json, const WordCounts& counts) {
    json.key("words").begin_object().key("before").number(counts.before);
    json.key("after").number(counts.after).key("removed").number(counts.removed);
    json.key("added").number(counts.added).end_object();
}

void write_change_members(Json& json, const Compared& compared, const TextChange& change) {
    write_counts(json, change.words);
    json.key("paragraphs").begin_array();
    for (const ParagraphChange& one : change.paragraphs) write_paragraph(json, compared, one);
    json.end_array().key("figures").begin_array();
    for (const ShownFigure& one : shown_figures(compared, change)) write_figure(json, one);
    json.end_array();
}

void write_comparison_json(const Compared& compared, std::ostream& out) {
    Json json(out);
    json.begin_object();
    write_side(json, "old", compared.old);
    write_side(json, "new", compared.fresh);
    json.key("links").begin_array();
    for (const auto& link : compared.alignment.links) {
        json.begin_object();
        write_link_members(json, link);
        json.end_object();
    }
    json.end_array();
    write_ids(json, "removed", compared.alignment.removed);
    write_ids(json, "added", compared.alignment.added);
    json.end_object();
}

void write_changes_json(const Compared& compared, const std::vector<Entry>& entries,
                        std::ostream& out) {
    const TextChanges changes(compared.old, compared.fresh);
    Json json(out);
    json.begin_object();
    write_side(json, "old", compared.old);
    write_side(json, "new", compared.fresh);
    json.key("links").begin_array();
    for (const Entry& entry : entries) {
        if (entry.kind != Entry::Kind::linked) continue;
        const Link& link = compared.alignment.links[entry.index];
        json.begin_object();
        write_link_members(json, link);
        write_change_members(json, compared, changes.of(link));
        json.end_object();
    }
    json.end_array();
    write_sections_alone(json, compared, changes, entries, Entry::Kind::removed);
    write_sections_alone(json, compared, changes, entries, Entry::Kind::added);
    json.end_object();
}

}  // namespace yearproof::cli
