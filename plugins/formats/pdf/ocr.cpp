// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "ocr.h"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace yearproof::pdf {
namespace {

constexpr double usual_dots = 300;  ///< an inch: what tesseract reads best
constexpr double most_dots = 40e6;  ///< of a picture
constexpr double points = 72;       ///< an inch

double dots_for(const Page& page) {
    const double inches = static_cast<double>(page.width) * page.height / (points * points);
    return std::min(usual_dots, std::sqrt(most_dots / std::max(inches, 1.0)));
}

/// The page in shades of grey, as a PGM file.
std::string picture_of(PDFDoc& document, const Page& page, double dots, bool (*stop)(void*),
                       void* data) {
    SplashColor white = {255, 255, 255};
    SplashOutputDev drawing(splashModeMono8, 1, false, white);
    drawing.startDoc(&document);
    document.displayPage(&drawing, static_cast<int>(page.number), dots, dots, 0, false, true, false,
                         stop, data);
    SplashBitmap& bitmap = *drawing.getBitmap();
    const auto width = static_cast<std::size_t>(bitmap.getWidth());
    std::string out =
        "P5\n" + std::to_string(width) + ' ' + std::to_string(bitmap.getHeight()) + "\n255\n";
    for (int row = 0; row < bitmap.getHeight(); ++row) {
        const auto* begin = bitmap.getDataPtr() + std::ptrdiff_t{row} * bitmap.getRowSize();
        out.append(reinterpret_cast<const char*>(begin), width);
    }
    return out;
}

}  // namespace

programs::End Ocr::read(Page& page, bool (*stop)(void*), void* data) {
    if (patience_.count() <= 0) return programs::End::too_slow;
    const double dots = dots_for(page);
    const std::string picture = picture_of(document_, page, dots, stop, data);
    const programs::Result result = programs::run(
        {{"tesseract", "stdin", "stdout", "--dpi", std::to_string(std::lround(dots)), "tsv"},
         {"OMP_THREAD_LIMIT=1"},
         picture,
         patience_});
    patience_ -= result.taken;
    if (result.end == programs::End::done)
        add_words(result.output, static_cast<float>(points / dots), page);
    return result.end;
}

}  // namespace yearproof::pdf
