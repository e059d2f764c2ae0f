// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "silent_pages.h"

#include <chrono>
#include <utility>

namespace yearproof::pdf {
namespace {

/// "page 3", "pages 3 to 5": runs of numbers that follow each other.
std::vector<std::string> runs_of(const std::vector<std::uint32_t>& numbers) {
    std::vector<std::string> runs;
    for (std::size_t begin = 0; begin < numbers.size();) {
        std::size_t end = begin + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
        const std::string first = std::to_string(numbers[begin]);
        runs.push_back(end - begin == 1
                           ? "page " + first
                           : "pages " + first + " to " + std::to_string(numbers[end - 1]));
        begin = end;
    }
    return runs;
}

}  // namespace

void SilentPages::read_pictures(PDFDoc& document, std::vector<Page>& pages, bool (*stop)(void*),
                                void* data) {
    Ocr ocr(document, std::chrono::seconds(limits_.program_seconds));
    std::vector<std::uint32_t> left;
    for (const std::uint32_t number : silent_) {
        const bool goes_on = !end_ || *end_ == programs::End::done;
        Page& page = pages[number - 1];
        if (goes_on && read_.size() + left.size() < limits_.ocr_pages)
            end_ = ocr.read(page, stop, data);
        (page.words.empty() ? left : read_).push_back(number);
    }
    silent_ = std::move(left);
}

std::vector<std::string> SilentPages::warnings() const {
    std::vector<std::string> out;
    for (const std::string& run : runs_of(silent_)) out.push_back("no text on " + run + advice());
    for (const std::string& run : runs_of(garbled_))
        out.push_back("the fonts of " + run +
                      " do not name their letters: what is read there is no text; --ocr has "
                      "tesseract read it");
    for (const std::string& run : runs_of(read_))
        out.push_back("no text on " + run + ": what tesseract read in the picture was taken");
    return out;
}

std::string SilentPages::advice() const {
    if (limits_.ocr_pages == 0) return ": a scan? --ocr has tesseract read it";
    switch (end_.value_or(programs::End::done)) {
    case programs::End::not_found:
        return ": a scan? tesseract, which would read it, is not installed";
    case programs::End::failed:
        return ": a scan? tesseract failed over it";
    case programs::End::too_slow:
        return ": a scan? tesseract took longer than the limit of " +
               std::to_string(limits_.program_seconds) + " seconds";
    case programs::End::done:
        break;
    }
    return ": a scan? tesseract saw none, or was given no more pages";
}

}  // namespace yearproof::pdf
