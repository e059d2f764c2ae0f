// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <yearproof/facts/report.h>

#include <vector>

/// Paragraphs that stand twice.
namespace yearproof::plugin {

struct RepeatedBlock {
    TextRange again, first;
};

/// The paragraphs and list items, long enough to be no label, that say word for word what one
/// shortly before them said, with no heading or table between, and that the report has no third
/// time: what stands again and again is standing text. In reading order.
std::vector<RepeatedBlock> repeated_blocks(const Report& report);

}  // namespace yearproof::plugin
