// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/alignment/alignment.h"
#include "yearproof/alignment/matching.h"

/// From pairs to links: sections that were split or merged join the pair that holds their text, and
/// each link is told how its sections relate. Internal to the alignment stage.
namespace yearproof::lining_up {

/// Attaches sections without a partner to the link whose other side contains their text.
void attach_parts(const Weighed& weighed, Overlap& overlap, const Candidates& candidates,
                  std::vector<Link>& links);

/// Where the title of one report stands in headings and that of the other before its first heading,
/// as Markdown and plain text have it: links the two.
void link_title_block(const Side& earlier, const Side& later, std::vector<Link>& links);

/// Sets Link::relations. The first section of each side of a link is the one that was matched.
void relate(const Side& earlier, const Side& later, std::vector<Link>& links);

}  // namespace yearproof::lining_up
