// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <programs/run.h>

#include <chrono>

class PDFDoc;

/// Pages that are pictures of text, read by tesseract.
namespace yearproof::pdf {

class Ocr {
public:
    explicit Ocr(PDFDoc& document, std::chrono::milliseconds patience)
        : document_(document), patience_(patience) {}

    /// Adds the words that a picture of the page shows. `stop` is asked now and then whether to go
    /// on drawing it.
    programs::End read(Page& page, bool (*stop)(void*), void* data);

private:
    PDFDoc& document_;
    std::chrono::milliseconds patience_;  ///< what is left of it
};

/// What tesseract says of a picture ("tsv"), as words at their places. `scale`: points a dot.
void add_words(std::string_view table, float scale, Page& page);

}  // namespace yearproof::pdf
