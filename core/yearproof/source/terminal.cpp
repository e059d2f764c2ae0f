// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/terminal.h"

#include <cstddef>

namespace yearproof {
namespace {

constexpr char back = '\b', escape = '\x1B';

/// The last character, however many bytes it has.
void take_back(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
        text.pop_back();
    if (!text.empty() && text.back() != '\n') text.pop_back();
}

/// The length of "ESC [ 1 ; 31 m"; 1 of an escape that begins none.
std::size_t sequence_length(std::string_view bytes) {
    if (bytes.size() < 2 || bytes[1] != '[') return 1;
    const std::size_t end = bytes.find_first_not_of("0123456789;?", 2);
    return end == std::string_view::npos ? bytes.size() : end + 1;
}

}  // namespace

bool may_be_for_a_terminal(std::string_view bytes) {
    return bytes.find(back) != std::string_view::npos ||
           bytes.find("\x1B[") != std::string_view::npos;
}

std::string without_terminal_marks(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const bool underlined = bytes[at] == back && at + 1 < bytes.size() &&
                                bytes[at + 1] == '_' && !out.empty() && out.back() != '_';
        if (underlined) {
            at += 2;
        } else if (bytes[at] == back) {
            take_back(out);
            ++at;
        } else if (bytes[at] == escape) {
            at += sequence_length(bytes.substr(at));
        } else {
            out += bytes[at++];
        }
    }
    return out;
}

}  // namespace yearproof
