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

status=0
for file in $(sources | sort -u); do
    head -n 3 "$file" | awk '
        /^(\/\/|#) SPDX-FileCopyrightText: 2026 The yearproof authors$/ { owner = 1 }
        /^(\/\/|#) SPDX-License-Identifier: Apache-2.0$/ { licence = 1 }
        END { exit !(owner && licence) }' ||
        { echo "$file: begins without the two SPDX lines"; status=1; }
done
exit $status
