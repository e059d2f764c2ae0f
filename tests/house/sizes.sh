#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# No source file is longer than 400 lines; clang-tidy holds the size of functions.
set -eu
cd "$(dirname "$0")/../.."

find core plugins cli tests cmake dev -type f \
    \( -name '*.cpp' -o -name '*.h' -o -name '*.cmake' -o -name '*.sh' -o -name dev \) \
    -exec awk 'FNR == 401 { print FILENAME ": longer than 400 lines"; long = 1 } END { exit long }' {} +
