// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yearproof/document/document.h"

/// What the core does once, for every format, before the outline is read: paragraphs and lists
/// broken over pages are rejoined ("where there are" / blank / "identified shortfalls"), running
/// heads and page numbers dropped, leftover HTML (`22<sup>nd of</sup>`) taken out of the text,
/// tab-separated lines made tables, list marks before typed numbers
/// ("- 6.8.4 The service") taken off. Text is copied, never edited in place, so that the map back
/// to the source holds.
namespace yearproof {

/// Takes the document that a format read, so that its text is let go of on the way.
Document assemble(Document read);

}  // namespace yearproof
