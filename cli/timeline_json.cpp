// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "comparison_json.h"
#include "report_json.h"
#include "timeline.h"

#include <map>
#include <memory>
#include <utility>

namespace yearproof::cli {
namespace {

class SeriesWriter {
public:
    SeriesWriter(Json& json, const FollowedSeries& series, bool words)
        : json_(json), series_(series), words_(words) {}

    void write() {
        json_.begin_object().key("title").text(series_.title).key("reports").begin_array();
        for (const Report* report : series_.reports) write(*report);
        json_.end_array().key("threads").begin_array();
        for (const Thread& thread : series_.timeline.threads) write(thread);
        json_.end_array().end_object();
    }

private:
    void write(const Report& report) {
        json_.begin_object().key("path").text(report.path).key("issued");
        const auto& issued = report.identity.issued;
        issued && issued->ok() ? json_.text(iso(*issued)) : json_.null();
        write_sections(json_, report);
        json_.end_object();
    }

    void write(const Thread& thread) {
        json_.begin_object().key("sections").begin_array();
        for (const auto& sections : thread.sections) {
            json_.begin_array();
            for (const std::uint32_t section : sections) json_.text(section_id(section));
            json_.end_array();
        }
        json_.end_array().key("steps").begin_array();
        for (const std::uint32_t link : thread.links) write(series_.timeline.links[link]);
        json_.end_array().end_object();
    }

    void write(const TimelineLink& link) {
        const Report &old = *series_.reports[link.from], &fresh = *series_.reports[link.to];
        auto& changes = changes_[{link.from, link.to}];
        if (!changes) changes = std::make_unique<TextChanges>(old, fresh);
        json_.begin_object().key("from").number(link.from).key("to").number(link.to);
        write_link_members(json_, link.link);
        if (words_) {
            const Alignment alone;
            write_change_members(json_, {old, fresh, alone}, changes->of(link.link));
        } else {
            write_counts(json_, changes->count(link.link));
        }
        json_.end_object();
    }

    Json& json_;
    const FollowedSeries& series_;
    bool words_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::unique_ptr<TextChanges>> changes_;
};

}  // namespace

void write_timeline_json(const std::vector<FollowedSeries>& all, bool words, std::ostream& out) {
    Json json(out);
    json.begin_object().key("series").begin_array();
    for (const FollowedSeries& series : all) SeriesWriter(json, series, words).write();
    json.end_array().end_object();
}

}  // namespace yearproof::cli
