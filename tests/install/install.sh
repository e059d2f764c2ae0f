#!/bin/sh
# SPDX-FileCopyrightText: 2026 The yearproof authors
# SPDX-License-Identifier: Apache-2.0
#
# install.sh <build folder> <compiler>: installs the build to an empty prefix, moves that away from where it was
# built for, and uses it from there: the program runs, and a plugin builds against it and is loaded.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=$1
compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/prefix"

cmake -S "$here/plugin" -B "$work/build" -G Ninja "-DCMAKE_CXX_COMPILER=$compiler" \
    "-DCMAKE_PREFIX_PATH=$work/prefix" >/dev/null
cmake --build "$work/build"

"$work/prefix/bin/yearproof" --version
rules=$("$work/prefix/bin/yearproof" list rules --ids --plugin-path "$work/build")
for rule in example.silent figure.change; do
    echo "$rules" | grep -qx "$rule" || { echo "$rule is not among the rules:" "$rules"; exit 1; }
done
