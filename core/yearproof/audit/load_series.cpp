// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0

#include "yearproof/audit/load_series.h"

#include "yearproof/audit/load.h"
#include "yearproof/audit/parallel.h"
#include "yearproof/audit/seating.h"
#include "yearproof/source/trouble.h"

#include <cassert>
#include <utility>

namespace yearproof {
namespace {

Loaded load(const Input& input, const Toolset& tools, const AuditOptions& options, Reach reach) {
    if (options.cancelled && options.cancelled())
        throw Trouble(TroubleKind::output, "", "", "interrupted");
    Loaded loaded = load_input(input, tools, options);
    if (loaded.report && reach == Reach::facts)
        loaded.problem = problem_of([&] { read_facts_of(*loaded.report); });
    return loaded;
}

}  // namespace

LoadedFolder load_series(const std::vector<std::string>& paths, const Toolset& tools,
                         const AuditOptions& options, Reach reach) {
    assert(reach != Reach::outline);
    Inputs inputs = find_inputs(paths);
    std::vector<Loaded> loaded(inputs.files.size());
    for_each_index(loaded.size(), options.jobs, [&](std::size_t i) {
        loaded[i] = load(inputs.files[i], tools, options, reach);
    });
    LoadedFolder folder;
    folder.unreadable = std::move(inputs.unreadable);
    std::vector<Loaded> reports;
    for (std::size_t i = 0; i < loaded.size(); ++i) {
        const Input& input = inputs.files[i];
        folder.files.push_back(input.path);
        if (!loaded[i].problem.empty())
            folder.unreadable.push_back({input.path, loaded[i].problem, input.named});
        else if (loaded[i].report)
            reports.push_back(std::move(loaded[i]));
    }
    for (SeriesRun& series : seat_reports(std::move(reports), tools, options)) {
        LoadedSeries& one = folder.series.emplace_back(LoadedSeries{series.title, {}});
        for (Seat& seat : series.seats) one.reports.push_back(std::move(seat.report));
    }
    return folder;
}

}  // namespace yearproof
