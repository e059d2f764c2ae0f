#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# The log is the same to the byte whatever --jobs is and in whatever order the files were named.
#
# usage: determinism.sh PROGRAM GENERATE
set -eu
program=$1
generate=$2
cd "$(dirname "$0")/../.."
export SOURCE_DATE_EPOCH=1767225600 LC_ALL=C

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "$1" >&2
    exit 1
}

# audit LOG JOBS PATH...: findings (status 1) are not what this is about.
audit() {
    log=$1
    jobs=$2
    shift 2
    status=0
    "$program" audit --format xml --output "$log" --jobs "$jobs" "$@" >"$work/said" 2>&1 || status=$?
    [ "$status" -le 1 ] || fail "audit --jobs $jobs ended with status $status: $(cat "$work/said")"
}

# same WHAT: the two logs
same() {
    cmp "$work/one.xml" "$work/other.xml" || fail "$1"
}

check() {
    folder=$1
    audit "$work/one.xml" 1 "$folder"
    audit "$work/other.xml" 8 "$folder"
    same "$folder: --jobs 8 gives another log than --jobs 1"

    find "$folder" -name '*.txt' -o -name '*.md' | sort >"$work/files"
    # The names are this project's own and have no blanks.
    # shellcheck disable=SC2046
    audit "$work/one.xml" 1 $(cat "$work/files")
    # shellcheck disable=SC2046
    audit "$work/other.xml" 8 $(sort -r "$work/files")
    same "$folder: the files named in another order give another log"
}

"$generate" 60 "$work/reports" >/dev/null
check fixtures/reports
check "$work/reports"
