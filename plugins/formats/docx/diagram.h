// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <package/markup.h>

#include <string>
#include <vector>

/// A diagram that is drawn from words (SmartArt).
namespace yearproof::docx {

/// The words of its shapes, in the order of its list. `root` is that of the part with its data.
std::vector<std::string> words_of_diagram(pugi::xml_node root);

}  // namespace yearproof::docx
