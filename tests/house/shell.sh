#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# Every script is read by the shell, and by shellcheck where it is installed.
set -eu
cd "$(dirname "$0")/../.."

scripts=$(find dev .ci tests -type f -perm -u+x -exec grep -lE '^#!/(bin/sh|usr/bin/env bash)' {} +)
for script in $scripts; do
    case $(head -n 1 "$script") in
    *bash) bash -n "$script" ;;
    *) sh -n "$script" ;;
    esac
done
if command -v shellcheck >/dev/null; then
    # shellcheck disable=SC2086
    shellcheck $scripts
fi
