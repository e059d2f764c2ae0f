// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/plugins/registry.h"

/// What a plugin exports: one plain symbol of C linkage, `yearproof_plugin`. The API number is read
/// before anything of the plugin is called; it goes up with every change to a public header that an
/// old plugin would not survive. What such a change mostly shows in, the sizes of the values that
/// pass between plugin and core, is in the number by itself, so that a stale build is refused
/// though nobody counted.
namespace yearproof {

/// Counted by hand: a function of an interface added, moved or given another meaning.
inline constexpr unsigned plugin_interface = 4;

namespace api {
template <class... Values>
constexpr unsigned sizes() {
    unsigned hash = 2166136261U;  // FNV-1a, a size a step
    ((hash = (hash ^ static_cast<unsigned>(sizeof(Values))) * 16777619U), ...);
    return hash;
}
}  // namespace api

inline constexpr unsigned plugin_api =
    plugin_interface * 1'000'000U +
    api::sizes<Source, Limits, DocumentBuilder, Block, Document, Section, Outline, Token, Prose,
               Figure, TimeExpression, Fact, Statement, Identity, Report, Alignment, SeriesView,
               Place, Finding, RuleInfo, FormatInfo, ReporterInfo, ReporterOptions, LoggedPlace,
               LoggedFinding, LoggedReport, LogSummary, AuditLog, Registry>() %
        1'000'000U;

struct PluginEntry {
    unsigned api;      ///< plugin_api of the headers it was built against; always the first member
    const char* name;  ///< "period"
    const char* version;  ///< "0.1.0"
    void (*add)(Registry&);
};

}  // namespace yearproof
