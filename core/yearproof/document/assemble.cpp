// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/document/assemble.h"

#include "yearproof/document/draft.h"

#include <utility>

namespace yearproof {

Document assemble(Document read) {
    Drafts drafts(std::move(read));
    drop_running_heads(drafts);
    find_bullets(drafts);
    make_tab_tables(drafts);
    find_numbers(drafts);
    join_broken(drafts);
    find_headings(drafts);
    return write_document(std::move(drafts));
}

}  // namespace yearproof
