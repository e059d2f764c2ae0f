# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# yearproof_add_plugin(<name>
#     [FORMATS <stem>...] [RULES <stem>...] [REPORTERS <stem>...]
#     [SOURCES <file>...] [LIBRARIES <target>...] [VERSION <version>])
#
# Builds a loadable plugin from one file a stem, <stem>.cpp in the calling folder. Each ends with one factory,
#
#     namespace yearproof::plugin { std::unique_ptr<Rule> rolled_forward(); }
#
# and the entry that yearproof loads is written from the list: a stem that is not in a list is not in the plugin,
# and a stem without its factory does not link. SOURCES are further files, shared by several stems. The version
# is the calling project's unless one is given.
#
# The same function serves this repository and, after find_package(yearproof), any other.
function(yearproof_add_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "VERSION" "FORMATS;RULES;REPORTERS;SOURCES;LIBRARIES")
    if(DEFINED arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "yearproof_add_plugin(${name}): unknown argument ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_VERSION)
        set(arg_VERSION "${PROJECT_VERSION}")
    endif()

    set(declarations "")
    set(additions "")
    set(sources "")
    set(folders "")
    foreach(kind IN ITEMS Format Rule Reporter)
        string(TOUPPER "arg_${kind}s" list)
        string(REPLACE "ARG_" "arg_" list "${list}")
        if(${list})
            string(TOLOWER "${kind}s" folder)
            list(APPEND folders "${folder}")
        endif()
        foreach(stem IN LISTS ${list})
            _yearproof_check_stem(${name} ${stem})
            list(APPEND sources "${stem}.cpp")
            string(APPEND declarations "std::unique_ptr<${kind}> ${stem}();\n")
            string(APPEND additions "    registry.add(yearproof::plugin::${stem}());\n")
        endforeach()
    endforeach()
    if(NOT sources)
        message(FATAL_ERROR "yearproof_add_plugin(${name}): give at least one of FORMATS, RULES, REPORTERS")
    endif()

    set(entry "${CMAKE_CURRENT_BINARY_DIR}/${name}_entry.cpp")
    _yearproof_write_entry("${entry}" ${name} "${arg_VERSION}" "${declarations}" "${additions}")

    set(target yearproof_plugin_${name})
    add_library(${target} MODULE ${sources} ${arg_SOURCES} "${entry}")
    set_target_properties(${target} PROPERTIES
        PREFIX ""
        OUTPUT_NAME ${name}
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(${target} PRIVATE yearproof::core ${arg_LIBRARIES})
    # Without this a missing factory would only be noticed when the plugin is loaded.
    target_link_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:LINKER:-z,defs>)
    if(COMMAND _yearproof_plugin_in_tree)
        _yearproof_plugin_in_tree(${target} ${folders})
    endif()
endfunction()

function(_yearproof_check_stem name stem)
    if(NOT stem MATCHES "^[a-z][a-z0-9_]*$")
        message(FATAL_ERROR "yearproof_add_plugin(${name}): ${stem} is not a name of small letters, digits and _")
    endif()
    if(NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${stem}.cpp")
        message(FATAL_ERROR "yearproof_add_plugin(${name}): there is no ${CMAKE_CURRENT_SOURCE_DIR}/${stem}.cpp")
    endif()
endfunction()

function(_yearproof_write_entry file name version declarations additions)
    file(CONFIGURE OUTPUT "${file}" @ONLY CONTENT [[
// Written by yearproof_add_plugin; do not edit.
#include <yearproof/plugins/plugin.h>

#include <memory>

namespace yearproof::plugin {
@declarations@}  // namespace yearproof::plugin

static void register_all(yearproof::Registry& registry) {
@additions@}

extern "C" __attribute__((visibility("default"))) const yearproof::PluginEntry yearproof_plugin = {
    yearproof::plugin_api, "@name@", "@version@", &register_all};
]])
endfunction()
