# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# What `cmake --install` lays down: the program, the library with its headers, the plugins, and the CMake
# package that find_package(yearproof) finds.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/yearproof")
install(TARGETS yearproof_core EXPORT yearproof_targets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT yearproof_targets NAMESPACE yearproof:: FILE yearproofTargets.cmake DESTINATION "${package_dir}")

configure_package_config_file(cmake/yearproofConfig.cmake.in "${CMAKE_BINARY_DIR}/yearproofConfig.cmake"
    INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/yearproofConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
    "${CMAKE_BINARY_DIR}/yearproofConfig.cmake"
    "${CMAKE_BINARY_DIR}/yearproofConfigVersion.cmake"
    cmake/YearproofPlugin.cmake
    DESTINATION "${package_dir}")
