# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# yearproof_settings: how everything is compiled. yearproof_warnings: what our own sources must pass.

add_library(yearproof_settings INTERFACE)
target_compile_features(yearproof_settings INTERFACE cxx_std_20)
target_compile_options(yearproof_settings INTERFACE -fno-omit-frame-pointer)
# No function of the library is replaced by another's of that name when it is loaded: so the compiler may inline them.
target_compile_options(yearproof_settings INTERFACE -fno-semantic-interposition)
target_link_options(yearproof_settings INTERFACE LINKER:-Bsymbolic-functions)
set(CMAKE_CXX_EXTENSIONS OFF)

if(YEARPROOF_SANITIZE)
    target_compile_options(yearproof_settings INTERFACE
        -fsanitize=${YEARPROOF_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(yearproof_settings INTERFACE -fsanitize=${YEARPROOF_SANITIZE})
endif()

if(YEARPROOF_FUZZ)
    target_compile_options(yearproof_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(YEARPROOF_LTO)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
    # Two types of one name: only now does the compiler see both, and then one may be run for the other.
    target_compile_options(yearproof_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wodr -Werror=odr>)
    target_link_options(yearproof_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Werror=odr>)
endif()

add_library(yearproof_warnings INTERFACE)
target_compile_options(yearproof_warnings INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wcast-align
    -Wcast-qual
    -Wconversion
    -Wextra-semi
    -Wformat=2
    -Wnon-virtual-dtor
    -Wnull-dereference
    -Wold-style-cast
    -Woverloaded-virtual
    -Wshadow
    -Wundef
    -Wunused
    # Part of -Wconversion for clang, not for gcc: indices that are int would need a cast each.
    -Wno-sign-conversion
    # Designated initialisers leave the rest at its default: that is what they are for.
    -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
    $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
    $<$<BOOL:${YEARPROOF_WARNINGS_AS_ERRORS}>:-Werror>)

if(YEARPROOF_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # gcc 12 says these falsely of sanitized code, in the headers of its own library.
    target_compile_options(yearproof_warnings INTERFACE -Wno-maybe-uninitialized -Wno-null-dereference)
endif()
