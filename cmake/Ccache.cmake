# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0

# ccache launches the compiler where it is installed and no other launcher was asked for.
find_program(YEARPROOF_CCACHE ccache)
mark_as_advanced(YEARPROOF_CCACHE)
if(YEARPROOF_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${YEARPROOF_CCACHE}")
endif()
