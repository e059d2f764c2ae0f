// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/audit/audit.h"
#include "yearproof/document/assemble.h"
#include "yearproof/facts/report.h"
#include "yearproof/plugins/loader.h"
#include "yearproof/source/trouble.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace yearproof;

const std::vector<const Format*>& formats() {
    static Registry registry;
    static const std::vector<const Format*> loaded = [] {
        load_plugins(registry, {}, "", YEARPROOF_PLUGINS);
        return registry.formats();
    }();
    return loaded;
}

void must(bool holds) {
    if (!holds) std::abort();
}

/// What every later stage relies on: ranges within the text, and places within the source.
void check(const Report& report) {
    const Document& document = report.document;
    for (const Block& block : document.blocks) {
        must(block.text.begin <= block.text.end && block.text.end <= document.text.size());
        must(document.source_offset(block.text.begin) <= document.source_text.size());
    }
    for (const Fact& fact : report.facts.facts) {
        must(fact.range.end <= document.text.size());
        must(document.locate(fact.range).line >= 1);
    }
}

}  // namespace

/// Any bytes, in whatever format claims them, are a report or a Trouble.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const Source source =
            source_from_bytes("fuzz.md", std::string(reinterpret_cast<const char*>(data), size));
        const Format* format = choose_format(formats(), source);
        if (format == nullptr) return 0;
        DocumentBuilder builder(source.path, format->info().id);
        format->read(source, builder, Limits{});
        check(read_report(assemble(builder.take()), source.digest, std::nullopt));
    } catch (const Trouble&) {
    }
    return 0;
}
