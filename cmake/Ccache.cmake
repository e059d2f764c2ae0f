# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# ccache launches the compiler where it is installed and no other launcher was asked for. It is told that paths
# count from the top of the checkout and that the folder which -g writes into objects does not count, so that
# every checkout has the use of what another compiled.
find_program(YEARPROOF_CCACHE ccache)
mark_as_advanced(YEARPROOF_CCACHE)
if(YEARPROOF_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_ABSSTDERR=1 "${YEARPROOF_CCACHE}")
endif()
