#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# Every source file says whose it is and under which licence, in its first lines.
set -eu
cd "$(dirname "$0")/../.."

sources() {
    find core plugins cli tests cmake -type f \
        \( -name '*.cpp' -o -name '*.h' -o -name '*.in' -o -name '*.cmake' -o -name '*.sh' \
        -o -name CMakeLists.txt -o -path 'tests/*' -perm -u+x \)
    find . -maxdepth 1 -type f \( -name CMakeLists.txt -o -name '.clang-*' -o -name dev \)
    find .ci -type f
}

sources | sort -u | xargs awk '
    function judge() {
        if (file != "" && !(owner && licence)) { print file ": begins without the two SPDX lines"; failed = 1 }
    }
    FNR == 1 { judge(); file = FILENAME; owner = licence = 0 }
    FNR > 3 { nextfile }
    /^(\/\/|#) SPDX-FileCopyrightText: 2026 The yearproof authors$/ { owner = 1 }
    /^(\/\/|#) SPDX-License-Identifier: Apache-2.0$/ { licence = 1 }
    END { judge(); exit failed }'
