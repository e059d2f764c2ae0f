#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# Includes point one way: cli -> core <- plugins, and in core from each stage to those before it in the flow.
# A header is public when its folder's CMakeLists.txt lists it.
set -eu
cd "$(dirname "$0")/../.."

public_headers() {
    echo yearproof/version.h
    for list in core/yearproof/*/CMakeLists.txt; do
        stage=$(basename "$(dirname "$list")")
        sed -n "s#^ *\([a-z0-9_]*\.h\) *\$#yearproof/$stage/\1#p" "$list"
    done
}

includes() {
    grep -rnE '^[[:space:]]*#[[:space:]]*include' --include='*.h' --include='*.cpp' core plugins cli || true
}

{ public_headers; echo --; includes; } | awk '
BEGIN {
    stages = split("source document language facts series alignment rules audit log plugins", name, " ")
    for (i = 1; i <= stages; i++) place[name[i]] = i
}
!listed { if ($0 == "--") listed = 1; else public[$0] = 1; next }
{
    split($0, part, ":"); file = part[1]; where = part[1] ":" part[2]
    target = $0; sub(/^[^<"]*[<"]/, "", target); sub(/[>"].*$/, "", target)
    ours = target ~ /^yearproof\//
    if (file ~ /^core\//) core(); else outside()
}
function wrong(why) { print where ": " why ": " target; failed = 1 }
function core(    from, to, as) {
    split(file, from, "/"); split(target, to, "/")
    as = file; sub(/^core\//, "", as)
    if (target ~ /^(\.\.|plugins|cli|tests)\//) wrong("core includes nothing of plugins, cli or tests")
    if (ours && to[2] != "version.h") {
        if (!(to[2] in place)) wrong("no stage has this header")
        else if (place[to[2]] > place[from[3]]) wrong(from[3] " comes before " to[2] " and may not include it")
    }
    if (!ours && $0 ~ /include[ \t]*"/) wrong("core includes its own headers as \"yearproof/stage/name.h\"")
    if (as in public) {
        if (ours && !(target in public)) wrong("a public header includes a private one")
        if (!ours && target !~ /^[a-z0-9_]+$/) wrong("a public header includes a header of a third party")
    }
    if (target == "Poco/SharedLibrary.h" && loaders++) wrong("only one file of core loads libraries")
}
function outside(    folder) {
    if (ours) { if (!(target in public)) wrong("not a public header of core"); return }
    if ($0 !~ /include[ \t]*"/) { if (target == "Poco/SharedLibrary.h") wrong("only core loads libraries"); return }
    folder = file; sub(/[^\/]*$/, "", folder)
    if (target ~ /\// || (getline line < (folder target)) < 0) wrong("not a header of its own folder")
    close(folder target)
}
END { exit failed }
'
