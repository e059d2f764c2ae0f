# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# Everything comes from the system; docs/dependencies.md says what for. `./dev deps` installs it on Debian.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(Poco REQUIRED COMPONENTS Foundation)
find_package(tinyxml2 REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)

# These bring no CMake package, or (md4c) one that names files of a package that may not be there.
function(yearproof_find_library name header library)
    find_path(${name}_INCLUDE_DIR ${header} REQUIRED)
    find_library(${name}_LIBRARY ${library} REQUIRED)
    mark_as_advanced(${name}_INCLUDE_DIR ${name}_LIBRARY)
    add_library(${name}::${name} UNKNOWN IMPORTED)
    set_target_properties(${name}::${name} PROPERTIES
        IMPORTED_LOCATION "${${name}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${${name}_INCLUDE_DIR}")
endfunction()

yearproof_find_library(gumbo gumbo.h gumbo)
yearproof_find_library(md4c md4c.h md4c)
yearproof_find_library(mimalloc mimalloc.h mimalloc)
yearproof_find_library(minizip minizip/unzip.h minizip)
yearproof_find_library(nettle nettle/sha2.h nettle)
yearproof_find_library(stemmer libstemmer.h stemmer)
yearproof_find_library(utf8proc utf8proc.h utf8proc)
yearproof_find_library(uchardet uchardet/uchardet.h uchardet)

# What pdf_reader takes is poppler's own interface, whose headers name each other from its folder.
find_path(poppler_INCLUDE_DIR OutputDev.h PATH_SUFFIXES poppler REQUIRED)
find_library(poppler_LIBRARY poppler REQUIRED)
mark_as_advanced(poppler_INCLUDE_DIR poppler_LIBRARY)
add_library(poppler::poppler UNKNOWN IMPORTED)
set_target_properties(poppler::poppler PROPERTIES
    IMPORTED_LOCATION "${poppler_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${poppler_INCLUDE_DIR}")

# Headers alone; its CMake package names /usr/include, which must not be named to the compiler again.
find_path(RapidJSON_INCLUDE_DIR rapidjson/prettywriter.h REQUIRED)
mark_as_advanced(RapidJSON_INCLUDE_DIR)
add_library(RapidJSON::RapidJSON INTERFACE IMPORTED)
set_target_properties(RapidJSON::RapidJSON PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${RapidJSON_INCLUDE_DIR}")

# Headers alone: its own CMake package links a library besides, which every start would load for what two files read.
find_path(tomlplusplus_INCLUDE_DIR toml++/toml.h REQUIRED)
mark_as_advanced(tomlplusplus_INCLUDE_DIR)
add_library(tomlplusplus::tomlplusplus INTERFACE IMPORTED)
set_target_properties(tomlplusplus::tomlplusplus PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${tomlplusplus_INCLUDE_DIR}"
    INTERFACE_COMPILE_DEFINITIONS TOML_HEADER_ONLY=1)

# Headers alone.
find_path(dtl_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
mark_as_advanced(dtl_INCLUDE_DIR)
add_library(dtl::dtl INTERFACE IMPORTED)
set_target_properties(dtl::dtl PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${dtl_INCLUDE_DIR}")

# For programs: memory is asked for in the way of mimalloc, though nothing names it. Sanitizers bring a way of their own.
add_library(yearproof_allocator INTERFACE)
if(NOT YEARPROOF_SANITIZE)
    target_link_libraries(yearproof_allocator INTERFACE
        -Wl,--push-state,--no-as-needed mimalloc::mimalloc -Wl,--pop-state)
endif()
