#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# A rule is one source file, one word in its group's list, and one fixture folder: each has the other two.
# Files shared by the rules of a group stand after SOURCES in the same list.
set -eu
cd "$(dirname "$0")/../.."
status=0

complain() {
    echo "$1"
    status=1
}

# The words after a keyword of yearproof_add_plugin in a list: words <keyword> <CMakeLists.txt>
words() {
    sed 's/#.*//; s/[()]/ /g' "$2" | xargs -n 1 | awk -v keyword="$1" '
        /^[A-Z_]+$/ { wanted = ($0 == keyword); next }
        wanted { print }'
}

has() {
    for form in "$1"/"$2" "$1"/"$2".*; do
        [ ! -e "$form" ] || return 0
    done
    return 1
}

for list in plugins/rules/*/CMakeLists.txt; do
    [ -e "$list" ] || continue
    folder=$(dirname "$list")
    group=$(basename "$folder")
    rules=$(words RULES "$list")
    shared=$(words SOURCES "$list")
    for rule in $rules; do
        fixture=fixtures/rules/$group.$(echo "$rule" | tr _ -)
        for part in bad good expected; do
            has "$fixture" $part || complain "$folder/$rule.cpp: $fixture/$part is not there"
        done
    done
    for file in "$folder"/*.cpp; do
        stem=$(basename "$file" .cpp)
        echo " $rules $shared " | tr '\n' ' ' | grep -qE " $stem(\.cpp)? " ||
            complain "$file: not listed in $list"
    done
done

for fixture in fixtures/rules/*/; do
    [ -d "$fixture" ] || continue
    id=$(basename "$fixture")
    file=plugins/rules/${id%%.*}/$(echo "${id#*.}" | tr -- - _).cpp
    [ -e "$file" ] || complain "$fixture: there is no rule $file"
done
exit $status
