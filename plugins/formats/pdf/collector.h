// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

#include <OutputDev.h>

#include <memory>
#include <string>
#include <vector>

class GfxFont;

/// What poppler draws a page on: keeps words and ruled lines, and nothing of how they look.
namespace yearproof::pdf {

class Collector : public OutputDev {
public:
    explicit Collector(Page& page) : page_(page) {}
    /// Closes the last word.
    void finish();
    bool gave_up() const { return gave_up_; }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool needNonText() override { return false; }
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                  double origin_y, CharCode code, int bytes, const Unicode* u, int count) override;
    void stroke(GfxState* state) override { rules_of(state, true); }
    void fill(GfxState* state) override { rules_of(state, false); }
    void eoFill(GfxState* state) override { rules_of(state, false); }
    void beginMarkedContent(const char* name, Dict* properties) override;
    void endMarkedContent(GfxState* state) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;

private:
    struct Glyph {
        float along = 0, across = 0, width = 0, size = 0;
        std::uint8_t turn = 0;
    };
    Page& page_;
    std::vector<std::int32_t> marks_;
    std::shared_ptr<GfxFont> font_;
    bool font_bold_ = false, font_italic_ = false;
    Word word_;
    bool open_ = false, gave_up_ = false;
    int blanks_ = 0;  ///< drawn since the last letter
    Glyph last_blank_;
    bool replacing_ = false;  ///< letters are drawn for which other text stands
    std::string replacement_;
    Glyph replaced_;

    void letters(const Unicode* from, int count, std::string& into);
    void look_at_font(const GfxState* state);
    float size_of(const GfxState* state, float width) const;
    Glyph glyph_of(const GfxState* state, double x, double y, double dx, double dy) const;
    static bool is_on_a_page(const Glyph& glyph);
    bool continues(const Glyph& glyph, bool bold) const;
    void add(const Glyph& glyph, const std::string& text, bool bold);
    void blank(const Glyph& glyph);
    bool follows_blank(const Glyph& glyph) const;
    void close();
    void rules_of(const GfxState* state, bool stroked);
    void add_rule(Rule rule);
    void add_dot(const Rule& box);
};

}  // namespace yearproof::pdf
