// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr.h"
#include "page.h"
#include "yearproof/source/limits.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Pages on which something is drawn, and no text: pictures of pages, perhaps.
namespace yearproof::pdf {

class SilentPages {
public:
    explicit SilentPages(const Limits& limits) : limits_(limits) {}

    void add(std::uint32_t number) { silent_.push_back(number); }
    /// Some is text, but not the one that shows.
    void add_garbled(std::uint32_t number) { garbled_.push_back(number); }
    /// Has their pictures read, where the limits allow any.
    void read_pictures(PDFDoc& document, std::vector<Page>& pages, bool (*stop)(void*), void* data);
    std::size_t count() const { return silent_.size(); }
    /// "no text on pages 3 to 5: a scan?"
    std::vector<std::string> warnings() const;
    /// What to do about one, or why nothing was done.
    std::string advice() const;

private:
    const Limits& limits_;
    std::vector<std::uint32_t> silent_, read_, garbled_;
    std::optional<programs::End> end_;  ///< of the last picture that was given away
};

}  // namespace yearproof::pdf
