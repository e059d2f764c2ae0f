// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "collector.h"

#include "letters.h"
#include "right_to_left.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>
#include <UnicodeTypeTable.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace yearproof::pdf {
namespace {

constexpr float letter_gap = 0.14F;  ///< of the size: wider ones are between words
constexpr float back_step = 0.6F;
constexpr float same_line = 0.08F;
constexpr int most_blanks = 2;  ///< between two words of a sentence
constexpr std::size_t most_words = 200'000, most_rules = 20'000;
constexpr std::size_t most_dots = 1000;
constexpr float smallest_dot = 1.5F, largest_dot = 9;  ///< points
constexpr float shortest_rule = 4, thickest_rule = 3;
constexpr Unicode first_from_right = 0x590;
constexpr float farthest = 1e7F;  ///< points; a page is 14,400 wide at most

bool says(std::string_view name, std::string_view word) {
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    return std::search(name.begin(), name.end(), word.begin(), word.end(), same) != name.end();
}

bool is_bold(const GfxFont& font) {
    if (font.isBold() || font.getWeight() >= GfxFont::W600) return true;
    const auto& name = font.getName();
    return name && (says(*name, "bold") || says(*name, "black") || says(*name, "heavy"));
}

bool is_italic(const GfxFont& font) {
    const auto& name = font.getName();
    return font.isItalic() || (name && (says(*name, "italic") || says(*name, "oblique")));
}

/// Quarter turns, by the direction in which the font writes; 4 where it writes aslant.
std::uint8_t turn_of(double x, double y) {
    if (std::abs(y) <= std::abs(x) * 0.05) return x >= 0 ? 0 : 2;
    if (std::abs(x) <= std::abs(y) * 0.05) return y >= 0 ? 1 : 3;
    return 4;
}

}  // namespace

void Collector::look_at_font(const GfxState* state) {
    if (state->getFont() == font_) return;
    font_ = state->getFont();
    font_bold_ = font_ && is_bold(*font_);
    font_italic_ = font_ && is_italic(*font_);
}

/// A font of drawings has no size of its own: its glyphs' box says how large it is.
float Collector::size_of(const GfxState* state, float width) const {
    auto size = static_cast<float>(state->getTransformedFontSize());
    if (font_ && font_->getType() == fontType3) {
        const double* matrix = font_->getFontMatrix();
        const double* box = font_->getFontBBox();
        const auto height = static_cast<float>(std::abs((box[3] - box[1]) * matrix[3]));
        size = height > 0 ? size * height : width * 2;
    }
    return std::isfinite(size) && size > 0.1F ? size : 0.1F;
}

Collector::Glyph Collector::glyph_of(const GfxState* state, double x, double y, double dx,
                                     double dy) const {
    // What is added between letters is no part of them.
    double space_x = 0, space_y = 0, at_x = 0, at_y = 0, wide = 0, high = 0;
    state->textTransformDelta(state->getCharSpace() * state->getHorizScaling(), 0, &space_x,
                              &space_y);
    state->transformDelta(dx - space_x, dy - space_y, &wide, &high);
    state->transform(x, y, &at_x, &at_y);
    double m11 = 0, m12 = 0, m21 = 0, m22 = 0;
    state->getFontTransMat(&m11, &m12, &m21, &m22);
    Glyph glyph;
    glyph.turn = turn_of(m11, m12);
    const double length = std::max(std::hypot(m11, m12), 1e-9);
    const double right = m11 / length, down = m12 / length;
    const double along[] = {at_x, at_y, -at_x, -at_y, at_x * right + at_y * down};
    const double across[] = {at_y, -at_x, -at_y, at_x, at_y * right - at_x * down};
    glyph.along = static_cast<float>(along[glyph.turn]);
    glyph.across = static_cast<float>(across[glyph.turn]);
    glyph.width = static_cast<float>(std::hypot(wide, high));
    glyph.size = size_of(state, glyph.width);
    return glyph;
}

/// Sums and products of its measures are numbers.
bool Collector::is_on_a_page(const Glyph& glyph) {
    const auto measures = {glyph.along, glyph.across, glyph.width, glyph.size};
    return std::all_of(measures.begin(), measures.end(),
                       [](float measure) { return std::abs(measure) <= farthest; });
}

bool Collector::continues(const Glyph& glyph, bool bold) const {
    if (!open_ || blanks_ > 0 || glyph.turn != word_.turn || bold != word_.bold) return false;
    if (word_.mark != (marks_.empty() ? unmarked : marks_.back())) return false;
    const float size = word_.size;
    const float gap = glyph.along - word_.right;
    return std::abs(glyph.across - word_.base) <= same_line * size &&
           std::abs(glyph.size - size) <= same_line * size && gap < letter_gap * size &&
           gap > -back_step * size && glyph.along >= word_.left;
}

void Collector::add(const Glyph& glyph, const std::string& text, bool bold) {
    if (!continues(glyph, bold)) {
        close();
        word_ = Word{glyph.along, glyph.along, glyph.across, glyph.size};
        word_.begin = static_cast<std::uint32_t>(page_.text.size());
        word_.mark = marks_.empty() ? unmarked : marks_.back();
        word_.turn = glyph.turn;
        word_.bold = bold;
        word_.italic = font_italic_;
        word_.blank_before = follows_blank(glyph);
        open_ = true;
        blanks_ = 0;
    }
    page_.text += text;
    word_.right = std::max(word_.right, glyph.along + glyph.width);
}

void Collector::blank(const Glyph& glyph) {
    ++blanks_;
    last_blank_ = glyph;
}

/// A blank at the end of one cell says nothing of the next; many in a row stand for a column.
bool Collector::follows_blank(const Glyph& glyph) const {
    if (blanks_ == 0 || blanks_ > most_blanks || glyph.turn != last_blank_.turn) return false;
    return std::abs(glyph.across - last_blank_.across) <= 0.5F * glyph.size &&
           std::abs(glyph.along - last_blank_.along - last_blank_.width) <= 0.5F * glyph.size;
}

void Collector::close() {
    if (!open_) return;
    open_ = false;
    word_.length = static_cast<std::uint32_t>(page_.text.size()) - word_.begin;
    gave_up_ = page_.words.size() >= most_words;
    if (!gave_up_) page_.words.push_back(word_);
}

void Collector::finish() { close(); }

/// Shapes of letters as the letters.
void Collector::letters(const Unicode* from, int count, std::string& into) {
    const std::uint32_t before = page_.letters_from_right;
    for (int i = 0; i < count; ++i) {
        page_.letters_from_right += from[i] >= first_from_right && is_right_to_left(from[i]);
        if (from[i] < first_from_right || !is_shape(from[i])) {
            append_letter(into, from[i]);
            continue;
        }
        int size = 0;
        Unicode* plain = unicodeNormalizeNFKC(&from[i], 1, &size, nullptr);
        for (int j = 0; j < size; ++j) append_letter(into, plain[j]);
        gfree(plain);
    }
    if (page_.letters_from_right != before) into = as_standing(into);
}

void Collector::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                         CharCode, int, const Unicode* u, int count) {
    if (gave_up_) return;
    look_at_font(state);
    const Glyph glyph = glyph_of(state, x, y, dx, dy);
    if (!is_on_a_page(glyph)) return;
    if (replacing_) {
        if (replaced_.size == 0) replaced_ = glyph;
        replaced_.width = std::max(replaced_.width, glyph.along + glyph.width - replaced_.along);
        return;
    }
    std::string text;
    letters(u, count, text);
    if (text.find_first_not_of(' ') == std::string::npos) {
        if (!text.empty()) blank(glyph);
        return;
    }
    // Drawn as an outline too: that is how some make it bold.
    add(glyph, text, font_bold_ || state->getRender() == 2);
}

void Collector::beginMarkedContent(const char* name, Dict* properties) {
    std::int32_t mark = marks_.empty() ? unmarked : marks_.back();
    if (name != nullptr && std::strcmp(name, "Artifact") == 0) mark = artifact;
    int id = -1;
    if (properties != nullptr && properties->lookupInt("MCID", nullptr, &id) && id >= 0) mark = id;
    marks_.push_back(mark);
}

void Collector::endMarkedContent(GfxState*) {
    if (!marks_.empty()) marks_.pop_back();
}

void Collector::beginActualText(GfxState*, const GooString* text) {
    replacement_.clear();
    Unicode* letters = nullptr;
    const int count = TextStringToUCS4(text->toStr(), &letters);
    this->letters(letters, count, replacement_);
    gfree(letters);
    replacing_ = true;
    replaced_ = {};
}

void Collector::endActualText(GfxState*) {
    if (!replacing_) return;
    replacing_ = false;
    if (replaced_.size == 0 || gave_up_) return;
    if (replacement_.find_first_not_of(' ') == std::string::npos) {
        if (!replacement_.empty()) blank(replaced_);
    } else {
        add(replaced_, replacement_, font_bold_);
    }
}

void Collector::add_rule(Rule rule) {
    const float wide = rule.right - rule.left, high = rule.bottom - rule.top;
    const bool thin = std::min(wide, high) <= thickest_rule;
    if (thin && std::max(wide, high) >= shortest_rule && page_.rules.size() < most_rules)
        page_.rules.push_back(rule);
}

void Collector::add_dot(const Rule& box) {
    const float wide = box.right - box.left, high = box.bottom - box.top;
    const bool small = std::min(wide, high) >= smallest_dot && std::max(wide, high) <= largest_dot;
    if (small && std::abs(wide - high) <= 0.3F * wide && page_.dots.size() < most_dots)
        page_.dots.push_back({box.left, box.top, box.right, box.bottom});
}

/// Strokes give each straight piece, fills the box of each piece that is thin enough to be a line.
void Collector::rules_of(const GfxState* state, bool stroked) {
    const GfxPath* path = state->getPath();
    for (int i = 0; path != nullptr && i < path->getNumSubpaths(); ++i) {
        const GfxSubpath* piece = path->getSubpath(i);
        Rule box{1e9F, 1e9F, -1e9F, -1e9F};
        double before_x = 0, before_y = 0;
        for (int j = 0; j < piece->getNumPoints() && j < 1000; ++j) {
            double x = 0, y = 0;
            state->transform(piece->getX(j), piece->getY(j), &x, &y);
            const auto fx = static_cast<float>(x), fy = static_cast<float>(y);
            box = {std::min(box.left, fx), std::min(box.top, fy), std::max(box.right, fx),
                   std::max(box.bottom, fy)};
            if (stroked && j > 0) {
                const auto px = static_cast<float>(before_x), py = static_cast<float>(before_y);
                add_rule({std::min(px, fx), std::min(py, fy), std::max(px, fx), std::max(py, fy)});
            }
            before_x = x;
            before_y = y;
        }
        if (!stroked && piece->getNumPoints() > 1) add_rule(box);
        if (piece->getNumPoints() > 3) add_dot(box);
    }
}

}  // namespace yearproof::pdf
