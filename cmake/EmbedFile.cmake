# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# yearproof_embed(<target> <file> <symbol>)
#
# Compiles a file into a target, byte for byte. Declare it where it is used:
#
#     namespace yearproof { extern const std::string_view english_lexicon; }
#
# The source is written when CMake runs, which it does again when the file has changed: a custom command would
# be seen by targets of the same folder only. Bytes, not a string literal, because literals have a size limit.
function(yearproof_embed target file symbol)
    cmake_path(ABSOLUTE_PATH file NORMALIZE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    string(REPEAT "'\\\\x..'," 16 line)
    string(REGEX REPLACE "(${line})" "    \\1\n" bytes "${bytes}")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp")
    file(CONFIGURE OUTPUT "${output}" @ONLY CONTENT [[
// Written by yearproof_embed; do not edit.
#include <string_view>

namespace yearproof {
extern const std::string_view @symbol@;
static constexpr char bytes[] = {
@bytes@0};
constinit const std::string_view @symbol@{bytes, @size@};
}  // namespace yearproof
]])
    target_sources(${target} PRIVATE "${output}")
endfunction()
