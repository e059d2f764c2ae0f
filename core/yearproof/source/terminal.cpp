// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "yearproof/source/terminal.h"

#include <cstddef>

namespace yearproof {
namespace {

constexpr char back = '\b', escape = '\x1B';

/// The last character, however many bytes it has.
std::string_view last_character(std::string_view text) {
    constexpr std::size_t most = 3;  // bytes that go on with a character
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < most &&
           (static_cast<unsigned char>(text[begin - 1]) & 0xC0) == 0x80)
        --begin;
    return begin == 0 ? std::string_view() : text.substr(begin - 1);
}

/// A character that is typed over: twice the same is bold, with a line below it is underlined.
/// Takes back what is not to be shown; returns how much of `rest` is done with. Where something
/// else stands there, nobody knows what was meant: only the sign is left out.
std::size_t take_over(std::string& out, std::string_view rest) {
    const std::string_view last = last_character(out);
    if (last.empty() || last == "\n" || rest.empty()) return 0;
    if (rest.starts_with(last)) return last.size();
    if (rest.front() == '_') return 1;
    if (last == "_") out.pop_back();
    return 0;
}

/// The length of "ESC [ 1 ; 31 m"; 1 of an escape that begins none.
std::size_t sequence_length(std::string_view bytes) {
    if (bytes.size() < 2 || bytes[1] != '[') return 1;
    const std::size_t end = bytes.find_first_not_of("0123456789;?", 2);
    if (end == std::string_view::npos) return bytes.size();
    return bytes[end] == '\n' ? end : end + 1;
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
        if (bytes[at] == back) {
            ++at;
            at += take_over(out, bytes.substr(at));
        } else if (bytes[at] == escape) {
            at += sequence_length(bytes.substr(at));
        } else {
            out += bytes[at++];
        }
    }
    return out;
}

}  // namespace yearproof
