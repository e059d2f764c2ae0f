// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Colour, or none: the eight colours every terminal has, so that its own theme decides how they
/// look.
namespace yearproof {

enum class Style { plain, strong, faint, error, warning, note, good, removed, added };

class Paint {
public:
    explicit Paint(bool on) : on_(on) {}

    std::string operator()(Style style, std::string_view text) const {
        if (!on_ || style == Style::plain || text.empty()) return std::string(text);
        return std::string(code(style)).append(text).append("\033[0m");
    }

private:
    bool on_;

    static std::string_view code(Style style) {
        switch (style) {
        case Style::strong:
            return "\033[1m";
        case Style::faint:
            return "\033[2m";
        case Style::error:
            return "\033[1;31m";
        case Style::warning:
            return "\033[1;33m";
        case Style::note:
            return "\033[1;36m";
        case Style::good:
            return "\033[1;32m";
        case Style::removed:
            return "\033[9;31m";
        case Style::added:
            return "\033[4;32m";
        case Style::plain:
            break;
        }
        return "";
    }
};

/// The style of a severity word.
inline Style style_of(std::string_view severity) {
    return severity == "error"     ? Style::error
           : severity == "warning" ? Style::warning
                                   : Style::note;
}

}  // namespace yearproof
